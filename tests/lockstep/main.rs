//! Tests that in lockstep each cell is sent and yields the same as if the cells were stepped one
//! after the other, as in the Python chapter.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// The tests are in a file of their own, because stable refuses a `yield` even in code that `cfg`
// leaves out.
#[cfg(feature = "nightly")]
mod cases;
