//! The whole program of the chapter: a glider on a grid of 5 rows and 9 columns.
//!
//! `simulate` is the third coroutine of this crate (`src/coroutines.rs`). It delegates to
//! `step_cell` for every cell of the grid, yields `TICK`, and starts again with the first cell.
//!
//! `live_a_generation` is the driver (`src/interpreter.rs`). It resumes `simulate` until `TICK`,
//! answers each query from `grid`, and writes each transition into a new grid, which it returns.
//! The chapter calls the new grid the *progeny*.
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
//! These are five generations side by side, as `ColumnPrinter` collects and prints them. The
//! chapter's first line ends in spaces, and so does this one.

use coroutine_life::{ALIVE, ColumnPrinter, Grid, live_a_generation, simulate};

fn main() {
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
    println!("{columns}");
}
