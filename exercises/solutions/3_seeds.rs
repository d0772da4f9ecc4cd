//! A solution of `exercises/tests/3_seeds.rs`.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{
    ALIVE, EMPTY, Item, Query, Sent, State, Step, TICK, Transition, count_neighbors, yield_from,
};

/// What a cell in `state` with `neighbors` living neighbours becomes.
fn game_logic(state: State, neighbors: i32) -> State {
    if state == EMPTY && neighbors == 2 { ALIVE } else { EMPTY }
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
fn step_cell(y: i32, x: i32) -> impl Coroutine<Sent, Yield = Step, Return = ()> {
    #[coroutine]
    move |_: Sent| {
        let state = yield Query { y, x }.into();
        // For a larger neighbourhood, only this line would change. Here only `game_logic` does.
        let neighbors = yield_from!(count_neighbors(y, x));
        let next_state = game_logic(state.unwrap_or_default(), neighbors);
        yield Transition { y, x, state: next_state }.into();
    }
}

/// Steps every cell, row by row, yields `TICK`, and starts again.
///
/// This is the crate's `simulate`, word for word. It has to be written again, because it must call
/// the `step_cell` above and not the crate's.
fn simulate(height: i32, width: i32) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |_: Sent| {
        loop {
            for y in 0..height {
                for x in 0..width {
                    yield_from!(step_cell(y, x));
                }
            }
            yield TICK;
        }
    }
}

#[cfg(test)]
#[path = "../checks/3_seeds.rs"]
mod checks;
