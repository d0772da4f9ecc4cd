//! The chapter's functions in a loop of one's own, where who owns `sim` decides what it costs.
//!
//! `sim` is a local of the function that loops over the generations: so the compiler turns the
//! three suspended coroutines into one loop. In a `Box<dyn ..>`, or in the hands of a function that
//! is not inlined, the same program takes several times the instructions.
//!
//! `cargo run --example 17_own_loop` prints:
//!
//! ```text
//! 64 by 64 cells, generation 0: 2082 alive, 100: 396 alive
//! ```
//!
//! Another side, 1 to 65535, and another number of generations can be given: `-- 256 1000`.

mod common;

use std::io::{self, Write};
use std::{env, process};

use coroutine_life::{Grid, live_a_generation, simulate, soup};

fn main() -> io::Result<()> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let numbers: Option<Vec<u16>> = arguments.iter().map(|text| text.parse().ok()).collect();
    match numbers.as_deref() {
        Some([]) => common::print(run),
        Some(&[side @ 1..=u16::MAX, generations]) => {
            common::print(|out| live(out, side, generations))
        }
        _ => {
            eprintln!(
                "found {arguments:?}: expected a side and a number of generations up to 65535"
            );
            process::exit(2)
        }
    }
}

fn run(out: &mut impl Write) -> io::Result<()> {
    live(out, 64, 100)
}

/// Lives a soup and says how many cells are alive before and after.
fn live(out: &mut impl Write, side: u16, generations: u16) -> io::Result<()> {
    let side = i32::from(side);
    let mut grid = Grid::new(side, side);
    soup(&mut grid, 0, 0.5);
    write!(out, "{side} by {side} cells, generation 0: {} alive", grid.population())?;
    let mut sim = simulate(side, side);
    for _ in 0..generations {
        grid = live_a_generation(&grid, &mut sim);
    }
    writeln!(out, ", {generations}: {} alive", grid.population())
}
