//! Another world for the same program: a cylinder.
//!
//! Its left and right edges meet, as on the torus. Its upper and lower edges are borders, and every
//! cell beyond them is EMPTY. The crate's `simulate` runs in this world unchanged, because it only
//! asks for cells.
//!
//! Run `cargo test -p exercises --test 4_cylinder` until it passes.
//!
//! - `Grid::query` wraps both ways, so only coordinates above or below the grid need your attention.
//! - `sim.send` resumes the program. Send `None` first, `Some(state)` after a query, and `None` after
//!   any other item.
//! - The cells of the next generation must not mix with those of this one.

use coroutine_life::{Grid, Simulation, State};

/// A grid whose upper and lower edges are borders.
struct Cylinder(Grid);

impl Cylinder {
    /// The state of the cell at (`y`, `x`). `x` wraps around. Every cell above or below the grid is
    /// EMPTY.
    fn query(&self, y: i32, x: i32) -> State {
        // Your turn: this is a torus.
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
