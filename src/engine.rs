//! Every way of suspending the program under one signature: an *engine*.

#[cfg(feature = "nightly")]
mod lockstep;
mod table;

use std::error::Error;

use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::protocol::Simulation;

pub use table::ENGINES;

/// Runs a number of generations of a grid, and returns the final grid; or why the engine did not
/// start, because the system refused what the engine needs.
pub type RunEngine = fn(Grid, u64, OnGeneration) -> Result<Grid, Box<dyn Error>>;

/// Makes a program for a grid of that height and width; or returns why it did not start.
pub type NewSimulation = fn(i32, i32) -> Result<Box<dyn Simulation>, Box<dyn Error>>;

/// One way of suspending the program.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// What it is asked for by.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Runs a number of generations of a grid, and returns the final grid. Only the start can fail.
    pub run: RunEngine,
    /// The program by itself, to be sent replies by hand. `None` if the engine is not resumed item
    /// by item.
    ///
    /// For traces only: behind a `dyn` a generation takes about 1.4 times as many instructions
    /// (`cargo bench --bench instructions`).
    pub simulation: Option<NewSimulation>,
    /// The bytes of one suspended cell. `None` if no cell is suspended by itself.
    pub cell_bytes: Option<fn() -> usize>,
    /// The bytes of the whole suspended program for a grid of that size, with what it allocates and
    /// the stacks it reserves.
    pub simulation_bytes: fn(Size) -> usize,
    /// How many of these bytes are stacks. A stack is reserved, but only what its calls have used
    /// takes memory.
    pub stack_bytes: fn(Size) -> usize,
}

impl Engine {
    /// The engine of that name, if this build has it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }
}

/// An [`Engine`] that speaks the protocol, by the function that makes its program from a height and
/// a width; the other fields follow by name. After `try` stands a function that may return an error
/// instead of the program.
#[macro_export]
macro_rules! engine {
    (try $new:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $crate::engine::Engine {
            run: |grid, generations, on_generation| {
                let sim = $new(grid.height(), grid.width())?;
                Ok($crate::driver::run_generations(sim, grid, generations, on_generation))
            },
            simulation: Some(|height, width| Ok(Box::new($new(height, width)?))),
            $($field: $value,)+
        }
    };
    ($new:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $crate::engine::Engine {
            run: |grid, generations, on_generation| {
                Ok($crate::driver::make_and_run($new, grid, generations, on_generation))
            },
            simulation: Some(|height, width| Ok(Box::new($new(height, width)))),
            $($field: $value,)+
        }
    };
}
