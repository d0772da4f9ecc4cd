//! The whole thing: a glider on a grid of 5 by 9, four generations long.
//!
//! `cargo run --example 05_glider` prints:
//!
//! ```text
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//! ```
//!
//! As in the chapter, spaces end the first line.

mod common;

use std::io::{self, Write};

use coroutine_life::{ALIVE, ColumnPrinter, Grid, live_a_generation, simulate};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut grid = Grid::new(5, 9);
    grid.assign(0, 3, ALIVE);
    grid.assign(1, 4, ALIVE);
    grid.assign(2, 2, ALIVE);
    grid.assign(2, 3, ALIVE);
    grid.assign(2, 4, ALIVE);

    let mut columns = ColumnPrinter::new();
    let mut sim = simulate(grid.height(), grid.width()); // one for all generations: it never ends
    for _ in 0..5 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    writeln!(out, "{columns}")
}
