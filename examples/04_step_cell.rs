//! The chapter's `step_cell`, resumed by hand: it asks for one cell and its neighbours, then says
//! what becomes of the cell.
//!
//! First it asks for its own cell. Then it *delegates* to `count_neighbors`: it runs that coroutine
//! to its end. What `count_neighbors` yields goes out to the driver, and what the driver sends goes
//! in to `count_neighbors`. So the eight queries in the middle come from `count_neighbors`, although
//! only `step_cell` is resumed here. At last `step_cell` yields a `Transition`, the new state of its
//! cell.
//!
//! The cell is alive and has four living neighbours. A cell with more than three dies.
//!
//! `cargo run --example 04_step_cell` prints:
//!
//! ```text
//! Query { y: 10, x: 5 }
//! Query { y: 11, x: 5 }
//! Query { y: 11, x: 6 }
//! Query { y: 10, x: 6 }
//! Query { y: 9, x: 6 }
//! Query { y: 9, x: 5 }
//! Query { y: 9, x: 4 }
//! Query { y: 10, x: 4 }
//! Query { y: 11, x: 4 }
//! Transition { y: 10, x: 5, state: Empty }
//! ```
//!
//! - `step_cell` yields two kinds of things, so its `Yield` is the enum `Step`, which is either a
//!   `Query` or a `Transition`. In the delegation each query of `count_neighbors` is turned into a
//!   `Step::Query`.
//! - The loop ends when the resume no longer returns `Yielded`: the coroutine has returned.

#![feature(coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, Step, step_cell};

fn main() {
    let itself = [ALIVE];
    let neighbors = [ALIVE, ALIVE, ALIVE, ALIVE, EMPTY, EMPTY, EMPTY, EMPTY];
    let mut answers = itself.into_iter().chain(neighbors);
    let mut it = step_cell(10, 5);
    let mut sent = None;
    while let CoroutineState::Yielded(step) = Pin::new(&mut it).resume(sent) {
        match step {
            Step::Query(query) => {
                println!("{query:?}");
                sent = answers.next();
            }
            Step::Transition(transition) => {
                println!("{transition:?}");
                sent = None; // a transition asks nothing, so nothing is answered
            }
        }
    }
}

// The coroutine is in `src/coroutines.rs`. Its code is:
//
//     let state = yield Query { y, x }.into();
//     let neighbors = yield_from!(count_neighbors(y, x));
//     let next_state = game_logic(state.unwrap_or(EMPTY), neighbors);
//     yield Transition { y, x, state: next_state }.into();
