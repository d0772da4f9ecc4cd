//! The program as plain functions. Where a coroutine yields, the function that replaces it calls
//! the *world*, the closure `ask`, which answers from the grid.
//!
//! Read [`coroutines`](crate::coroutines) first. The code here is almost the same. But the program
//! calls the world, so the program stays on the stack until it returns. It cannot be suspended
//! between a question and its answer. So it is not a [`Simulation`](crate::protocol::Simulation), a
//! program that can be resumed, and two cells cannot wait for answers at the same time.

use crate::protocol::{ALIVE, Query, Sent, Step, Transition};
use crate::rules::game_logic;

/// Asks for the eight cells around (`y`, `x`) and returns how many of them are alive.
///
/// Python: `count_neighbors`.
pub fn count_neighbors(y: i32, x: i32, ask: &mut impl FnMut(Step) -> Sent) -> i32 {
    let n_ = ask(Query { y: y + 1, x }.into());
    let ne = ask(Query { y: y + 1, x: x + 1 }.into());
    let e_ = ask(Query { y, x: x + 1 }.into());
    let se = ask(Query { y: y - 1, x: x + 1 }.into());
    let s_ = ask(Query { y: y - 1, x }.into());
    let sw = ask(Query { y: y - 1, x: x - 1 }.into());
    let w_ = ask(Query { y, x: x - 1 }.into());
    let nw = ask(Query { y: y + 1, x: x - 1 }.into());
    let neighbor_states = [n_, ne, e_, se, s_, sw, w_, nw];
    let mut count = 0;
    for state in neighbor_states {
        if state == Some(ALIVE) {
            count += 1;
        }
    }
    count
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
///
/// Python: `step_cell`.
pub fn step_cell(y: i32, x: i32, ask: &mut impl FnMut(Step) -> Sent) {
    let state = ask(Query { y, x }.into());
    let neighbors = count_neighbors(y, x, ask);
    let next_state = game_logic(state.unwrap_or_default(), neighbors);
    ask(Transition { y, x, state: next_state }.into());
}

/// Steps every cell of a `height` by `width` grid once, row by row, and returns. The return takes
/// the place of the tick, which the coroutine `simulate` yields after each generation.
///
/// Python: `simulate`, without its endless loop. With that loop the function would never return to
/// the driver, the code that calls it.
pub fn simulate(height: i32, width: i32, ask: &mut impl FnMut(Step) -> Sent) {
    for y in 0..height {
        for x in 0..width {
            step_cell(y, x, ask);
        }
    }
}
