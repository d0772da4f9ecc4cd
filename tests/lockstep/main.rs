//! In lockstep each cell yields and is sent the same as in the chapter's order.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// In a file of its own, because stable refuses a `yield` even in what it does not compile.
#[cfg(feature = "nightly")]
mod cases;
