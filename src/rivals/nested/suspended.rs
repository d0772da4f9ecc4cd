//! Functions with which `life trace` looks into the machines. The program itself does not need
//! them.

use super::{CountNeighbors, Counting, Simulate, Simulating, Stepping};
use crate::protocol::State;

impl Simulate {
    /// Where each of the three machines is suspended, the outermost first. For an inner machine
    /// this is meaningful only while the outer machine delegates to it.
    #[must_use]
    pub fn suspended(&self) -> (Simulating, Stepping, Counting) {
        let step_cell = &self.step_cell;
        (self.suspended, step_cell.suspended, step_cell.count_neighbors.suspended)
    }

    /// The cell (y, x) that is being stepped, or that was stepped last before a tick.
    #[must_use]
    pub fn cell(&self) -> (i32, i32) {
        (self.step_cell.y, self.step_cell.x)
    }

    /// The answers that are kept between two resumes: `state`, then `n_` to `w_`. There is no field
    /// for `nw`, which is used before the next suspension.
    #[must_use]
    pub fn answers(&self) -> [Option<State>; 8] {
        let CountNeighbors { n_, ne, e_, se, s_, sw, w_, .. } = self.step_cell.count_neighbors;
        [self.step_cell.state, n_, ne, e_, se, s_, sw, w_]
    }
}
