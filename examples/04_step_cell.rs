//! The Python chapter's `step_cell`, resumed by hand: it asks for the states of one cell and of its
//! neighbours, then says what the cell becomes.
//!
//! First `step_cell` asks for the state of its own cell. Then it *delegates* to `count_neighbors`:
//! it runs that coroutine to its end. Whatever `count_neighbors` yields goes out to the *driver*,
//! the code that resumes `step_cell`, and whatever the driver sends goes in to `count_neighbors`.
//! So the eight queries after the first come from `count_neighbors`, although the driver resumes
//! only `step_cell`. Finally `step_cell` yields a `Transition`, the new state of its cell.
//!
//! In this run the cell is alive and has four living neighbours. A living cell with more than three
//! living neighbours dies.
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
//! - `step_cell` yields two kinds of values, so its `Yield` is the enum `Step`, which is either a
//!   `Query` or a `Transition`. The delegation turns each query of `count_neighbors` into a
//!   `Step::Query`.
//! - The `while let` loop ends when a resume returns `Complete`, because the coroutine has then
//!   returned.

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
                sent = None; // a transition asks nothing, so there is no answer
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
