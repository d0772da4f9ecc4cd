//! All cells in lockstep: each cell has a coroutine of its own, and in each round every coroutine
//! is resumed once.
//!
//! The text of the Python chapter promises this, but its code steps one cell after another.
//! `Lockstep` (`src/lockstep.rs`) keeps the promise. It is a *driver*, code that resumes coroutines
//! and answers their queries. This example compares `Lockstep` with a driver that makes an easy
//! mistake: it answers each query too late.
//!
//! `cargo run --example 08_lockstep` prints:
//!
//! ```text
//! Answered when asked:
//!     0     |     9     |     10    |     11   
//! ---*----- | -----*--- | -----**-- | -----**--
//! ----*---- | --------- | --------- | ---------
//! --***---- | --------- | --------- | ---------
//! --------- | ----*-*-- | ------*-- | -----*---
//! --------- | -----**-- | ----*-*-- | ------**-
//!
//! Answered when resumed, row by row:
//!     0     |     9     |     10    |     11   
//! ---*----- | -----*--- | -----**-- | -----***-
//! ----*---- | --------- | --------- | ---------
//! --***---- | --------- | --------- | ---------
//! --------- | ----*-*-- | ------*-- | -----***-
//! --------- | -----**-- | ----*-**- | -------*-
//!
//! Answered when resumed, the last cell first:
//!     0     |     1     |     2     |     3    
//! ---*----- | ---*----- | ---*----- | ---*-----
//! ----*---- | --*-*---- | --*-*---- | --*-*----
//! --***---- | ---**---- | --*-**--- | --*--*---
//! --------- | ---*----- | ---**---- | ---*-----
//! --------- | --------- | --------- | ---**----
//! ```
//!
//! The lines of numbers end in spaces.
//!
//! A cell asks nine queries in nine rounds. In the tenth round it yields its transition. The right
//! driver, `Lockstep`, looks up the answer as soon as a cell has asked, and keeps the answer until
//! the cell's next turn. So all answers are looked up before the grid changes.
//!
//! The wrong driver keeps the query, looks up the answer at the cell's next turn, and writes each
//! transition at once. For the ninth query that turn is in the tenth round, in which the cells that
//! were resumed earlier have already changed the grid. So the answer may come from the next
//! generation.
//!
//! If the cells are resumed row by row, the mistake stays hidden for a long time. The ninth query
//! of a cell asks for a cell in the row below, which is resumed later and has not changed yet. The
//! grid wraps around, so in the last row the ninth query asks for a cell in the first row, and that
//! cell may already have changed. So nothing goes wrong until the glider reaches the edge.

use coroutine_life::resume::resume_cell;
use coroutine_life::{ColumnPrinter, Grid, Lockstep, Pattern, Query, Step, Transition, step_cell};

fn main() {
    let closing = Pattern::by_name("closing").expect("a pattern of this crate");
    let mut start = Grid::new(5, 9);
    closing.place(&mut start).expect("room for it");

    let mut cells = Lockstep::new(start.clone(), step_cell);
    let right = columns([0, 9, 10, 11], &start, || {
        cells.live_a_generation();
        cells.grid().clone()
    });
    println!("Answered when asked:\n{right}\n");

    let mut grid = start.clone();
    let wrong = columns([0, 9, 10, 11], &start, || answer_when_resumed(&mut grid, false));
    println!("Answered when resumed, row by row:\n{wrong}\n");

    let mut grid = start.clone();
    let wrong = columns([0, 1, 2, 3], &start, || answer_when_resumed(&mut grid, true));
    println!("Answered when resumed, the last cell first:\n{wrong}");
}

/// The driver with the mistake: it keeps each cell's query, and looks up the answer when the cell
/// is resumed. Returns the next generation.
fn answer_when_resumed(grid: &mut Grid, last_first: bool) -> Grid {
    let mut cells = Vec::new();
    for y in 0..grid.height() {
        cells.extend((0..grid.width()).map(|x| (step_cell(y, x), None)));
    }
    if last_first {
        cells.reverse();
    }
    let mut asking = true;
    while asking {
        for (cell, asked) in &mut cells {
            let sent = asked.map(|Query { y, x }| grid.query(y, x));
            *asked = match resume_cell(cell, sent) {
                Some(Step::Query(query)) => Some(query),
                Some(Step::Transition(Transition { y, x, state })) => {
                    grid.assign(y, x, state);
                    asking = false;
                    None
                }
                None => None,
            };
        }
    }
    grid.clone()
}

/// Returns the grids of four generations side by side: those whose numbers are in `shown`. Each
/// call of `live_a_generation` must return the next generation.
fn columns(
    shown: [u32; 4],
    start: &Grid,
    mut live_a_generation: impl FnMut() -> Grid,
) -> ColumnPrinter {
    let mut columns = ColumnPrinter::new();
    let mut grid = start.clone();
    for generation in 0..=shown[3] {
        if shown.contains(&generation) {
            columns.append_under(&generation, &grid);
        }
        grid = live_a_generation();
    }
    columns
}
