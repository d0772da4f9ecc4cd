//! The game on the screen.

use std::io;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use coroutine_life::Grid;
use crossterm::event::Event;

use super::keys::{Action, KEYS, action};
use super::pace::Pace;
use super::picture::{picture, visible};
use super::screen::Screen;
use super::status::{Rate, status};
use crate::engine_args::EngineArgs;

/// Without a limit to the pace, not every generation is shown, but so many a second.
const FRAMES: u32 = 60;

/// What is to happen next.
#[derive(PartialEq, Eq)]
enum Next {
    Generation,
    Restart,
    Engine,
    Quit,
}

struct Player {
    screen: Screen,
    engine: EngineArgs,
    generation: u64,
    running: bool,
    pace: Pace,
    rate: Rate,
    /// When the next generation is due.
    due: Instant,
    /// When the next frame is.
    frame: Instant,
}

/// Plays from that grid until the user has had enough.
///
/// The game is lived as everywhere: all that is done here, waiting too, is done in what
/// [`EngineArgs::run`] calls back after each generation.
pub fn play(start: &Grid, engine: EngineArgs) -> io::Result<()> {
    let mut player = Player::new(engine)?;
    let mut grid = start.clone();
    let mut next = player.wait(&grid);
    loop {
        match next? {
            Next::Generation => {
                next = Ok(Next::Generation);
                let engine = player.engine;
                grid = engine.run(grid, u64::MAX, &mut |_, grid| {
                    player.count(grid);
                    next = player.wait(grid);
                    match next {
                        Ok(Next::Generation) => ControlFlow::Continue(()),
                        _ => ControlFlow::Break(()),
                    }
                });
                continue;
            }
            Next::Restart => {
                grid = start.clone();
                player.generation = 0;
            }
            Next::Engine => player.engine = player.engine.next(grid.size()),
            Next::Quit => return Ok(()),
        }
        player.start_clock();
        next = player.wait(&grid);
    }
}

impl Player {
    fn new(engine: EngineArgs) -> io::Result<Self> {
        let (screen, rate, now) = (Screen::open()?, Rate::new(), Instant::now());
        let (running, pace) = (true, Pace::FIRST);
        let due = now + pace.interval();
        Ok(Self { screen, engine, generation: 0, running, pace, rate, due, frame: now })
    }

    /// One generation more has been lived.
    fn count(&mut self, grid: &Grid) {
        self.generation += 1;
        if self.running {
            let cells =
                u64::from(grid.height().unsigned_abs()) * u64::from(grid.width().unsigned_abs());
            self.rate.add(cells * self.engine.resumes_per_cell().unwrap_or(0));
        }
    }

    /// Shows the grid, and does what the keys ask for until something is to happen to it.
    fn wait(&mut self, grid: &Grid) -> io::Result<Next> {
        let unlimited = self.running && self.pace.interval().is_zero();
        if unlimited && Instant::now() < self.frame {
            return Ok(Next::Generation);
        }
        loop {
            self.draw(grid)?;
            let patience = self.due.saturating_duration_since(Instant::now());
            let Some(event) = self.screen.event(self.running.then_some(patience))? else {
                self.due = (self.due + self.pace.interval()).max(Instant::now());
                return Ok(Next::Generation);
            };
            let Event::Key(key) = event else { continue };
            match action(key) {
                Some(Action::Toggle) => self.running = !self.running,
                Some(Action::Step) => {
                    self.running = false;
                    self.start_clock();
                    return Ok(Next::Generation);
                }
                Some(Action::Faster) => self.pace = self.pace.faster(),
                Some(Action::Slower) => self.pace = self.pace.slower(),
                Some(Action::Restart) => return Ok(Next::Restart),
                Some(Action::Engine) => return Ok(Next::Engine),
                Some(Action::Quit) => return Ok(Next::Quit),
                None => continue,
            }
            self.start_clock();
        }
    }

    fn start_clock(&mut self) {
        self.due = Instant::now() + self.pace.interval();
        self.rate = Rate::new();
    }

    fn draw(&mut self, grid: &Grid) -> io::Result<()> {
        self.frame = Instant::now() + Duration::from_secs(1) / FRAMES;
        let (lines, columns) = self.screen.size();
        let room = (lines.saturating_sub(2), columns);
        let mut keys = KEYS.to_string();
        let ((height, width), size) = (visible(grid, room), grid.size());
        if (height, width) != (size.height, size.width) {
            keys = format!("{KEYS}  {height}x{width} of {}x{}", size.height, size.width);
        }
        let pace = self.running.then_some(self.pace);
        let rate = self.engine.resumes_per_cell().map(|_| &self.rate);
        let name = self.engine.name();
        let status = status(self.generation, grid.population(), rate, &name, pace);
        let mut text = picture(grid, room);
        for line in [status, keys] {
            text.push(line.chars().take(columns.into()).collect());
        }
        text.truncate(lines.into());
        self.screen.show(text)
    }
}
