//! An engine of your own: the chapter's program without coroutines, as a struct.
//!
//! A struct cannot stop in the middle of a loop. It returns an item, and it has to keep in its fields
//! what it needs to go on: where it is and what it has been told so far. That is what the compiler
//! does for a coroutine. Your engine must yield the same items as the native `simulate`, in the same
//! order. It must compile on stable Rust.
//!
//! Run `cargo test -p exercises --test 6_engine` until it passes.
//!
//! - A generation steps the cells row by row. For each cell, yield a query for the cell itself, then
//!   a query for each of its eight neighbours, at the offsets (y, x) (+1, 0), (+1, +1), (0, +1), (-1,
//!   +1), (-1, 0), (-1, -1), (0, -1), (+1, -1), and then its transition. After the last cell, yield a
//!   TICK and begin the next generation.
//! - Choose your own design: an `enum` of the places where the program can be, a number from which
//!   the place is computed, or a list of the items that are still to come.
//! - `sent` answers the query that `send` returned last. If `None` answers a query, the cell counts
//!   as EMPTY. After any other item, ignore `sent`.
//! - The test names the first item that differs, and the four before it.

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
        // Your turn: this asks for a cell beyond the last, and ignores the reply.
        match sent {
            None => Item::Query(Query { y: self.height, x: self.width }),
            Some(_) => TICK,
        }
    }
}

#[path = "../checks/6_engine.rs"]
mod checks;
