//! Delegation: a coroutine that lets another coroutine do a part of its work.
//!
//! `population` counts the living cells of a grid. It never sees the grid. For each row it
//! delegates to `count_row`, which asks for one cell after the other.
//!
//! Run `cargo test -p exercises --test 2_population` until it passes.
//!
//! - `yield Query { y, x }` asks for the state of a cell. The value of the expression is the reply,
//!   `Some(ALIVE)` or `Some(EMPTY)`. A `yield` takes everything to its right, so write
//!   `(yield Query { y, x }) == Some(ALIVE)`, or store the reply with a `let` first.
//! - `yield_from!(count_row(y, width))` delegates. It yields the queries of `count_row`, and its
//!   value is what `count_row` returns.

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;

use coroutine_life::{Query, Sent, yield_from};

/// Asks for the cells of row `y` from left to right, then returns how many of them are alive.
fn count_row(y: i32, width: i32) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        // Your turn: this asks for the last cell only, and ignores the reply.
        yield Query { y, x: width - 1 };
        0
    }
}

/// Asks for every cell, row by row, then returns how many of them are alive.
fn population(height: i32, width: i32) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        // Your turn: this counts the last row only.
        yield_from!(count_row(height - 1, width))
    }
}

#[path = "../checks/2_population.rs"]
mod checks;
