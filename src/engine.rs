//! The *engines*: implementations of the game that all have the same signature. Most of them suspend
//! between a question and its answer, each in another way.

#[cfg(feature = "nightly")]
mod lockstep;
mod table;

use std::error::Error;

use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::protocol::Simulation;

pub use table::ENGINES;

/// Runs a number of generations of a grid and returns the final grid. Returns an error if the system
/// refuses what the engine needs to start.
pub type RunEngine = fn(Grid, u64, OnGeneration) -> Result<Grid, Box<dyn Error>>;

/// Makes a program for a grid of the given height and width. Returns an error if the program could
/// not start.
pub type NewSimulation = fn(i32, i32) -> Result<Box<dyn Simulation>, Box<dyn Error>>;

/// One implementation of the game.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// The name by which it is chosen.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Runs a number of generations of a grid, and returns the final grid. Only the start can fail.
    pub run: RunEngine,
    /// Makes the program alone, so that the caller can send it the replies. `None` if the engine is
    /// not resumed item by item.
    ///
    /// Use this for traces only. Behind a `dyn` a generation takes about 2.5 times as many
    /// instructions, or 4.8 times with the pass (`cargo bench --bench instructions`).
    pub simulation: Option<NewSimulation>,
    /// The bytes of one suspended cell. `None` if no cell is suspended by itself.
    pub cell_bytes: Option<fn() -> usize>,
    /// The bytes of the whole suspended program for a grid of the given size, including what it
    /// allocates and the stacks that it reserves.
    pub simulation_bytes: fn(Size) -> usize,
    /// How many of these bytes are stacks. A stack is reserved, but only what its calls have used
    /// takes memory.
    pub stack_bytes: fn(Size) -> usize,
}

impl Engine {
    /// The engine called `name`, or `None` if this build does not have it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }
}

/// Makes an [`Engine`] from a function that takes a height and a width and returns the program. After
/// the function, write the other fields of [`Engine`] as `name: value`. Write `try` before a function
/// that returns a `Result`.
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
