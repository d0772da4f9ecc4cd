//! Tests what `yield_from!` does, clause by clause of PEP 380, which defines Python's `yield from`,
//! and how large it makes a coroutine.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// The tests are in a file of their own, because stable refuses a `yield` even in code that `cfg`
// leaves out.
#[cfg(feature = "nightly")]
mod cases;
