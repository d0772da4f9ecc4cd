//! Generations side by side, so many to a block.

use std::io::{self, Write};
use std::mem::take;

use coroutine_life::{ColumnPrinter, Grid};

/// Prints generations in blocks with an empty line between them, each as soon as it is full.
pub struct Blocks<'a, W> {
    out: &'a mut W,
    full: u64,
    columns: ColumnPrinter,
    held: u64,
    first: bool,
}

impl<'a, W: Write> Blocks<'a, W> {
    /// Blocks of `full` columns, at least 1.
    pub fn new(out: &'a mut W, full: u64) -> Self {
        Self { out, full, columns: ColumnPrinter::new(), held: 0, first: true }
    }

    /// Adds a column under the generation's number.
    pub fn add(&mut self, generation: u64, grid: &Grid) -> io::Result<()> {
        self.columns.append_under(&generation, grid);
        self.held += 1;
        if self.held == self.full { self.print() } else { Ok(()) }
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
        writeln!(self.out, "{}", take(&mut self.columns))?;
        self.out.flush()
    }
}
