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
/// If there is no memory for the new grid.
#[inline(always)]
#[must_use]
pub fn live_a_generation(grid: &Grid, sim: &mut (impl Simulation + ?Sized)) -> Grid {
    let mut progeny = Grid::new(grid.height(), grid.width());
    let mut sent = None;
    loop {
        // The program is resumed only here, because each further place would inline it once more.
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
