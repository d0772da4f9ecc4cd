//! The whole program of the chapter: a glider on a grid of 5 rows and 9 columns.
//!
//! `simulate` is the third coroutine of this crate. It delegates to `step_cell` for every cell of the
//! grid. Then it yields `TICK`, which says that the generation is complete, and starts again with the
//! first cell. So it yields three kinds of things, and its `Yield` is the enum `Item`: a `Query`, a
//! `Transition` or `TICK`.
//!
//! `live_a_generation` is the driver (`src/interpreter.rs`). It resumes `simulate` until `TICK`. It
//! answers each query from `grid`; a query beyond an edge gets the cell at the opposite edge. It
//! writes each transition into a new grid, because the other cells still ask about the old one, and
//! returns the new grid. The features and the `Pin` of the earlier examples are inside the crate here.
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
//! These are five generations side by side, as `ColumnPrinter` collects and prints them. As in the
//! chapter, the first line ends in spaces.

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

// The coroutine is in `src/coroutines.rs`. Its code is:
//
//     loop {
//         for y in 0..height {
//             for x in 0..width {
//                 yield_from!(step_cell(y, x));
//             }
//         }
//         yield TICK;
//     }
