//! `count_neighbors` driven by hand: without a grid, on made-up answers.
//!
//! `cargo run --example 03_count_neighbors` prints:
//!
//! ```text
//! Query { y: 11, x: 5 }
//! Query { y: 11, x: 6 }
//! Query { y: 10, x: 6 }
//! Query { y: 9, x: 6 }
//! Query { y: 9, x: 5 }
//! Query { y: 9, x: 4 }
//! Query { y: 10, x: 4 }
//! Query { y: 11, x: 4 }
//! Count: 2
//! ```

#![feature(coroutine_trait)]

mod common;

use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, count_neighbors};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut answers = [ALIVE, ALIVE, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY].into_iter();
    let mut it = count_neighbors(10, 5);
    let mut sent = None; // there is no query to answer yet
    loop {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(query) => {
                writeln!(out, "{query:?}")?;
                sent = answers.next();
            }
            CoroutineState::Complete(count) => {
                return writeln!(out, "Count: {count}"); // Python: StopIteration, with its value
            }
        }
    }
}
