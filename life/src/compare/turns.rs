//! The turns of one engine, and the runs they consist of.

#![allow(clippy::cast_precision_loss, reason = "counts and nanoseconds here are far below 2^53")]

use std::error::Error;
use std::hint::black_box;
use std::ops::ControlFlow::{Break, Continue};
use std::time::{Duration, Instant};

use coroutine_life::conformance::{Difference, agree};
use coroutine_life::engine::{Engine, RunEngine};
use coroutine_life::{ENGINES, Grid, soup};

use super::clock::{Clock, of_the_wall, of_this_thread};
use super::measure::{LeftOut, Row};
use super::spread::Spread;

/// The sides of the grid on which the items are compared are at most this, in cells.
const SMALL: i32 = 16;

/// A turn is at least this long.
const TURN: Duration = Duration::from_millis(2);

/// An engine and the turns it has taken.
pub struct Turns<'a> {
    pub engine: Engine,
    start: &'a Grid,
    generations: u64,
    clock: Clock,
    /// How long the run took that checked the engine.
    pub checked: Duration,
    /// Whether that led to the grid of `direct`.
    pub agrees: bool,
    /// Its runs, in nanoseconds per cell and generation.
    taken: Vec<f64>,
    /// The runs of `direct` over the same generations.
    beside: Vec<f64>,
    trace: Option<Result<(), Difference>>,
}

impl<'a> Turns<'a> {
    /// Finds out how many generations fit into a turn, and checks the final grid.
    pub fn prepare(
        engine: Engine,
        direct: RunEngine,
        start: &'a Grid,
        wanted: u64,
    ) -> Result<Self, LeftOut> {
        let cannot_run = |refused: Box<dyn Error>| LeftOut::new(&engine, &*refused);
        let trace = trace(&engine, start).map_err(cannot_run)?;
        let (mut generations, begun) = (0, Instant::now());
        let grid = (engine.run)(start.clone(), wanted, &mut |generation, _| {
            generations = generation;
            if begun.elapsed() < TURN { Continue(()) } else { Break(()) }
        });
        let grid = grid.map_err(cannot_run)?;
        let checked = begun.elapsed();
        let clock = if has_threads(&engine) { of_the_wall } else { of_this_thread };
        let (direct_took, expected) =
            timed_run(direct, start, generations, clock).map_err(cannot_run)?;
        let agrees = grid == expected;
        let stepped = start.size().cells() as f64 * generations as f64;
        let [taken, beside] =
            [checked, direct_took].map(|took| vec![took.as_nanos() as f64 / stepped]);
        Ok(Self { engine, start, generations, clock, checked, agrees, taken, beside, trace })
    }

    /// Takes a turn after one of `direct`. Returns how long both took.
    pub fn take(&mut self, direct: RunEngine) -> Result<Duration, Box<dyn Error>> {
        let begun = Instant::now();
        let (beside, taken) = (self.turn(direct)?, self.turn(self.engine.run)?);
        self.beside.extend(beside);
        self.taken.extend(taken);
        Ok(begun.elapsed())
    }

    /// Runs from the start again and again until the turn is long enough. Returns the nanoseconds per
    /// cell and generation of each run.
    fn turn(&self, run: RunEngine) -> Result<Vec<f64>, Box<dyn Error>> {
        let (begun, mut runs) = (Instant::now(), Vec::new());
        while begun.elapsed() < TURN {
            let (took, grid) = timed_run(run, self.start, self.generations, self.clock)?;
            black_box(grid);
            runs.push(took.as_nanos() as f64 / (self.cells() * self.generations as f64));
        }
        Ok(runs)
    }

    fn cells(&self) -> f64 {
        self.start.size().cells() as f64
    }

    pub fn row(&self) -> Row {
        let taken = Spread::of(&self.taken);
        let direct = Spread::of(&self.beside).fastest;
        // A cell takes ten items per generation, and all cells together one tick.
        let resumes = 10.0 + 1.0 / self.cells();
        Row {
            engine: self.engine,
            size: self.start.size(),
            generations: self.generations,
            ns_per_cell: taken.fastest,
            ns_per_resume: self.trace.as_ref().map(|_| taken.fastest / resumes),
            ratio: taken / direct,
            trace: self.trace.clone(),
        }
    }
}

/// How long a run takes, without making the first grid and dropping the final one, and the final
/// grid.
fn timed_run(
    run: RunEngine,
    start: &Grid,
    generations: u64,
    clock: Clock,
) -> Result<(Duration, Grid), Box<dyn Error>> {
    let grid = black_box(start.clone());
    let begun = clock();
    let last = run(grid, generations, &mut |_, _| Continue(()))?;
    Ok((clock().saturating_sub(begun), last))
}

/// Whether the engine and the default engine yield the same items on a small grid. `None` if the
/// engine is not resumed.
fn trace(engine: &Engine, start: &Grid) -> Result<Option<Result<(), Difference>>, Box<dyn Error>> {
    let Some((reference, simulation)) = ENGINES[0].simulation.zip(engine.simulation) else {
        return Ok(None);
    };
    let (height, width) = (start.height().min(SMALL), start.width().min(SMALL));
    let mut grid = Grid::new(height, width);
    soup(&mut grid, 0, 0.5);
    let (mut reference, mut program) = (reference(height, width)?, simulation(height, width)?);
    Ok(Some(agree(&mut *reference, &mut *program, grid, 3)))
}

/// A thread per cell is thousands of times slower than anything else.
pub fn has_thread_per_cell(engine: &Engine) -> bool {
    engine.name == "threads"
}

/// Whether the clock of one thread would miss what the engine does.
fn has_threads(engine: &Engine) -> bool {
    has_thread_per_cell(engine) || engine.name == "lockstep-parallel"
}
