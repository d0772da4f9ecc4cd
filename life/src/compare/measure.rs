//! Measuring engines side by side.
//!
//! A *turn* runs one engine from the start, for one to two milliseconds. The engines take turns in
//! rotation, hundreds of rounds long, and each turn is preceded by a turn of `direct` over the same
//! generations. What counts is the median of the ratios of two such turns. An engine that works in one thread is timed
//! by what the system counts for that thread, so that a busy machine changes little.

#![allow(clippy::cast_precision_loss, reason = "counts and nanoseconds here are far below 2^53")]

use std::fmt;
use std::hint::black_box;
use std::ops::ControlFlow::{Break, Continue};
use std::time::{Duration, Instant};

use coroutine_life::conformance::{Difference, agree};
use coroutine_life::engine::{Engine, RunEngine};
use coroutine_life::{Grid, Size, soup};

use super::clock::{Clock, of_the_wall, of_this_thread};
use super::spread::Spread;

/// The sides of the grid on which the items are compared are at most this, in cells.
const SMALL: i32 = 16;

/// The sides of the grid on which an engine with a thread per cell is measured, in cells.
const FEW: i32 = 8;

/// A turn is at least this long.
const TURN: Duration = Duration::from_millis(1);

/// If `direct` takes less than this for a run, starting and stopping are most of what is timed.
const SHORTEST: Duration = Duration::from_micros(20);

/// What was measured, and on what.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The grid's size.
    pub size: Size,
    /// The generations of a run.
    pub generations: u64,
    /// How many turns each engine took, the engine with a thread per cell left out.
    pub rounds: usize,
    /// An entry for each engine, the fastest first.
    pub rows: Vec<Row>,
}

/// One engine's figures.
#[derive(Clone, Debug)]
pub struct Row {
    /// The engine.
    pub engine: Engine,
    /// The size of its grid: a few cells for an engine with a thread per cell.
    pub size: Size,
    /// The generations of its runs: as many as fit into a turn.
    pub generations: u64,
    /// The median of its turns, in nanoseconds per cell and generation.
    pub ns_per_cell: f64,
    /// The median of its turns, in nanoseconds per resume. `None` if nothing resumes it.
    pub ns_per_resume: Option<f64>,
    /// Its turns, each divided by the turn of `direct` just before it.
    pub ratio: Spread,
    /// Whether it yields what the first engine yields, item for item. `None` if nothing resumes it.
    pub trace: Option<Result<(), Difference>>,
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

/// Measures the engines for about as long as `limit`, checks included. `progress` is told what is
/// being done.
///
/// Before an engine's clock starts it must agree with `direct` on the grid. Whether the engines that
/// speak the protocol agree on every item is one of the figures.
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
    let direct = engines.iter().find(|engine| engine.name == "direct");
    let direct = direct.expect("`direct` is among the engines").run;
    let few = few_cells(start);
    let mut turns = Vec::new();
    for engine in engines {
        progress(&format!("checking {}", engine.name));
        let (start, generations) =
            if has_thread_per_cell(engine) { (&few, 1) } else { (start, generations) };
        turns.push(Turns::prepare(*engine, direct, start, generations)?);
    }
    let direct_took = turns.iter().filter(|turns| turns.engine.name == "direct");
    if let Some(direct) = direct_took.map(|turns| turns.checked).find(|took| *took < SHORTEST) {
        return Err(Incomparable::TooSmall { direct });
    }
    let traces = traces(engines, start);

    // Each engine has taken a first turn, by which it was checked.
    let (mut rounds, mut threads) = (1, Duration::ZERO);
    while begun.elapsed() < limit {
        rounds += 1;
        progress(&format!("round {rounds}"));
        for turns in &mut turns {
            let slow = has_thread_per_cell(&turns.engine);
            if begun.elapsed() < limit && !(slow && threads > begun.elapsed() / 10) {
                let took = turns.take(direct);
                threads += if slow { took } else { Duration::ZERO };
            }
        }
    }

    let mut rows: Vec<_> =
        turns.iter().zip(traces).map(|(turns, trace)| turns.row(trace)).collect();
    rows.sort_by(|a, b| a.ratio.median.total_cmp(&b.ratio.median));
    Ok(Figures { size: start.size(), generations, rounds, rows })
}

/// A thread per cell is thousands of times slower than anything else.
fn has_thread_per_cell(engine: &Engine) -> bool {
    engine.name == "threads"
}

/// Whether the clock of one thread would miss what the engine does.
fn has_threads(engine: &Engine) -> bool {
    has_thread_per_cell(engine) || engine.name == "lockstep-parallel"
}

/// The upper left corner of a grid.
fn few_cells(grid: &Grid) -> Grid {
    let mut few = Grid::new(grid.height().min(FEW), grid.width().min(FEW));
    for y in 0..few.height() {
        for x in 0..few.width() {
            few.assign(y, x, grid.query(y, x));
        }
    }
    few
}

/// An engine and the turns it has taken.
struct Turns {
    engine: Engine,
    start: Grid,
    generations: u64,
    clock: Clock,
    /// How long the run took by which the engine was checked.
    checked: Duration,
    /// Its turns, in nanoseconds per cell and generation.
    taken: Vec<f64>,
    /// The turns of `direct` over the same generations.
    beside: Vec<f64>,
}

impl Turns {
    /// Finds out how many generations fit into a turn, and checks the grid they lead to.
    fn prepare(
        engine: Engine,
        direct: RunEngine,
        start: &Grid,
        wanted: u64,
    ) -> Result<Self, Incomparable> {
        let (mut generations, begun) = (0, Instant::now());
        let grid = (engine.run)(start.clone(), wanted, &mut |generation, _| {
            generations = generation;
            if begun.elapsed() < 2 * TURN { Continue(()) } else { Break(()) }
        });
        let checked = begun.elapsed();
        let clock = if has_threads(&engine) { of_the_wall } else { of_this_thread };
        let (direct_took, expected) = timed_run(direct, start, generations, clock);
        if grid != expected {
            return Err(Incomparable::Disagrees { name: engine.name });
        }
        let stepped = start.size().cells() as f64 * generations as f64;
        let [taken, beside] =
            [checked, direct_took].map(|took| vec![took.as_nanos() as f64 / stepped]);
        Ok(Self { engine, start: start.clone(), generations, clock, checked, taken, beside })
    }

    /// Takes a turn after one of `direct`. Returns how long both took.
    fn take(&mut self, direct: RunEngine) -> Duration {
        let begun = Instant::now();
        self.beside.push(self.turn(direct));
        self.taken.push(self.turn(self.engine.run));
        begun.elapsed()
    }

    /// Runs from the start again and again until the turn is long enough: nanoseconds per cell and
    /// generation.
    fn turn(&self, run: RunEngine) -> f64 {
        let (mut elapsed, mut runs) = (Duration::ZERO, 0);
        while elapsed < TURN {
            let (took, grid) = timed_run(run, &self.start, self.generations, self.clock);
            black_box(grid);
            elapsed += took;
            runs += 1;
        }
        elapsed.as_nanos() as f64 / (self.cells() * (self.generations * runs) as f64)
    }

    fn cells(&self) -> f64 {
        self.start.size().cells() as f64
    }

    fn row(&self, trace: Option<Result<(), Difference>>) -> Row {
        let ns_per_cell = Spread::of(self.taken.iter().copied()).median;
        // A cell takes ten items per generation, and all cells together one tick.
        let resumes = 10.0 + 1.0 / self.cells();
        Row {
            engine: self.engine,
            size: self.start.size(),
            generations: self.generations,
            ns_per_cell,
            ns_per_resume: trace.as_ref().map(|_| ns_per_cell / resumes),
            ratio: Spread::of(
                self.taken.iter().zip(&self.beside).map(|(turn, direct)| turn / direct),
            ),
            trace,
        }
    }
}

/// How long a run takes, without making the start and dropping the end, and what it leads to.
fn timed_run(run: RunEngine, start: &Grid, generations: u64, clock: Clock) -> (Duration, Grid) {
    let grid = black_box(start.clone());
    let begun = clock();
    let last = run(grid, generations, &mut |_, _| Continue(()));
    (clock().saturating_sub(begun), last)
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
