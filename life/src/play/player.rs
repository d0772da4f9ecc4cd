//! Plays the game on the screen, as the keys ask for it.

use std::io;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use coroutine_life::Grid;

use super::keys::{Action, KEYS};
use super::pace::Pace;
use super::picture::{picture, visible};
use super::screen::{Event, Screen};
use super::status::{Rate, status};
use crate::engine_args::EngineArgs;
use crate::failure::Failure;

/// How many generations per second are shown if the pace has no limit.
const FRAMES: u32 = 60;

/// What happens next.
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
    /// Whether the user has switched to another engine.
    switched: bool,
    /// Why an engine was skipped. This is shown in place of the list of keys until a key is
    /// pressed.
    note: Option<String>,
    generation: u64,
    running: bool,
    pace: Pace,
    rate: Rate,
    /// When the next generation is due.
    due: Instant,
    /// When the next frame is due.
    frame: Instant,
}

/// How many grids are kept besides the two of a run: the start, and the grid to continue with if an
/// engine does not start.
pub const KEPT: u128 = 2;

/// Plays from `start` until the user quits.
///
/// As in the other commands, [`EngineArgs::run`] runs the generations. Everything else, including
/// the waiting, happens in the function that it calls after each generation.
pub fn play(start: &Grid, engine: EngineArgs) -> Result<(), Failure> {
    let failed = |error| Failure::Input(format!("the terminal cannot be used: {error}"));
    let mut player = Player::new(engine).map_err(failed)?;
    let mut grid = start.clone();
    let mut next = player.wait(&grid);
    loop {
        match next.map_err(failed)? {
            Next::Generation => {
                next = Ok(Next::Generation);
                let engine = player.engine;
                let last = engine.run(grid.clone(), u64::MAX, &mut |_, grid| {
                    player.count(grid);
                    next = player.wait(grid);
                    match next {
                        Ok(Next::Generation) => ControlFlow::Continue(()),
                        _ => ControlFlow::Break(()),
                    }
                });
                match last {
                    Ok(last) => grid = last,
                    Err(reason) if player.switched => {
                        player.note = Some(reason.line());
                        player.engine = engine.next(grid.size(), KEPT);
                    }
                    Err(reason) => return Err(reason),
                }
                continue;
            }
            Next::Restart => {
                grid = start.clone();
                player.generation = 0;
            }
            Next::Engine => {
                player.engine = player.engine.next(grid.size(), KEPT);
                player.switched = true;
            }
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
        let (switched, note) = (false, None);
        let generation = 0;
        Ok(Self {
            screen,
            engine,
            switched,
            note,
            generation,
            running,
            pace,
            rate,
            due,
            frame: now,
        })
    }

    /// Counts one more generation.
    fn count(&mut self, grid: &Grid) {
        self.generation += 1;
        if self.running {
            let cells =
                u64::from(grid.height().unsigned_abs()) * u64::from(grid.width().unsigned_abs());
            self.rate.add(cells * self.engine.resumes_per_cell().unwrap_or(0));
        }
    }

    /// Shows the grid and handles keys until there is something for the caller to do, and returns
    /// what that is.
    fn wait(&mut self, grid: &Grid) -> io::Result<Next> {
        let unlimited = self.running && self.pace.interval().is_zero();
        if unlimited && Instant::now() < self.frame {
            return Ok(Next::Generation);
        }
        loop {
            self.draw(grid)?;
            let patience = self.due.saturating_duration_since(Instant::now());
            let action = match self.screen.event(self.running.then_some(patience))? {
                Event::Key(action) => action,
                Event::Resized => continue,
                Event::Due => {
                    self.due = (self.due + self.pace.interval()).max(Instant::now());
                    return Ok(Next::Generation);
                }
            };
            self.note = None;
            match action {
                Action::Toggle => self.running = !self.running,
                Action::Step => {
                    self.running = false;
                    self.start_clock();
                    return Ok(Next::Generation);
                }
                Action::Faster => self.pace = self.pace.faster(),
                Action::Slower => self.pace = self.pace.slower(),
                Action::Restart => return Ok(Next::Restart),
                Action::Engine => return Ok(Next::Engine),
                Action::Quit => return Ok(Next::Quit),
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
        for line in [status, self.note.clone().unwrap_or(keys)] {
            text.push(line.chars().take(columns.into()).collect());
        }
        text.truncate(lines.into());
        self.screen.show(text)
    }
}
