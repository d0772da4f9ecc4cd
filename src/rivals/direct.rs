//! Plain loops over the grid, without any protocol.
//!
//! Read [`coroutines`](crate::coroutines) and [`interpreter`](crate::interpreter) first. The first
//! is the program, which sees no grid, and the second is its driver, which answers the program from
//! the grid. This module replaces both, so it is the only program whose code names the [`Grid`].
//!
//! The command `life compare` compares every other *engine*, an implementation of the game, with
//! this one. The other engine must produce the same grids, and its time is given as a multiple of
//! the time of this one.

use crate::grid::Grid;
use crate::protocol::ALIVE;
use crate::rules::game_logic;

/// Returns the next generation of `grid`.
///
/// # Panics
///
/// If there is not enough memory for the new grid.
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
