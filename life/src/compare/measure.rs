//! Measuring engines side by side.
//!
//! The engines take turns, so that a slow second hits all of them, and what counts is the ratio
//! of a turn to that of `direct` in the same round.

#![allow(clippy::cast_precision_loss, reason = "counts and nanoseconds here are far below 2^53")]

use std::fmt;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use coroutine_life::conformance::{Difference, agree};
use coroutine_life::engine::{Engine, RunEngine};
use coroutine_life::{Grid, Size, soup};

/// The sides of the grid on which the items are compared are at most this.
const SMALL: i32 = 16;

/// Every turn is this long or longer: were one engine's shorter, fewer interruptions would hit it.
const TURN: Duration = Duration::from_millis(20);

/// A run of `direct` shorter than this drowns in what comes before and after it.
const SHORTEST: Duration = Duration::from_micros(20);

/// What was measured, and on what.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The grid's size.
    pub size: Size,
    /// The generations of a run.
    pub generations: u64,
    /// How many turns each engine took.
    pub rounds: usize,
    /// An entry for each engine.
    pub rows: Vec<Row>,
}

/// One engine's figures.
#[derive(Clone, Debug)]
pub struct Row {
    /// The engine.
    pub engine: Engine,
    /// The generations of its runs: fewer than asked for when it is slow.
    pub generations: u64,
    /// The median of its turns, in nanoseconds a cell and generation.
    pub ns_per_cell: f64,
    /// The median of its turns, in nanoseconds a resume; none if nothing resumes it.
    pub ns_per_resume: Option<f64>,
    /// Its turns by those of `direct` in the same round.
    pub ratio: Spread,
    /// Whether it says what the first engine says, item for item; none if nothing resumes it.
    pub trace: Option<Result<(), Difference>>,
}

/// The middle and the ends of some figures.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// Half of them are below it.
    pub median: f64,
    /// The smallest.
    pub least: f64,
    /// The greatest.
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

/// Why there is nothing to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incomparable {
    /// So little is computed that the figures would be noise.
    TooSmall {
        /// How long `direct` takes for it.
        direct: Duration,
    },
    /// An engine leads to another grid than `direct`.
    Disagrees {
        /// The engine's name.
        name: &'static str,
    },
}

impl fmt::Display for Incomparable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooSmall { direct } => write!(
                f,
                "too small to time: direct takes {direct:.1?}, expected {SHORTEST:?} or more"
            ),
            Self::Disagrees { name } => write!(f, "{name} leads to another grid than direct"),
        }
    }
}

impl std::error::Error for Incomparable {}

/// Lets the engines take turns for about as long as `limit`, three rounds at least; `progress`
/// is told what is being done.
///
/// Before the clock starts they must agree on the grid; whether those that speak the protocol agree
/// on every item is one of the figures.
///
/// # Errors
///
/// If there is too little to time, or if an engine leads to another grid than `direct`.
///
/// # Panics
///
/// If `direct` is not among the engines.
pub fn measure(
    engines: &[Engine],
    start: &Grid,
    generations: u64,
    limit: Duration,
    progress: &mut dyn FnMut(&str),
) -> Result<Figures, Incomparable> {
    let begun = Instant::now();
    let oracle = engines.iter().find(|engine| engine.name == "direct");
    let oracle = oracle.expect("`direct` is among the engines").run;
    let direct = (0..3).map(|_| live(oracle, start, generations).0).min().unwrap_or_default();
    if direct < SHORTEST {
        return Err(Incomparable::TooSmall { direct });
    }
    let mut turns = Vec::new();
    for engine in engines {
        progress(&format!("checking {}", engine.name));
        turns.push(Turn::prepare(*engine, oracle, start, generations, limit / 40)?);
    }
    let traces = traces(engines, start);

    let mut rounds = 0;
    while rounds < 3 || begun.elapsed() < limit {
        rounds += 1;
        for turn in &mut turns {
            progress(&format!("round {rounds}, {}", turn.engine.name));
            turn.take(start);
        }
    }

    let direct = turns.iter().find(|turn| turn.engine.name == "direct");
    let direct = direct.expect("`direct` is among the engines");
    let row = |(turn, trace): (&Turn, Option<_>)| {
        let ns_per_cell = Spread::of(turn.taken.iter().copied()).median;
        // A cell takes ten items a generation, and all cells together one tick.
        let resumes = 10.0 + 1.0 / cells(start);
        Row {
            engine: turn.engine,
            generations: turn.generations,
            ns_per_cell,
            ns_per_resume: trace.as_ref().map(|_| ns_per_cell / resumes),
            ratio: Spread::of(turn.taken.iter().zip(&direct.taken).map(|(turn, base)| turn / base)),
            trace,
        }
    };
    let rows = turns.iter().zip(traces).map(row);
    Ok(Figures { size: start.size(), generations, rounds, rows: rows.collect() })
}

/// A engine and the turns it has taken.
struct Turn {
    engine: Engine,
    generations: u64,
    /// Nanoseconds a cell and generation.
    taken: Vec<f64>,
}

impl Turn {
    /// Finds out how many generations fit into `most`, and checks the grid they lead to.
    fn prepare(
        engine: Engine,
        oracle: RunEngine,
        start: &Grid,
        wanted: u64,
        most: Duration,
    ) -> Result<Self, Incomparable> {
        let (one, _) = live(engine.run, start, 1);
        let fit = most.as_nanos() / one.as_nanos().max(1);
        let generations = u64::try_from(fit).unwrap_or(u64::MAX).clamp(1, wanted);
        let (_, grid) = live(engine.run, start, generations);
        if grid != live(oracle, start, generations).1 {
            return Err(Incomparable::Disagrees { name: engine.name });
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
}

/// How long it takes, without making the start and dropping the end, and what it leads to.
fn live(run: RunEngine, start: &Grid, generations: u64) -> (Duration, Grid) {
    let grid = black_box(start.clone());
    let begun = Instant::now();
    let last = run(grid, generations, &mut |_, _| ControlFlow::Continue(()));
    (begun.elapsed(), last)
}

fn cells(grid: &Grid) -> f64 {
    f64::from(grid.height()) * f64::from(grid.width())
}

/// The first engine that speaks the protocol, beside each of them on a small grid.
fn traces(engines: &[Engine], start: &Grid) -> Vec<Option<Result<(), Difference>>> {
    let (height, width) = (start.height().min(SMALL), start.width().min(SMALL));
    let mut grid = Grid::new(height, width);
    soup(&mut grid, 0, 0.5);
    let reference = engines.iter().find_map(|engine| engine.simulation);
    let trace = |engine: &Engine| {
        let (reference, simulation) = reference.zip(engine.simulation)?;
        let mut programs = (reference(height, width), simulation(height, width));
        Some(agree(&mut *programs.0, &mut *programs.1, grid.clone(), 3))
    };
    engines.iter().map(trace).collect()
}
