//! The grid of cells on which the game is played. Its opposite edges are joined.

mod parse;

use std::fmt;

use crate::protocol::{ALIVE, EMPTY, State};

pub use parse::ParseGridError;

/// The height and width of a grid or a pattern, in cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Size {
    /// The number of rows.
    pub height: i32,
    /// The number of columns.
    pub width: i32,
}

impl Size {
    /// The number of cells, or 0 if a side is below 1. Saturates at `usize::MAX`.
    #[must_use]
    pub fn cells(self) -> usize {
        (0..self.height).len().saturating_mul((0..self.width).len())
    }
}

/// Formats the size as height and width, such as `5 by 9`.
impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} by {}", self.height, self.width)
    }
}

/// A *torus*: a rectangle of cells whose opposite edges are joined. The row after the last row is
/// the first row, and the column after the last column is the first column.
///
/// Python: `Grid`. A cell takes one byte. Every printed row ends in a newline, as in the Python
/// chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    height: i32,
    width: i32,
    stride: u64,       // the width, in the type that `index` needs
    cells: Vec<State>, // row by row
}

impl Grid {
    /// The greatest height and the greatest width. The limit keeps the coordinates of a cell's
    /// neighbours, such as `y + 1`, within `i32`.
    pub const MAX_SIDE: i32 = i32::MAX - 1;

    /// Creates an empty grid of `height` rows and `width` columns.
    ///
    /// # Panics
    ///
    /// If a side is not in 1..=[`MAX_SIDE`](Self::MAX_SIDE), or if there is not enough memory for
    /// `height * width` bytes. [`try_new`](Self::try_new) returns an error instead.
    #[must_use]
    pub fn new(height: i32, width: i32) -> Self {
        match Self::try_new(height, width) {
            Ok(grid) => grid,
            Err(error) => panic!("{error}"),
        }
    }

    /// Like [`new`](Self::new), but returns an error instead of panicking. Use it for sizes that
    /// come from user input.
    ///
    /// # Errors
    ///
    /// If a side is not in 1..=[`MAX_SIDE`](Self::MAX_SIDE), or if the allocator refuses
    /// `height * width` bytes.
    pub fn try_new(height: i32, width: i32) -> Result<Self, GridError> {
        let sides = 1..=Self::MAX_SIDE;
        if !sides.contains(&height) || !sides.contains(&width) {
            return Err(GridError::Sides(Size { height, width }));
        }
        let size = Size { height, width };
        let mut cells = Vec::new();
        cells.try_reserve_exact(size.cells()).map_err(|_| GridError::Memory(size))?;
        cells.resize(size.cells(), EMPTY);
        Ok(Self { height, width, stride: u64::from(width.unsigned_abs()), cells })
    }

    /// The number of rows.
    #[must_use]
    pub fn height(&self) -> i32 {
        self.height
    }

    /// The number of columns.
    #[must_use]
    pub fn width(&self) -> i32 {
        self.width
    }

    /// The number of rows and columns.
    #[must_use]
    pub fn size(&self) -> Size {
        Size { height: self.height, width: self.width }
    }

    /// Returns the state of the cell at (`y`, `x`). Coordinates outside the grid wrap around.
    ///
    /// Python: `query`.
    #[inline]
    #[must_use]
    pub fn query(&self, y: i32, x: i32) -> State {
        let cell = self.index(y, x).and_then(|index| self.cells.get(index));
        *cell.unwrap_or_else(|| self.wrapped(y, x))
    }

    /// Sets the state of the cell at (`y`, `x`). Coordinates outside the grid wrap around.
    ///
    /// Python: `assign`.
    #[inline]
    pub fn assign(&mut self, y: i32, x: i32, state: State) {
        match self.index(y, x) {
            Some(index) if index < self.cells.len() => self.cells[index] = state,
            _ => self.assign_wrapped(y, x, state),
        }
    }

    /// The cells, row by row.
    #[cfg(feature = "nightly")] // used only by `lockstep`
    pub(crate) fn cells_mut(&mut self) -> &mut [State] {
        &mut self.cells
    }

    /// The number of living cells.
    #[must_use]
    pub fn population(&self) -> usize {
        self.cells.iter().filter(|&&state| state == ALIVE).count()
    }

    /// A hash by which a reader can tell two grids apart at a glance.
    ///
    /// The hash is the 64-bit FNV-1a of the height and the width (four bytes each, little-endian)
    /// and of one byte per cell, row by row: 0 for an empty cell and 1 for a living one. FNV-1a is
    /// by Fowler, Noll and Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let sides = [self.height.to_le_bytes(), self.width.to_le_bytes()];
        let cells = self.cells.iter().map(|&state| u8::from(state == ALIVE));
        sides.into_iter().flatten().chain(cells).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// The index of (`y`, `x`), or `None` if `x` is out of range. An out-of-range `y` gives an
    /// index past the end, so the slice's bounds check covers rows.
    #[inline]
    fn index(&self, y: i32, x: i32) -> Option<usize> {
        // As an unsigned number, a negative coordinate is greater than any side.
        let (y, x) = (y.cast_unsigned(), x.cast_unsigned());
        if x >= self.width.cast_unsigned() {
            return None;
        }
        usize::try_from(u64::from(y) * self.stride + u64::from(x)).ok()
    }

    /// The cell at coordinates outside the grid.
    ///
    /// This rare path is a function of its own, which is never inlined. It indexes with `[..]`,
    /// which can panic, whereas `query` calls `get`, which returns `None`. If the index that can
    /// panic were in `query`, the values for the panic message would take up a register in every
    /// query.
    #[cold]
    #[inline(never)]
    fn wrapped(&self, y: i32, x: i32) -> &State {
        &self.cells[self.wrapped_index(y, x)]
    }

    #[cold]
    #[inline(never)]
    fn assign_wrapped(&mut self, y: i32, x: i32, state: State) {
        let index = self.wrapped_index(y, x);
        self.cells[index] = state;
    }

    fn wrapped_index(&self, y: i32, x: i32) -> usize {
        let y = wrap(y, self.height).unsigned_abs() as usize;
        let x = wrap(x, self.width).unsigned_abs() as usize;
        y * self.width.unsigned_abs() as usize + x
    }
}

/// `at` modulo `side`. Divides only if `at` is more than one step outside `0..side`.
fn wrap(at: i32, side: i32) -> i32 {
    if (0..side).contains(&at) {
        at
    } else if at == -1 {
        side - 1
    } else if at == side {
        0
    } else {
        at.rem_euclid(side)
    }
}

/// The reason why a grid cannot be created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridError {
    /// A side is outside 1..=[`Grid::MAX_SIDE`].
    Sides(Size),
    /// There is not enough memory for one byte per cell.
    Memory(Size),
}

impl fmt::Display for GridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            GridError::Sides(size) => {
                let most = Grid::MAX_SIDE;
                write!(f, "no grid is {size}: each side must be 1 to {most}")
            }
            GridError::Memory(size) => {
                let bytes = size.cells();
                write!(f, "no memory for a grid of {size}: it takes {bytes} bytes")
            }
        }
    }
}

impl std::error::Error for GridError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_has_at_least_one_cell_and_room_for_its_neighbors() {
        for (height, width) in
            [(0, 9), (9, 0), (-1, 1), (1, i32::MIN), (i32::MAX, 1), (1, i32::MAX)]
        {
            assert_eq!(Grid::try_new(height, width), Err(GridError::Sides(Size { height, width })));
        }
        assert!(Grid::try_new(1, 1).is_ok());
    }

    #[test]
    #[should_panic(expected = "no grid is 0 by 9: each side must be 1 to 2147483646")]
    fn new_panics_with_the_reason() {
        let _ = Grid::new(0, 9);
    }

    #[test]
    fn a_grid_beyond_all_memory_is_an_error() {
        let error = Grid::try_new(Grid::MAX_SIDE, Grid::MAX_SIDE).unwrap_err();
        assert_eq!(
            error.to_string(),
            "no memory for a grid of 2147483646 by 2147483646: it takes 4611686009837453316 bytes"
        );
    }

    /// The expected value is the FNV-1a of the bytes 01 00 00 00 02 00 00 00 00 01, computed
    /// without this crate.
    #[test]
    fn the_fingerprint_is_fnv_1a() {
        let mut grid = Grid::new(1, 2);
        grid.assign(0, 1, ALIVE);
        let expected = 0x0a5a_b02e_798a_5b69;
        assert_eq!(grid.fingerprint(), expected);
        let other: Grid = "-\n*\n".parse().unwrap();
        assert_ne!(other.fingerprint(), expected);
    }
}
