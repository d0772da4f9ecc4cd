//! Another world for the same program: a cylinder.
//!
//! Its left and right edge meet, as on the torus. Its upper and lower edge are borders: beyond them
//! every cell is EMPTY. The crate's `simulate` lives in it as it is, for it only asks.
//!
//! Run `cargo test -p exercises --test 4_cylinder` until it passes.
//!
//! - `Grid::query` wraps both ways, so only what lies above or below needs a thought.
//! - `sim.send` goes on with the program: send `None` first, `Some(state)` after a query, `None` after
//!   anything else.
//! - The cells of the next generation must not mix with those of this one.

use coroutine_life::{Grid, Simulation, State};

/// A grid whose upper and lower edge are borders.
struct Cylinder(Grid);

impl Cylinder {
    /// The state of the cell at (`y`, `x`): `x` wraps around, beyond the rows all is EMPTY.
    fn query(&self, y: i32, x: i32) -> State {
        // Your turn: this is a torus.
        self.0.query(y, x)
    }
}

/// Runs `sim` to its next tick and returns the next generation.
fn live_a_generation(world: &Cylinder, sim: &mut impl Simulation) -> Cylinder {
    // Your turn: this answers the first item, whatever it is, and does not listen any further.
    let _first = sim.send(None);
    let _second = sim.send(Some(world.query(0, 0)));
    Cylinder(Grid::new(world.0.height(), world.0.width()))
}

#[path = "../checks/4_cylinder.rs"]
mod checks;
