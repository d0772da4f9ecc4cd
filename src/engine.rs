//! The *engines*: implementations of Conway's Game of Life, each of which is run by a function of
//! type [`RunEngine`]. Most of them ask for the states of cells and suspend at each question
//! until the answer comes. They differ in how they suspend.

#[cfg(feature = "nightly")]
mod lockstep;
mod table;

use std::error::Error;

use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::protocol::Simulation;

pub use table::ENGINES;

/// Runs a number of generations of a grid and returns the final grid. Returns an error if the
/// system refuses something, such as a thread, without which the engine cannot start.
pub type RunEngine = fn(Grid, u64, OnGeneration) -> Result<Grid, Box<dyn Error>>;

/// Creates a *program*, which plays the game when it is resumed, for a grid of the given height and
/// width. Returns an error if the program could not start.
pub type NewSimulation = fn(i32, i32) -> Result<Box<dyn Simulation>, Box<dyn Error>>;

/// One implementation of the game.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// The name by which users select the engine.
    pub name: &'static str,
    /// How the engine suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether the engine needs a nightly compiler.
    pub nightly: bool,
    /// Runs a number of generations of a grid, and returns the final grid. Only the start can fail.
    pub run: RunEngine,
    /// Creates only the program, so that the caller can resume it and send it the replies. `None`
    /// if the engine cannot be resumed item by item.
    ///
    /// Use this only where speed does not matter, as in a trace. Behind a `dyn` the engine `native`
    /// executes about 2.5 times as many instructions, or 4.8 times as many if LLVM's jump threading
    /// is switched on (`cargo bench --bench instructions`).
    pub simulation: Option<NewSimulation>,
    /// The size of one suspended cell in bytes. `None` if the engine does not suspend cells
    /// separately.
    pub cell_bytes: Option<fn() -> usize>,
    /// The size of the whole suspended program in bytes for a grid of the given size. This includes
    /// what the program allocates and the stacks that it reserves.
    pub simulation_bytes: fn(Size) -> usize,
    /// How many of the bytes that `simulation_bytes` returns are stacks. A stack reserves address
    /// space, but only the part that has been used takes up memory.
    pub stack_bytes: fn(Size) -> usize,
}

impl Engine {
    /// The engine called `name`, or `None` if this build does not have it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }
}

/// Makes an [`Engine`] from a function that takes a height and a width and returns the program.
/// After the function, write the fields of [`Engine`] except `run` and `simulation`, as in a struct
/// expression. Write `try` before a function that returns a `Result`.
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
