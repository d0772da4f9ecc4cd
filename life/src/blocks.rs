//! Prints generations side by side, in blocks.

use std::io::{self, Write};
use std::mem::take;

use coroutine_life::{ColumnPrinter, Grid};

use crate::paint::Paint;
use crate::progress::Progress;

/// Prints generations as columns in blocks, with an empty line between two blocks. A block is
/// printed as soon as it is full.
pub struct Blocks<'a, W> {
    out: &'a mut W,
    full: u64,
    columns: ColumnPrinter,
    held: u64,
    first: bool,
    paint: Paint,
}

impl<'a, W: Write> Blocks<'a, W> {
    /// Creates a printer of blocks with `full` columns each. `full` must be at least 1.
    pub fn new(out: &'a mut W, full: u64) -> Self {
        Self {
            out,
            full,
            columns: ColumnPrinter::new(),
            held: 0,
            first: true,
            paint: Paint::of_stdout(),
        }
    }

    /// Adds the grid as a column, with the number of its generation above it.
    pub fn add(&mut self, generation: u64, grid: &Grid, progress: &mut Progress) -> io::Result<()> {
        self.columns.append_under(&generation, grid);
        self.held += 1;
        if self.held < self.full {
            return Ok(());
        }
        progress.hide();
        self.print()
    }

    /// Prints the last block if it is not full.
    pub fn finish(mut self) -> io::Result<()> {
        if self.held > 0 { self.print() } else { Ok(()) }
    }

    fn print(&mut self) -> io::Result<()> {
        if !take(&mut self.first) {
            writeln!(self.out)?;
        }
        self.held = 0;
        let text = take(&mut self.columns).to_string();
        self.paint.generations(self.out, &text)?;
        self.out.flush()
    }
}

/// How many columns of `width` characters fit side by side into a line of `terminal` characters.
/// The result is at least 1.
pub fn fitting(terminal: u16, width: u64) -> u64 {
    const SEPARATOR: u64 = " | ".len() as u64;
    ((u64::from(terminal) + SEPARATOR) / (width + SEPARATOR)).max(1)
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn as_many_columns_as_fit() {
        let fit = |terminal| fitting(terminal, 9);
        assert_eq!([20, 21, 32, 33, 44, 45, 57].map(fit), [1, 2, 2, 3, 3, 4, 5]);
        assert_eq!([0, 1, 9].map(fit), [1, 1, 1]);
    }
}
