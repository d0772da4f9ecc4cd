//! The Python chapter's `count_neighbors` without a grid: `main` answers its questions from a list.
//!
//! `count_neighbors(10, 5)` is a coroutine of this crate, `coroutine_life`. It asks for the states
//! of the eight cells around row 10, column 5: each `yield` hands out a `Query`, and the next
//! resume sends the answer. After the eighth answer it returns how many of the eight cells are
//! alive.
//!
//! The code that resumes a coroutine is its *driver*. The loop below is a driver.
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
//!
//! - `sent` is the value that the next resume sends. It is an `Option`, because the first resume
//!   has no query to answer yet and sends `None`. Every later resume sends `Some(state)`.
//! - `match` looks at the `CoroutineState` that the resume returned. `Yielded(query)` is a
//!   question, so the driver takes the next answer from the list. `Complete(count)` holds the value
//!   that the coroutine returned, so the driver stops. A resume after the coroutine's end would
//!   panic.
//! - This file resumes a coroutine and defines none, so `#![feature(..)]` needs only
//!   `coroutine_trait`. `Coroutine` is imported for its method `resume`.
//! - `ALIVE` and `EMPTY` are the two values of the enum `State`.

#![feature(coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, count_neighbors};

fn main() {
    let mut answers = [ALIVE, ALIVE, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY].into_iter();
    let mut it = count_neighbors(10, 5);
    let mut sent = None;
    loop {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(query) => {
                println!("{query:?}");
                sent = answers.next(); // `Some` of the next answer
            }
            CoroutineState::Complete(count) => {
                println!("Count: {count}"); // Python: the value of StopIteration
                break;
            }
        }
    }
}

// The coroutine is in `src/coroutines.rs`. Shortened, its code is:
//
//     let n_ = yield Query { y: y + 1, x: x + 0 };
//     let ne = yield Query { y: y + 1, x: x + 1 };
//     .. six more of these, one for each neighbour
//     .. then counts how many of the eight neighbours are alive, and returns the count
