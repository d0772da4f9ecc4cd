//! The whole program of the Python chapter: a glider on a grid of 5 rows and 9 columns.
//!
//! `simulate` is the third coroutine of this crate. For every cell of the grid it *delegates* to
//! `step_cell`: it runs that coroutine to its end, and yields whatever `step_cell` yields. After
//! the last cell it yields `TICK`, which says that the generation is complete, and starts again
//! with the first cell. Since `step_cell` yields a `Query` or a `Transition`, `simulate` yields
//! three kinds of values: a `Query`, a `Transition` or `TICK`. Its `Yield` is the enum `Item`,
//! which has a variant for each of them.
//!
//! The *driver*, the code that resumes `simulate`, is `live_a_generation` (`src/interpreter.rs`).
//! It resumes `simulate` until `simulate` yields `TICK`. It answers each query from `grid`, and a
//! query beyond an edge with the state of the cell at the opposite edge. It writes each transition
//! into a new grid, because the other cells still ask about the old grid. At the tick it returns
//! the new grid. The crate does the resuming here, so this file needs neither `#![feature(..)]` nor
//! `Pin`.
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
//! These are five generations side by side. `ColumnPrinter` collects and prints them. As in the
//! Python chapter, the first line ends in spaces.

use coroutine_life::{ALIVE, ColumnPrinter, Grid, live_a_generation, simulate};

fn main() {
    let mut grid = Grid::new(5, 9);
    grid.assign(0, 3, ALIVE);
    grid.assign(1, 4, ALIVE);
    grid.assign(2, 2, ALIVE);
    grid.assign(2, 3, ALIVE);
    grid.assign(2, 4, ALIVE);

    let mut columns = ColumnPrinter::new();
    let mut sim = simulate(grid.height(), grid.width()); // one `sim` serves all generations
    for _ in 0..5 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    println!("{columns}");
}

// The coroutine `simulate` is in `src/coroutines.rs`. The code of its body is:
//
//     loop {
//         for y in 0..height {
//             for x in 0..width {
//                 yield_from!(step_cell(y, x));
//             }
//         }
//         yield TICK;
//     }
