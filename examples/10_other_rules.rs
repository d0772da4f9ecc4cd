//! Another rule, the same driver: one start, twelve generations on, in `HighLife` and in Life.
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
//! Spaces end the first line.

mod common;

use std::io::{self, Write};

use coroutine_life::variations::{LifeLike, life_like};
use coroutine_life::{ColumnPrinter, Grid, Pattern, Simulation, live_a_generation, simulate};

fn main() -> io::Result<()> {
    common::print(run)
}

/// `HighLife` differs from Life in one thing: with six living neighbours a cell is born too. By that
/// this start becomes two of itself.
fn run(out: &mut impl Write) -> io::Result<()> {
    let replicator = Pattern::by_name("replicator").expect("a known pattern");
    let mut start = Grid::new(17, 17);
    replicator.place(&mut start).expect("room for it");

    let mut highlife = life_like::simulate(LifeLike::HIGHLIFE, 17, 17);
    let mut life = simulate(17, 17); // the chapter's own

    let mut columns = ColumnPrinter::new();
    columns.append_under(&"start", &start);
    columns.append_under(&"HighLife", &live_twelve_generations(&start, &mut highlife));
    columns.append_under(&"Life", &live_twelve_generations(&start, &mut life));
    writeln!(out, "{columns}")
}

/// What drives the program knows the words it speaks, and nothing of its rule.
fn live_twelve_generations(start: &Grid, sim: &mut impl Simulation) -> Grid {
    let mut grid = start.clone();
    for _ in 0..12 {
        grid = live_a_generation(&grid, sim);
    }
    grid
}
