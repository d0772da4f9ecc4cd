//! Another rule for the same world: Seeds, in which nothing survives and everything spreads.
//!
//! Every living cell dies. An empty cell with exactly two living neighbours is born. (The field
//! writes it B2/S: born with two, survives with none.) The crate's own `live_a_generation` can drive
//! it, because it knows the protocol, not the rule.
//!
//! Run `cargo test -p exercises --test 3_seeds` until it passes.
//!
//! - The crate's `count_neighbors` does not know the rule either, so delegate to it.
//! - Each level yields its own type; `.into()` lifts a `Query` or a `Transition` into a `Step`.
//!   `yield_from!` lifts what it passes on by itself.
//! - A reply is an `Option`. `unwrap_or_default()` turns `None` into `EMPTY`.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{EMPTY, Item, Sent, State, Step, TICK, Transition, yield_from};

/// What a cell with this many living neighbours becomes.
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
