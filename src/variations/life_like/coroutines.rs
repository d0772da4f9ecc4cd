//! The Python chapter's three coroutines with another rule.
//!
//! Read [`coroutines`](crate::coroutines) first. Here a value, the rule, replaces the function
//! `game_logic`. `step_cell` and `simulate` each keep a copy of the rule. `count_neighbors` is used
//! unchanged.

use std::ops::Coroutine;

use super::LifeLike;
use crate::coroutines::count_neighbors;
use crate::protocol::{EMPTY, Item, Query, Sent, Step, TICK, Transition};
use crate::yield_from;

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes by `rule`.
///
/// Python: `step_cell`.
pub fn step_cell(
    rule: LifeLike,
    y: i32,
    x: i32,
) -> impl Coroutine<Sent, Yield = Step, Return = ()> {
    #[coroutine]
    move |_: Sent| {
        let state = yield Query { y, x }.into();
        let neighbors = yield_from!(count_neighbors(y, x));
        let next_state = rule.game_logic(state.unwrap_or(EMPTY), neighbors);
        yield Transition { y, x, state: next_state }.into();
    }
}

/// Steps every cell of a `height` by `width` grid by `rule`, row by row, yields [`TICK`], and
/// starts again.
///
/// Python: `simulate`.
pub fn simulate(
    rule: LifeLike,
    height: i32,
    width: i32,
) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |_: Sent| {
        loop {
            for y in 0..height {
                for x in 0..width {
                    yield_from!(step_cell(rule, y, x));
                }
            }
            yield TICK;
        }
    }
}
