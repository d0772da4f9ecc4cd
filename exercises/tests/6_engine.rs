//! An engine of your own: the chapter's program without coroutines, as a struct.
//!
//! A method cannot stop in the middle of a loop, as a coroutine can. It returns an item, and the
//! struct has to keep in its fields what the next call needs to go on: where the program is, and
//! what it has been told so far. The compiler does the same for a coroutine. Your engine must yield
//! the same items as the native `simulate`, in the same order. It must compile on stable Rust.
//!
//! Run `cargo test -p exercises --test 6_engine` until it passes.
//!
//! - A generation steps the cells row by row. For each cell, yield a query for the cell itself.
//!   Then yield a query for each of its eight neighbours, at these offsets of y and x, in this
//!   order: (+1, 0), (+1, +1), (0, +1), (-1, +1), (-1, 0), (-1, -1), (0, -1), (+1, -1). Then yield
//!   the transition. After the last cell, yield a TICK and begin the next generation.
//! - Choose your own design: an `enum` of the places where the program can be, a number from which
//!   the place is computed, or a list of the items that are still to come.
//! - If the last call of `send` returned a query, `sent` is the answer, and `None` counts as EMPTY.
//!   After any other item, and in the first call, ignore `sent`.
//! - If an item differs, the test prints the first such item and the items before it, up to four.

use coroutine_life::{Item, Query, Sent, Simulation, TICK};

/// The whole program as a value.
struct Machine {
    height: i32,
    width: i32,
}

impl Machine {
    /// The program for a grid of `height` rows and `width` columns.
    fn new(height: i32, width: i32) -> Self {
        Self { height, width }
    }
}

impl Simulation for Machine {
    fn send(&mut self, sent: Sent) -> Item {
        // Your turn: this asks for a cell outside the grid, and ignores the reply.
        match sent {
            None => Item::Query(Query { y: self.height, x: self.width }),
            Some(_) => TICK,
        }
    }
}

#[path = "../checks/6_engine.rs"]
mod checks;
