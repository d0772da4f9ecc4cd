//! The Python chapter's *driver*: the loop that resumes a program, answers its queries from a grid,
//! and writes its transitions into a new grid.

use crate::grid::Grid;
use crate::protocol::{Item, Simulation};

/// Runs `sim` to its next tick, the end of a generation. Answers the queries of `sim` from `grid`,
/// writes its transitions into a new grid, and returns the new grid.
///
/// To run the next generation, call this function with the new grid and the same `sim`. Cells that
/// `sim` does not step are empty in the new grid. Python: `live_a_generation`.
///
/// # Panics
///
/// If there is not enough memory for the new grid.
#[inline(always)]
#[must_use]
pub fn live_a_generation(grid: &Grid, sim: &mut (impl Simulation + ?Sized)) -> Grid {
    let mut progeny = Grid::new(grid.height(), grid.width());
    let mut sent = None;
    loop {
        // This is the only place that calls `send`. At a second place, all of `sim`'s code would be
        // inlined again.
        match sim.send(sent) {
            Item::Query(query) => sent = Some(grid.query(query.y, query.x)),
            Item::Transition(transition) => {
                progeny.assign(transition.y, transition.x, transition.state);
                sent = None;
            }
            Item::Tick => return progeny,
        }
    }
}
