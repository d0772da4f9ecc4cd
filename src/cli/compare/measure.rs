//! Taking turns.

#![allow(clippy::cast_precision_loss, reason = "counts and nanoseconds here are far below 2^53")]

use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use coroutine_life::engine::Run;
use coroutine_life::rivals::direct;
use coroutine_life::trace::{Difference, agree};
use coroutine_life::{Engine, Grid, soup};

use crate::cli::failure::Failure;
use crate::cli::progress::Progress;

/// The sides of the grid on which the items are compared are at most this.
const SMALL: i32 = 16;

/// Every turn is this long or longer: were one engine's shorter, fewer interruptions would hit it.
const TURN: Duration = Duration::from_millis(20);

/// A run of `direct` shorter than this drowns in what comes before and after it.
const SHORTEST: Duration = Duration::from_micros(20);

/// What was measured, and on what.
pub struct Figures {
    pub height: i32,
    pub width: i32,
    pub generations: u64,
    pub rounds: usize,
    pub rows: Vec<Row>,
}

/// One engine's figures.
pub struct Row {
    pub engine: Engine,
    /// The generations of a run: fewer than asked for when it is slow.
    pub generations: u64,
    /// The median of its turns, in nanoseconds a cell and generation.
    pub ns_per_cell: f64,
    /// Its turns by those of `direct` in the same round.
    pub ratio: Spread,
    /// Whether it says what the first engine says, item for item; none if it speaks no protocol.
    pub trace: Option<Result<(), Difference>>,
}

/// The middle and the ends of some figures.
#[derive(Clone, Copy)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        figures.sort_by(f64::total_cmp);
        let last = figures.len() - 1;
        let median = f64::midpoint(figures[last / 2], figures[last.div_ceil(2)]);
        Self { median, least: figures[0], most: figures[last] }
    }
}

/// Lets the contestants take turns for about as long as `limit`, at least three rounds.
///
/// Before the clock starts they must agree on the grid; whether those that speak the protocol agree
/// on every item is one of the figures.
pub fn measure(
    contestants: &[Engine],
    start: &Grid,
    generations: u64,
    limit: Duration,
) -> Result<Figures, Failure> {
    let progress = Progress::new();
    let begun = Instant::now();
    let mut turns = Vec::new();
    for engine in contestants {
        progress.show(&format!("checking {}", engine.name));
        turns.push(Turn::prepare(*engine, start, generations, limit / 40)?);
    }
    let traces = traces(contestants, start);

    let mut rounds = 0;
    while rounds < 3 || begun.elapsed() < limit {
        rounds += 1;
        for turn in &mut turns {
            progress.show(&format!("round {rounds}, {}", turn.engine.name));
            turn.take(start);
        }
    }
    drop(progress);

    let direct = turns.iter().find(|turn| turn.engine.name == "direct");
    let direct = direct.expect("`direct` is always among the contestants");
    let shortest = direct.duration(start);
    if shortest < SHORTEST {
        return Err(Failure::Input(format!(
            "too small to time: direct takes {shortest:.1?}, expected {SHORTEST:?} or \
             more; raise --generations, --height or --width"
        )));
    }
    let rows = turns.iter().zip(traces).map(|(turn, trace)| Row {
        engine: turn.engine,
        generations: turn.generations,
        ns_per_cell: Spread::of(turn.taken.iter().copied()).median,
        ratio: Spread::of(turn.taken.iter().zip(&direct.taken).map(|(turn, direct)| turn / direct)),
        trace,
    });
    let (height, width) = (start.height(), start.width());
    Ok(Figures { height, width, generations, rounds, rows: rows.collect() })
}

/// A contestant and the turns it has taken.
struct Turn {
    engine: Engine,
    generations: u64,
    /// Nanoseconds a cell and generation.
    taken: Vec<f64>,
}

impl Turn {
    /// Finds out how many generations fit into `most`, and checks the grid they lead to.
    fn prepare(engine: Engine, start: &Grid, wanted: u64, most: Duration) -> Result<Self, Failure> {
        let (one, _) = live(engine.run, start, 1);
        let fit = most.as_nanos() / one.as_nanos().max(1);
        let generations = u64::try_from(fit).unwrap_or(u64::MAX).clamp(1, wanted);
        let (_, grid) = live(engine.run, start, generations);
        if grid != live(direct::run, start, generations).1 {
            let name = engine.name;
            return Err(Failure::Input(format!("{name} lives otherwise than direct: a bug in it")));
        }
        Ok(Self { engine, generations, taken: Vec::new() })
    }

    /// Runs from the start again and again until the turn is long enough.
    fn take(&mut self, start: &Grid) {
        let (mut elapsed, mut runs) = (Duration::ZERO, 0);
        while elapsed < TURN {
            let (run, grid) = live(self.engine.run, start, self.generations);
            black_box(grid);
            elapsed += run;
            runs += 1;
        }
        let lived = cells(start) * (self.generations * runs) as f64;
        self.taken.push(elapsed.as_nanos() as f64 / lived);
    }

    /// The time of one run, by the median of its turns.
    fn duration(&self, start: &Grid) -> Duration {
        let ns = Spread::of(self.taken.iter().copied()).median;
        Duration::from_secs_f64(ns * 1e-9 * cells(start) * self.generations as f64)
    }
}

/// How long it takes, without making the start and dropping the end, and what it leads to.
fn live(run: Run, start: &Grid, generations: u64) -> (Duration, Grid) {
    let grid = black_box(start.clone());
    let begun = Instant::now();
    let last = run(grid, generations, &mut |_, _| ControlFlow::Continue(()));
    (begun.elapsed(), last)
}

fn cells(grid: &Grid) -> f64 {
    f64::from(grid.height()) * f64::from(grid.width())
}

/// The first contestant that speaks the protocol, beside each of them on a small grid.
fn traces(contestants: &[Engine], start: &Grid) -> Vec<Option<Result<(), Difference>>> {
    let (height, width) = (start.height().min(SMALL), start.width().min(SMALL));
    let mut grid = Grid::new(height, width);
    soup(&mut grid, 0, 0.5);
    let reference = contestants.iter().find_map(|engine| engine.simulation);
    let trace = |engine: &Engine| {
        let (reference, simulation) = reference.zip(engine.simulation)?;
        let mut programs = (reference(height, width), simulation(height, width));
        Some(agree(&mut *programs.0, &mut *programs.1, grid.clone(), 3))
    };
    contestants.iter().map(trace).collect()
}
