//! A larger sphere of influence: each cell asks 120 neighbours instead of 8.
//!
//! The rule is called Bosco and is written R5,C0,M1,S34..58,B34..45,NM. It looks at the 121 cells
//! within five rows and five columns of a cell, the cell itself among them. An empty cell becomes
//! alive if 34 to 45 of the 121 are alive. A living cell survives if 34 to 58 of them are alive.
//!
//! The start is a *bug*, a pattern that walks: five columns to the right in six generations.
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
//! Spaces end the first line.

use coroutine_life::variations::{LargerThanLife, larger_than_life};
use coroutine_life::{ColumnPrinter, Grid, Pattern, live_a_generation};

/// The rule is written R5,C2,S33-57,B34-45: of the 120 cells within five rows and columns, 34 to 45
/// living ones let an empty cell be born, and 33 to 57 let a living cell survive.
fn main() {
    let bug = Pattern::by_name("bosco-bug").expect("a pattern of this crate");
    let mut grid = Grid::new(23, 23);
    bug.place(&mut grid).expect("room for it");

    // It yields the same kinds of items to the same driver. Only `count_neighbors` asks more often.
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
