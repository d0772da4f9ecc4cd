//! Another rule for the same world: Seeds, in which nothing survives and everything spreads.
//!
//! Every living cell dies. An empty cell with exactly two living neighbours is born. (The usual
//! notation is B2/S: a cell is born with two living neighbours, and nothing after the S means that
//! no cell survives.) The crate's own `live_a_generation` can drive the program, because it knows
//! the protocol and not the rule.
//!
//! Run `cargo test -p exercises --test 3_seeds` until it passes.
//!
//! - The crate's `count_neighbors` does not know the rule either, so you can delegate to it.
//! - `step_cell` yields `Step`s. `.into()` converts a `Query` or a `Transition` to a `Step`.
//!   `yield_from!` converts the items that it passes on, so you need not.
//! - A reply is an `Option`. `unwrap_or_default()` turns `None` into `EMPTY`.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{EMPTY, Item, Sent, State, Step, TICK, Transition, yield_from};

/// What a cell in `state` with `neighbors` living neighbours becomes.
fn game_logic(state: State, neighbors: i32) -> State {
    // Your turn: this is Conway's rule.
    coroutine_life::game_logic(state, neighbors)
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
fn step_cell(y: i32, x: i32) -> impl Coroutine<Sent, Yield = Step, Return = ()> {
    #[coroutine]
    move |_: Sent| {
        // Your turn: this asks for nothing.
        yield Transition { y, x, state: EMPTY }.into();
    }
}

/// Steps every cell, row by row, yields `TICK`, and starts again.
fn simulate(height: i32, width: i32) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |_: Sent| {
        loop {
            // Your turn: this steps the last cell only.
            yield_from!(step_cell(height - 1, width - 1));
            yield TICK;
        }
    }
}

#[path = "../checks/3_seeds.rs"]
mod checks;
