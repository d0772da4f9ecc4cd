//! The chapter's driver, which answers queries from a grid and writes transitions into the next one.

use crate::grid::Grid;
use crate::protocol::{Item, Simulation};

/// Runs `sim` to its next tick: answers its queries from `grid`, writes its transitions into a new
/// grid, and returns the new grid.
///
/// Python: `live_a_generation`. The same `sim` serves one generation after the other. Cells that
/// `sim` does not step are empty in the result.
///
/// # Panics
///
/// If there is no memory for the second grid, as [`Grid::new`] does.
#[inline(always)]
#[must_use]
pub fn live_a_generation(grid: &Grid, sim: &mut (impl Simulation + ?Sized)) -> Grid {
    let mut progeny = Grid::new(grid.height(), grid.width());
    let mut sent = None;
    loop {
        // The only place where the program is resumed: a second one would cost the inlining.
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
