//! Another rule with the same driver: twelve generations from the same start, by `HighLife` and by
//! Life.
//!
//! `HighLife` differs from Life in one point: an empty cell becomes alive not only if it has three
//! living neighbours, but also if it has six. With this rule the start below makes a copy of
//! itself. The *driver*, the code that resumes the coroutines, is `live_a_generation` for both
//! rules.
//!
//! `cargo run --example 10_other_rules` prints:
//!
//! ```text
//!       start       |      HighLife     |        Life      
//! ----------------- | ----------------- | -----------------
//! ----------------- | ----------------- | ----------*------
//! ----------------- | ----------------- | ----------**-----
//! ----------------- | ----------------- | -----------**----
//! ----------------- | ------***-------- | --------*-**-*---
//! ----------------- | -----*--*-------- | ------------***--
//! --------***------ | ----*---*-------- | ------------*-**-
//! -------*--*------ | ----*--*--------- | -----------------
//! ------*---*------ | ----***---***---- | ----*-------*----
//! ------*--*------- | ---------*--*---- | -----------------
//! ------***-------- | --------*---*---- | -**-*------------
//! ----------------- | --------*--*----- | --***------------
//! ----------------- | --------***------ | ---*-**-*--------
//! ----------------- | ----------------- | ----**-----------
//! ----------------- | ----------------- | -----**----------
//! ----------------- | ----------------- | ------*----------
//! ----------------- | ----------------- | -----------------
//! ```
//!
//! The first line ends in spaces.

use coroutine_life::variations::{LifeLike, life_like};
use coroutine_life::{ColumnPrinter, Grid, Pattern, Simulation, live_a_generation, simulate};

fn main() {
    let replicator = Pattern::by_name("replicator").expect("a pattern of this crate");
    let mut start = Grid::new(17, 17);
    replicator.place(&mut start).expect("room for it");

    let mut highlife = life_like::simulate(LifeLike::HIGHLIFE, 17, 17);
    let mut life = simulate(17, 17); // the Python chapter's rule

    let mut columns = ColumnPrinter::new();
    columns.append_under(&"start", &start);
    columns.append_under(&"HighLife", &after_twelve_generations(&start, &mut highlife));
    columns.append_under(&"Life", &after_twelve_generations(&start, &mut life));
    println!("{columns}");
}

/// The trait `Simulation` is all that a driver needs to know about a program: the program can be
/// sent an answer, and it then yields an item. So this function does not know the rule.
fn after_twelve_generations(start: &Grid, sim: &mut impl Simulation) -> Grid {
    let mut grid = start.clone();
    for _ in 0..12 {
        grid = live_a_generation(&grid, sim);
    }
    grid
}
