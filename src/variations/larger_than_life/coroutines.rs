//! The chapter's coroutines with a larger sphere of influence.
//!
//! First read [`coroutines`](crate::coroutines). Here two loops replace the eight directions, and a
//! value replaces `game_logic`.
//!
//! The coroutines borrow that value. They may keep the reference across a `yield`, because the value
//! is outside of them. A copy in each coroutine would cost a quarter more instructions per resume.

use std::ops::Coroutine;

use super::{LargerThanLife, Neighborhood};
use crate::protocol::{ALIVE, EMPTY, Item, Query, Sent, Step, TICK, Transition};
use crate::yield_from;

/// Asks for the cells around (`y`, `x`), then returns how many of them are alive.
///
/// Python: `count_neighbors`. It asks row by row from `y - radius`, in each row from the left, but
/// not for the cell itself. It counts the answers as they arrive, because the chapter's eight
/// variables would be 440 at radius 10. If a small torus shows a cell more than once, the cell is
/// asked for and counted as often.
///
/// `y` and `x` are at most `i32::MAX - radius`, so that all neighbours have coordinates.
pub fn count_neighbors(
    neighborhood: Neighborhood,
    y: i32,
    x: i32,
) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        let radius = neighborhood.radius();
        let mut count = 0;
        for dy in -radius..=radius {
            let reach = neighborhood.reach(dy);
            for dx in -reach..=reach {
                if (dy, dx) != (0, 0) {
                    let state = yield Query { y: y + dy, x: x + dx };
                    if state == Some(ALIVE) {
                        count += 1;
                    }
                }
            }
        }
        count
    }
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes by `rule`.
///
/// Python: `step_cell`.
pub fn step_cell(
    rule: &LargerThanLife,
    y: i32,
    x: i32,
) -> impl Coroutine<Sent, Yield = Step, Return = ()> {
    #[coroutine]
    move |_: Sent| {
        let state = yield Query { y, x }.into();
        let neighbors = yield_from!(count_neighbors(rule.neighborhood, y, x));
        let next_state = rule.game_logic(state.unwrap_or(EMPTY), neighbors);
        yield Transition { y, x, state: next_state }.into();
    }
}

/// Steps every cell of a `height` by `width` grid by `rule`, row by row, yields [`TICK`], and starts
/// again.
///
/// Python: `simulate`.
pub fn simulate(
    rule: &LargerThanLife,
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
