//! What `yield_from!` does, clause by clause of PEP 380, which defines Python's `yield from`; and
//! how large it makes a coroutine.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

// In a file of its own, because stable refuses a `yield` even in what it does not compile.
#[cfg(feature = "nightly")]
mod cases;
