//! All cells in lockstep: right when a query is answered as it is asked, wrong when it is answered as
//! its cell is resumed.
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
//!
//! Bytes a cell: 1 for a parked reply, 1 for the second grid it saves
//! ```
//!
//! Spaces end the lines of numbers.
//!
//! A cell asks in nine rounds and transitions in the tenth. Answered when asked, every reply is
//! looked up before the first cell changes. Answered when resumed, the ninth reply is looked up in
//! the tenth round, when the cells before have changed the grid: generations mix. Row by row this
//! hides, because the ninth query is for the row below, still to come, and only in the last row
//! wraps around to the first: the chapter's closing run comes out right, and so does generation 9.
//! Then the glider meets the edge.

mod common;

use std::io::{self, Write};

use coroutine_life::resume::resume_cell;
use coroutine_life::{
    ColumnPrinter, Grid, Lockstep, Pattern, Query, State, Step, Transition, step_cell,
};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut start = Grid::new(5, 9);
    Pattern::by_name("closing").expect("a pattern of the library").place(&mut start).expect("room");

    let mut cells = Lockstep::new(start.clone(), step_cell);
    let right = columns([0, 9, 10, 11], &start, || {
        cells.live_a_generation();
        cells.grid().clone()
    });
    writeln!(out, "Answered when asked:\n{right}\n")?;

    let mut grid = start.clone();
    let wrong = columns([0, 9, 10, 11], &start, || answer_when_resumed(&mut grid, false));
    writeln!(out, "Answered when resumed, row by row:\n{wrong}\n")?;

    let mut grid = start.clone();
    let wrong = columns([0, 1, 2, 3], &start, || answer_when_resumed(&mut grid, true));
    writeln!(out, "Answered when resumed, the last cell first:\n{wrong}\n")?;

    let (parked, progeny) = (size_of::<Option<State>>(), size_of::<State>());
    writeln!(
        out,
        "Bytes a cell: {parked} for a parked reply, {progeny} for the second grid it saves"
    )
}

/// The grids of four generations, side by side.
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

/// The mistake: parks the query instead of the reply, which is looked up when the cell is resumed.
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
