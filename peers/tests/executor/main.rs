//! Coroutines inside futures, in the thread pool of the crate `futures`.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// The module is a file of its own, because stable Rust refuses a `yield` even in code that a `cfg`
// leaves out.
#[cfg(feature = "nightly")]
mod cases;
