//! Coroutines inside futures, in the thread pool of the crate `futures`.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// In a file of its own, because stable refuses a `yield` even in what it does not compile.
#[cfg(feature = "nightly")]
mod cases;
