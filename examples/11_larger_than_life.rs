//! A larger sphere of influence: the program asks for 120 neighbours of each cell instead of 8.
//!
//! The rule is called Bosco and is written R5,C2,S33-57,B34-45. `C2` says that a cell has two
//! states. The neighbours of a cell are the 120 cells that are at most five rows and five columns
//! away. An empty cell becomes alive if 34 to 45 of its neighbours are alive. A living cell
//! survives if 33 to 57 of its neighbours are alive.
//!
//! The start is a *bug*, a pattern that moves: five columns to the right in six generations.
//!
//! `cargo run --example 11_larger_than_life` prints:
//!
//! ```text
//!            0            |            3            |            6           
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------*------------ | ----------------------- | ---------------*-------
//! ---------****---------- | ------------***-------- | --------------****-----
//! --------*******-------- | -----------******------ | -------------*******---
//! -------**********------ | ----------*********---- | ------------**********-
//! ------**----*****------ | ---------**---*****---- | -----------**----*****-
//! ------*------****------ | ---------*----*****---- | -----------*------****-
//! ------*------****------ | ---------*----*****---- | -----------*------****-
//! ------**----*****------ | ---------**---*****---- | -----------**----*****-
//! -------**********------ | ----------*********---- | ------------**********-
//! --------*******-------- | -----------******------ | -------------*******---
//! ---------****---------- | ------------***-------- | --------------****-----
//! ----------*------------ | ----------------------- | ---------------*-------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ----------------------- | ----------------------- | -----------------------
//! ```
//!
//! The first line ends in spaces.

use coroutine_life::variations::{LargerThanLife, larger_than_life};
use coroutine_life::{ColumnPrinter, Grid, Pattern, live_a_generation};

fn main() {
    let bug = Pattern::by_name("bosco-bug").expect("a pattern of this crate");
    let mut grid = Grid::new(23, 23);
    bug.place(&mut grid).expect("room for it");

    // `sim` yields the same kinds of items as the Python chapter's program, to the same driver.
    // Only its `count_neighbors` asks more queries.
    let mut sim = larger_than_life::simulate(&LargerThanLife::BOSCO, 23, 23);
    let mut columns = ColumnPrinter::new();
    for generation in 0..=6 {
        if generation % 3 == 0 {
            columns.append_under(&generation, &grid);
        }
        grid = live_a_generation(&grid, &mut sim);
    }
    println!("{columns}");
}
