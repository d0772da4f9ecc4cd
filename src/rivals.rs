//! The same program without native coroutines, for comparison.

mod flat;
pub use flat::Flat;
