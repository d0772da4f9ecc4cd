//! An engine of your own: the chapter's program without coroutines, as a struct.
//!
//! A struct cannot stop in the middle of a loop. It returns an item, and whatever it must know to go
//! on it has to keep in its fields: where it is, what it has been told so far. That is what the
//! compiler does for a coroutine. Held to the native `simulate`, yours must say the same, item by
//! item, on stable Rust.
//!
//! Run `cargo test -p exercises --test 6_engine` until it passes.
//!
//! - A generation is, for each cell row by row: a query for itself; the eight around it, as (y, x):
//!   (+1, 0), (+1, +1), (0, +1), (-1, +1), (-1, 0), (-1, -1), (0, -1), (+1, -1); its transition. Then
//!   a TICK, and the next generation begins.
//! - Choose your own design: an `enum` of where you are; a number from which all follows; a list of
//!   what is still to be said.
//! - `sent` answers the query that `send` returned last. `None` then counts as EMPTY; after anything
//!   else it says nothing.
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
        // Your turn: this asks for a cell beyond the last, and is content with any reply.
        match sent {
            None => Item::Query(Query { y: self.height, x: self.width }),
            Some(_) => TICK,
        }
    }
}

#[path = "../checks/6_engine.rs"]
mod checks;
