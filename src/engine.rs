//! Every way of suspending the program under one signature: an *engine*.

#[cfg(feature = "nightly")]
mod lockstep;
mod table;

use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::protocol::Simulation;
use crate::rivals::threads::StartError;

pub use table::ENGINES;

/// Runs a number of generations of a grid, and returns the final grid.
pub type RunEngine = fn(Grid, u64, OnGeneration) -> Grid;

/// Makes a program for a grid of that height and width.
pub type NewSimulation = fn(i32, i32) -> Box<dyn Simulation>;

/// One way of suspending the program.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// What it is asked for by.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Runs a number of generations of a grid, and returns the final grid.
    pub run: RunEngine,
    /// The program by itself, to be sent replies by hand. `None` if the engine is not resumed item
    /// by item.
    ///
    /// For traces only: behind a `dyn` each resume takes several times as long.
    pub simulation: Option<NewSimulation>,
    /// Why the engine cannot run a grid of that size. `None` if it can.
    pub refuses: fn(Size) -> Option<StartError>,
    /// The bytes of one suspended cell. `None` if no cell is suspended by itself.
    pub cell_bytes: Option<fn() -> usize>,
    /// The bytes of the whole suspended program for a grid of that size, with what it allocates and
    /// the stacks it reserves.
    pub simulation_bytes: fn(Size) -> usize,
}

impl Engine {
    /// The engine of that name, if this build has it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }
}

/// An [`Engine`] that speaks the protocol, by the function that makes its program from a height and
/// a width; the other fields follow by name.
#[macro_export]
macro_rules! engine {
    ($new:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $crate::engine::Engine {
            run: |grid, generations, on_generation| {
                let sim = $new(grid.height(), grid.width());
                $crate::driver::run_generations(sim, grid, generations, on_generation)
            },
            simulation: Some(|height, width| Box::new($new(height, width))),
            $($field: $value,)+
        }
    };
}
