//! Grids as text: one line per row, with `*` for a living cell and `-` for an empty one.

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

/// Reads what [`Display`](fmt::Display) writes: rows of `*` and `-`, all of the same length.
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

/// The reason why a text is not a grid. Lines and columns are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseGridError {
    /// There are no cells, or more than a [`Grid`] can hold.
    Size {
        /// The number of lines.
        height: usize,
        /// The number of characters in the first line.
        width: usize,
    },
    /// A line is longer or shorter than the first.
    Length {
        /// The number of the line.
        line: usize,
        /// The number of characters in the line.
        length: usize,
        /// The number of characters in the first line.
        width: usize,
    },
    /// A character is neither `*` nor `-`.
    Character {
        /// The number of the line.
        line: usize,
        /// The number of the column.
        column: usize,
        /// The character.
        found: char,
    },
}

impl fmt::Display for ParseGridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            ParseGridError::Size { height, width } => {
                write!(
                    f,
                    "a grid of {height} lines of {width} cells: expected at least 1 line of 1 cell"
                )
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

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn what_is_printed_is_read() {
        for text in ["*\n", "-*\n--\n", "*--*\n"] {
            assert_eq!(text.parse::<Grid>().unwrap().to_string(), text);
        }
        let unix: Grid = "-*\n*-\n".parse().unwrap();
        assert_eq!("-*\r\n*-".parse(), Ok(unix));
    }

    #[test]
    fn what_is_no_grid_is_refused_with_its_place() {
        for (text, expected) in [
            ("", "a grid of 0 lines of 0 cells: expected at least 1 line of 1 cell"),
            ("\n\n", "a grid of 2 lines of 0 cells: expected at least 1 line of 1 cell"),
            ("-*-\n--\n", "line 2: expected 3 cells as in line 1, found 2"),
            ("-*-\n----\n", "line 2: expected 3 cells as in line 1, found 4"),
            ("-*-\n-x-\n", "line 2, column 2: expected '*' or '-', found 'x'"),
            ("é*\n", "line 1, column 1: expected '*' or '-', found 'é'"),
        ] {
            assert_eq!(text.parse::<Grid>().unwrap_err().to_string(), expected, "{text:?}");
        }
    }
}
