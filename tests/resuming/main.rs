//! What a native coroutine does before it starts, after it ends, when it panics and when it is
//! dropped, and how large it is.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait, stmt_expr_attributes))]

// In a file of its own, because stable refuses a `yield` even in what it does not compile.
#[cfg(feature = "nightly")]
mod cases;
