//! All cells in lockstep say and hear what each says and hears in the chapter's order.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// In a file of its own, because stable refuses a `yield` even in what it does not compile.
#[cfg(feature = "nightly")]
mod cases;
