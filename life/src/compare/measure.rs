//! Measuring engines side by side.
//!
//! A *turn* runs one engine from the start, again and again, for at least two milliseconds. The engines
//! take turns for hundreds of rounds. Just before each turn `direct` takes a turn over the same
//! generations. Each run is timed. An engine's figure is its fastest run divided by the fastest run of
//! `direct`: what else happens on the machine can only make a run longer, so the fastest run is the one
//! that was disturbed least (Chen and Revels, "Robust benchmarking in noisy environments", 2016,
//! arXiv:1608.04295). An engine on one thread is timed by the processor time of that thread.

use std::error::Error;
use std::fmt;
use std::time::{Duration, Instant};

use coroutine_life::conformance::Difference;
use coroutine_life::{Engine, Grid, Size};

use super::spread::Spread;
use super::turns::{Turns, has_thread_per_cell};
use crate::failure::Failure;

/// The sides of the grid on which an engine with a thread per cell is measured, in cells.
const FEW: i32 = 8;

/// If `direct` takes less than this for a run, starting and stopping are most of what is timed.
const SHORTEST: Duration = Duration::from_micros(20);

/// What was measured, and on what.
#[derive(Clone, Debug)]
pub struct Figures {
    pub size: Size,
    pub generations: u64,
    /// How many turns each engine took, the engine with a thread per cell left out.
    pub rounds: usize,
    /// An entry for each engine, the fastest first.
    pub rows: Vec<Row>,
    pub left_out: Vec<LeftOut>,
}

/// An engine that could not run here, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub name: &'static str,
    /// What the system refused, or what memory cannot hold.
    pub reason: String,
}

impl LeftOut {
    /// For an engine that the system refused something.
    pub fn new(engine: &Engine, refused: &dyn Error) -> Self {
        Self { name: engine.name, reason: refused.to_string() }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cannot run here: {}", self.name, self.reason)
    }
}

#[derive(Clone, Debug)]
pub struct Row {
    pub engine: Engine,
    /// The size of its grid: a few cells for an engine with a thread per cell.
    pub size: Size,
    /// The generations of its runs: as many as fit into a turn.
    pub generations: u64,
    /// Its fastest run, in nanoseconds per cell and generation.
    pub ns_per_cell: f64,
    /// Its fastest run, in nanoseconds per resume. `None` if it is not resumed.
    pub ns_per_resume: Option<f64>,
    /// Its runs, each divided by the fastest run of `direct` over the same generations.
    pub ratio: Spread,
    /// Whether it yields what the default engine yields, item for item. `None` if it is not resumed.
    pub trace: Option<Result<(), Difference>>,
}

/// Measures the engines for about as long as `limit`, checks included. `progress` is told what is
/// being done.
///
/// Before an engine is timed, its final grid must be that of `direct`. Whether the engines that are
/// resumed yield the same items is one of the figures. An engine that does not start is added to
/// `left_out`.
pub fn measure(
    engines: &[Engine],
    start: &Grid,
    generations: u64,
    limit: Duration,
    mut left_out: Vec<LeftOut>,
    progress: &mut dyn FnMut(&str),
) -> Result<Figures, Failure> {
    let begun = Instant::now();
    let direct = engines.iter().find(|engine| engine.name == "direct");
    let direct = direct.expect("`direct` is among the engines").run;
    let few = few_cells(start);
    let mut turns: Vec<Turns> = Vec::new();
    for engine in engines {
        progress(&format!("checking {}", engine.name));
        let (start, generations) =
            if has_thread_per_cell(engine) { (&few, 1) } else { (start, generations) };
        match Turns::prepare(*engine, direct, start, generations) {
            Ok(prepared) if prepared.agrees => turns.push(prepared),
            Ok(_) => {
                let line = format!("{} computes another grid than direct: a bug", engine.name);
                return Err(Failure::Input(line));
            }
            Err(engine) => left_out.push(engine),
        }
    }
    if let ([_], Some(engine)) = (&turns[..], left_out.first()) {
        return Err(Failure::Input(engine.to_string()));
    }
    let direct_took = turns.iter().filter(|turns| turns.engine.name == "direct");
    if let Some(direct) = direct_took.map(|turns| turns.checked).find(|took| *took < SHORTEST) {
        return Err(Failure::Input(format!(
            "too small to time: direct takes {direct:.1?}, expected {SHORTEST:?} or more; raise \
             --generations, --height or --width"
        )));
    }
    // Each engine has taken a first turn, which checked it.
    let (mut rounds, mut threads) = (1, Duration::ZERO);
    while begun.elapsed() < limit {
        rounds += 1;
        progress(&format!("round {rounds}"));
        turns.retain_mut(|turns| {
            let slow = has_thread_per_cell(&turns.engine);
            if begun.elapsed() >= limit || (slow && threads > begun.elapsed() / 10) {
                return true;
            }
            match turns.take(direct) {
                Ok(took) => {
                    threads += if slow { took } else { Duration::ZERO };
                    true
                }
                Err(refused) => {
                    left_out.push(LeftOut::new(&turns.engine, &*refused));
                    false
                }
            }
        });
    }

    let mut rows: Vec<_> = turns.iter().map(Turns::row).collect();
    rows.sort_by(|a, b| a.ratio.fastest.total_cmp(&b.ratio.fastest));
    Ok(Figures { size: start.size(), generations, rounds, rows, left_out })
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
