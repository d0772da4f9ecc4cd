//! What a trace asks of the machines, beside their values: no part of the program.

use super::{Counting, Simulate, Simulating, Stepping};

impl Simulate {
    /// Where each of the three functions is suspended, the outermost first. One inside another
    /// counts only while that other waits for it.
    #[must_use]
    pub fn suspended(&self) -> (Simulating, Stepping, Counting) {
        let step_cell = &self.step_cell;
        (self.suspended, step_cell.suspended, step_cell.count_neighbors.suspended)
    }

    /// The cell (y, x) that is stepped, or was the last before a tick.
    #[must_use]
    pub fn cell(&self) -> (i32, i32) {
        (self.step_cell.y, self.step_cell.x)
    }
}
