//! Another world for the same program: a cylinder.
//!
//! On a cylinder the left edge is joined to the right edge, as on a `Grid`. The upper and lower
//! edges are borders, and every cell beyond them is EMPTY. The crate's `simulate` runs in this
//! world unchanged, because it only asks for cells.
//!
//! Run `cargo test -p exercises --test 4_cylinder` until it passes.
//!
//! - `Grid::query` wraps `y` and `x` around, so only a `y` above or below the grid needs your
//!   attention.
//! - `sim.send` resumes the program. Send `None` first, `Some(state)` after a query, and `None` after
//!   any other item.
//! - All queries of a generation must be answered from the old cells, not from the new ones.

use coroutine_life::{Grid, Simulation, State};

/// A grid whose upper and lower edges are borders.
struct Cylinder(Grid);

impl Cylinder {
    /// The state of the cell at (`y`, `x`). `x` wraps around. Every cell above or below the grid is
    /// EMPTY.
    fn query(&self, y: i32, x: i32) -> State {
        // Your turn: this wraps `y` around too.
        self.0.query(y, x)
    }
}

/// Runs `sim` to its next tick and returns the next generation.
fn live_a_generation(world: &Cylinder, sim: &mut impl Simulation) -> Cylinder {
    // Your turn: this answers the first item, whatever it is, and then stops.
    let _first = sim.send(None);
    let _second = sim.send(Some(world.query(0, 0)));
    Cylinder(Grid::new(world.0.height(), world.0.width()))
}

#[path = "../checks/4_cylinder.rs"]
mod checks;
