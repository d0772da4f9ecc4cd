//! The Python chapter's three coroutines with a larger *sphere of influence*: the cells that are
//! counted as neighbours may be more than one cell away.
//!
//! Read [`coroutines`](crate::coroutines) first. Here two loops replace the eight directions, and a
//! value, the rule, replaces the function `game_logic`.
//!
//! `step_cell` and `simulate` borrow the rule. They may keep the reference across a `yield`,
//! because the rule is stored outside of them. If each of them had a copy of the rule, a resume
//! would take a quarter more instructions.

use std::ops::Coroutine;

use super::{LargerThanLife, Neighborhood};
use crate::protocol::{ALIVE, EMPTY, Item, Query, Sent, Step, TICK, Transition};
use crate::yield_from;

/// Asks for the cells around (`y`, `x`), then returns how many of them are alive.
///
/// Python: `count_neighbors`. The queries go row by row from `y - radius`, in each row from the
/// left, and leave out the cell itself. The answers are counted as they arrive, because one
/// variable for each answer, as in the Python chapter, would mean 440 variables at radius 10. The
/// opposite edges of a grid are joined, so on a small grid the same cell can be a neighbour more
/// than once. That cell is then asked for and counted each time.
///
/// `y` and `x` must be at most `i32::MAX - radius`, so that the coordinates of all neighbours are
/// within `i32`.
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

/// Steps every cell of a `height` by `width` grid by `rule`, row by row, yields [`TICK`], and
/// starts again.
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
