//! The three coroutines of the Python chapter, ported line by line.

use std::ops::Coroutine;

use crate::protocol::{ALIVE, EMPTY, Item, Query, Sent, Step, TICK, Transition};
use crate::rules::game_logic;
use crate::yield_from;

/// Asks for the eight cells around (`y`, `x`), then returns how many of them are alive.
///
/// Python: `count_neighbors`. "North" is `y + 1`, which prints as the row *below*. This slip of the
/// book changes no count. It is kept so that the queries come in the same order as in the book.
pub fn count_neighbors(y: i32, x: i32) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        let n_ = yield Query { y: y + 1, x: x + 0 };
        let ne = yield Query { y: y + 1, x: x + 1 };
        let e_ = yield Query { y: y + 0, x: x + 1 };
        let se = yield Query { y: y - 1, x: x + 1 };
        let s_ = yield Query { y: y - 1, x: x + 0 };
        let sw = yield Query { y: y - 1, x: x - 1 };
        let w_ = yield Query { y: y + 0, x: x - 1 };
        let nw = yield Query { y: y + 1, x: x - 1 };
        let neighbor_states = [n_, ne, e_, se, s_, sw, w_, nw];
        let mut count = 0;
        for state in neighbor_states {
            if state == Some(ALIVE) {
                count += 1;
            }
        }
        count
    }
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
///
/// Python: `step_cell`.
pub fn step_cell(y: i32, x: i32) -> impl Coroutine<Sent, Yield = Step, Return = ()> {
    #[coroutine]
    move |_: Sent| {
        let state = yield Query { y, x }.into();
        let neighbors = yield_from!(count_neighbors(y, x));
        let next_state = game_logic(state.unwrap_or(EMPTY), neighbors);
        yield Transition { y, x, state: next_state }.into();
    }
}

/// Steps every cell of a `height` by `width` grid, row by row, yields [`TICK`], and starts again.
///
/// Python: `simulate`. It never returns, and `!` says so, so the driver need not handle an end. If a
/// side is below 1, it yields `TICK` alone.
pub fn simulate(height: i32, width: i32) -> impl Coroutine<Sent, Yield = Item, Return = !> {
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
