//! A solution of `exercises/tests/4_cylinder.rs`.

use coroutine_life::{EMPTY, Grid, Item, Simulation, State};

/// A grid whose upper and lower edges are borders.
struct Cylinder(Grid);

impl Cylinder {
    /// The state of the cell at (`y`, `x`). `x` wraps around. Every cell above or below the grid is
    /// EMPTY.
    fn query(&self, y: i32, x: i32) -> State {
        let Self(grid) = self;
        // The grid wraps `x` around.
        if (0..grid.height()).contains(&y) { grid.query(y, x) } else { EMPTY }
    }
}

/// Runs `sim` to its next tick and returns the next generation.
fn live_a_generation(world: &Cylinder, sim: &mut impl Simulation) -> Cylinder {
    // A second grid, because the cells that are stepped later still ask for the old states.
    let mut progeny = Grid::new(world.0.height(), world.0.width());
    let mut sent = None;
    loop {
        match sim.send(sent) {
            Item::Query(query) => sent = Some(world.query(query.y, query.x)),
            Item::Transition(transition) => {
                progeny.assign(transition.y, transition.x, transition.state);
                sent = None; // a transition is not a question
            }
            // The program is now suspended at its `yield TICK`. It goes on from there when this
            // function is called with the same `sim` again.
            Item::Tick => return Cylinder(progeny),
        }
    }
}

#[cfg(test)]
#[path = "../checks/4_cylinder.rs"]
mod checks;
