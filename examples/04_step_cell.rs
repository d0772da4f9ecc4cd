//! `step_cell` driven by hand: its own query, those of `count_neighbors`, then what it decides.
//!
//! The cell is alive and has four living neighbours: too many.
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

#![feature(coroutine_trait)]

mod common;

use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, Step, step_cell};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let itself = [ALIVE];
    let neighbors = [ALIVE, ALIVE, ALIVE, ALIVE, EMPTY, EMPTY, EMPTY, EMPTY];
    let mut answers = itself.into_iter().chain(neighbors);
    let mut it = step_cell(10, 5);
    let mut sent = None;
    while let CoroutineState::Yielded(step) = Pin::new(&mut it).resume(sent) {
        match step {
            Step::Query(query) => {
                writeln!(out, "{query:?}")?;
                sent = answers.next();
            }
            Step::Transition(transition) => {
                writeln!(out, "{transition:?}")?;
                sent = None; // a transition is no question
            }
        }
    }
    Ok(())
}
