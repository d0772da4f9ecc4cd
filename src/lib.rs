//! The coroutine chapter of *Effective Python*, Conway's Game of Life, in Rust's native coroutines.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait, never_type))]

pub mod protocol;
pub use protocol::{ALIVE, EMPTY, Item, Query, Simulation, State, Step, TICK, Transition};

pub mod rules;
pub use rules::game_logic;

#[cfg(feature = "nightly")]
pub mod resume;

#[cfg(feature = "nightly")]
pub mod coroutines;
#[cfg(feature = "nightly")]
pub use coroutines::{count_neighbors, simulate, step_cell};

pub mod grid;
pub use grid::Grid;

pub mod interpreter;
pub use interpreter::live_a_generation;

pub mod columns;
pub use columns::ColumnPrinter;

pub mod patterns;
pub use patterns::Pattern;

pub mod soup;
pub use soup::soup;

pub mod rivals;

pub mod engine;
pub use engine::{ENGINES, Engine};
