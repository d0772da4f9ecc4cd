//! A grid as text: one line a row, `*` for a living cell, `-` for an empty one.

use std::fmt;
use std::str::FromStr;

use super::Grid;
use crate::protocol::{ALIVE, EMPTY};

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in self.cells.chunks_exact(self.width.unsigned_abs() as usize) {
            for state in row {
                state.fmt(f)?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

/// Reads what [`Display`](fmt::Display) writes: rows of `*` and `-`, all of one length.
impl FromStr for Grid {
    type Err = ParseGridError;

    fn from_str(text: &str) -> Result<Self, ParseGridError> {
        let width = text.lines().next().map_or(0, |row| row.chars().count());
        let height = text.lines().count();
        let sides = i32::try_from(height).ok().zip(i32::try_from(width).ok());
        let mut grid = sides
            .and_then(|(height, width)| Grid::try_new(height, width).ok())
            .ok_or(ParseGridError::Size { height, width })?;
        let mut cells = grid.cells.iter_mut();
        for (row, line) in text.lines().enumerate() {
            let length = line.chars().count();
            if length != width {
                return Err(ParseGridError::Length { line: row + 1, length, width });
            }
            for (column, (found, cell)) in line.chars().zip(&mut cells).enumerate() {
                *cell = match found {
                    '*' => ALIVE,
                    '-' => EMPTY,
                    _ => {
                        let (line, column) = (row + 1, column + 1);
                        return Err(ParseGridError::Character { line, column, found });
                    }
                };
            }
        }
        Ok(grid)
    }
}

/// Why a text is no grid. Lines and columns count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseGridError {
    /// No cells at all, or more than a [`Grid`] can hold.
    Size {
        /// The lines read.
        height: usize,
        /// The characters of the first line.
        width: usize,
    },
    /// A line is longer or shorter than the first.
    Length {
        /// Which line.
        line: usize,
        /// Its characters.
        length: usize,
        /// The characters of the first line.
        width: usize,
    },
    /// A character is neither `*` nor `-`.
    Character {
        /// Its line.
        line: usize,
        /// Its column.
        column: usize,
        /// What stands there.
        found: char,
    },
}

impl fmt::Display for ParseGridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            ParseGridError::Size { height, width } => {
                write!(f, "a grid of {height} lines of {width} cells: expected at least 1 of 1")
            }
            ParseGridError::Length { line, length, width } => {
                write!(f, "line {line}: expected {width} cells as in line 1, found {length}")
            }
            ParseGridError::Character { line, column, found } => {
                write!(f, "line {line}, column {column}: expected '*' or '-', found {found:?}")
            }
        }
    }
}

impl std::error::Error for ParseGridError {}
