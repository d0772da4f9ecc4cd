//! Plain loops over the grid, without any protocol.
//!
//! Read [`coroutines`](crate::coroutines) and [`interpreter`](crate::interpreter) first. This
//! module replaces both, so it is the only program whose code names the [`Grid`]. `life compare`
//! compares the other engines with this one: their grids must be the same, and their times are
//! given as multiples of its time.

use crate::grid::Grid;
use crate::protocol::ALIVE;
use crate::rules::game_logic;

/// Returns the next generation of `grid`.
///
/// # Panics
///
/// If there is not enough memory for the second grid.
#[must_use]
pub fn next_generation(grid: &Grid) -> Grid {
    let mut progeny = Grid::new(grid.height(), grid.width());
    for y in 0..grid.height() {
        for x in 0..grid.width() {
            let around = [
                (y + 1, x),
                (y + 1, x + 1),
                (y, x + 1),
                (y - 1, x + 1),
                (y - 1, x),
                (y - 1, x - 1),
                (y, x - 1),
                (y + 1, x - 1),
            ];
            let mut neighbors = 0;
            for (y, x) in around {
                if grid.query(y, x) == ALIVE {
                    neighbors += 1;
                }
            }
            progeny.assign(y, x, game_logic(grid.query(y, x), neighbors));
        }
    }
    progeny
}
