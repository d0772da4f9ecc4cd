//! The living cells of a pattern, which can be written into a grid.

use std::fmt;

use crate::grid::{Grid, Size};
use crate::protocol::ALIVE;

/// The living cells of a pattern, which may be a named pattern or come from a file.
///
/// The cells are kept as runs of adjacent cells. So a million living cells in a row take as much
/// memory as a single one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    size: Size,
    runs: Vec<Run>, // row by row, from left to right, never touching
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    y: i32,
    x: i32,
    length: i32,
}

impl Shape {
    /// Creates a shape of the given size without living cells. A side may be 0.
    #[must_use]
    pub fn new(size: Size) -> Self {
        Self { size, runs: Vec::new() }
    }

    /// Changes the size. All living cells must be inside the new size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Makes `length` cells alive, from (`y`, `x`) to the right. The cells must be inside the
    /// shape. In reading order, row by row and from left to right within a row, the new cells must
    /// come after all cells that are already alive.
    pub fn push(&mut self, y: i32, x: i32, length: i32) {
        match self.runs.last_mut() {
            Some(last) if last.y == y && last.x + last.length == x => last.length += length,
            _ => self.runs.push(Run { y, x, length }),
        }
    }

    /// The number of rows and columns.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// Iterates over the living cells as (y, x), row by row. Coordinates are counted from 0.
    pub fn alive(&self) -> impl Iterator<Item = (i32, i32)> {
        self.runs.iter().flat_map(|run| (run.x..run.x + run.length).map(|x| (run.y, x)))
    }

    /// Writes the living cells into `grid`. The upper left corner of the shape is put at `at`,
    /// which is (y, x), and cells beyond an edge wrap around to the opposite edge. If `at` is
    /// `None`, the shape is put in the middle of the grid. If no position is exactly in the middle,
    /// the nearest one above it or to the left of it is taken.
    ///
    /// # Errors
    ///
    /// If the grid is smaller than the shape. `grid` is then unchanged.
    pub fn place(&self, grid: &mut Grid, at: Option<(i32, i32)>) -> Result<(), TooSmall> {
        let Size { height, width } = grid.size();
        if height < self.size.height || width < self.size.width {
            return Err(TooSmall { pattern: self.size, grid: grid.size() });
        }
        let middle = ((height - self.size.height) / 2, (width - self.size.width) / 2);
        let (top, left) = at.unwrap_or(middle);
        // Makes both coordinates negative: a grid wraps around, so they still mean the same cell.
        // Then no sum below overflows an `i32`.
        let (top, left) = (top.rem_euclid(height) - height, left.rem_euclid(width) - width);
        for (y, x) in self.alive() {
            grid.assign(top + y, left + x, ALIVE);
        }
        Ok(())
    }
}

/// The pattern does not fit into the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooSmall {
    /// The size of the pattern.
    pub pattern: Size,
    /// The size of the grid.
    pub grid: Size,
}

impl fmt::Display for TooSmall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cells do not fit into a grid of {}", self.pattern, self.grid)
    }
}

impl std::error::Error for TooSmall {}
