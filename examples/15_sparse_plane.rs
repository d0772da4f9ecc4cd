//! An unbounded plane: keeps only the living cells, and steps only those that can change.
//!
//! `simulate` steps a rectangle. This world has none: it runs the chapter's `step_cell` for each
//! living cell and each neighbour of one, because any other cell stays empty.
//!
//! `cargo run --example 15_sparse_plane` prints:
//!
//! ```text
//!        0: 7 alive, from (0, 0) to (2, 6)
//!        1: 8 alive, from (1, 0) to (3, 5)
//!       10: 30 alive, from (-1, -1) to (4, 8)
//!      100: 76 alive, from (-16, -33) to (12, 14)
//! ```
//!
//! That is acorn, seven cells. `cargo run --release --example 15_sparse_plane -- 5206` follows it to
//! its rest: 633 cells in 2497 rows and 2325 columns.

#![feature(coroutine_trait)]

mod common;

use std::collections::HashSet;
use std::fmt;
use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::{env, process};

use coroutine_life::{ALIVE, EMPTY, Pattern, State, Step, step_cell};

fn main() -> io::Result<()> {
    let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    let arguments: Vec<String> = arguments.collect();
    if arguments.is_empty() {
        return common::print(run);
    }
    match generations(&arguments.join(" ")) {
        Ok(generations) => common::print(|out| acorn(out, generations)),
        Err(message) => {
            eprintln!("{message}");
            process::exit(2)
        }
    }
}

fn run(out: &mut impl Write) -> io::Result<()> {
    acorn(out, 100)
}

/// Reads a number that leaves room: acorn's fastest parts, its gliders, move a cell in four
/// generations, and a coordinate is an `i32`.
fn generations(argument: &str) -> Result<i32, String> {
    match argument.parse() {
        Ok(generations @ 0..) => Ok(generations),
        _ => Err(format!("found {argument:?}: expected the generations, 0 to {}", i32::MAX)),
    }
}

/// Prints acorn at the start, at each power of ten and at the end.
fn acorn(out: &mut impl Write, generations: i32) -> io::Result<()> {
    let mut plane = Plane::of("acorn");
    let mut milestone = 0_i64;
    for generation in 0..=generations {
        if i64::from(generation) == milestone || generation == generations {
            writeln!(out, "{generation:>8}: {plane}")?;
            milestone = (milestone * 10).max(1);
        }
        plane = live_a_generation(&plane);
    }
    Ok(())
}

/// The chapter's loop, once for each cell that can change.
fn live_a_generation(plane: &Plane) -> Plane {
    let mut progeny = Plane::default();
    for (y, x) in plane.near_life() {
        let mut cell = step_cell(y, x);
        let mut sent = None;
        while let CoroutineState::Yielded(step) = Pin::new(&mut cell).resume(sent) {
            match step {
                Step::Query(query) => sent = Some(plane.query(query.y, query.x)),
                Step::Transition(transition) => {
                    progeny.assign(transition.y, transition.x, transition.state);
                    sent = None;
                }
            }
        }
    }
    progeny
}

/// The living cells, as (`y`, `x`). Every other cell of the plane is EMPTY.
#[derive(Default)]
struct Plane(HashSet<(i32, i32)>);

impl Plane {
    fn of(name: &str) -> Self {
        let pattern = Pattern::by_name(name).expect("a pattern of the library");
        let mut plane = Self::default();
        for (y, row) in (0..).zip(pattern.cells.lines()) {
            for (x, cell) in (0..).zip(row.chars()) {
                plane.assign(y, x, if cell == '*' { ALIVE } else { EMPTY });
            }
        }
        plane
    }

    fn query(&self, y: i32, x: i32) -> State {
        if self.0.contains(&(y, x)) { ALIVE } else { EMPTY }
    }

    fn assign(&mut self, y: i32, x: i32, state: State) {
        match state {
            State::Empty => self.0.remove(&(y, x)),
            State::Alive => self.0.insert((y, x)),
        };
    }

    /// The living cells and their neighbours, each once.
    fn near_life(&self) -> HashSet<(i32, i32)> {
        let mut near = HashSet::new();
        for &(y, x) in &self.0 {
            for y in y - 1..=y + 1 {
                near.extend([(y, x - 1), (y, x), (y, x + 1)]);
            }
        }
        near
    }
}

/// How many cells are alive, and the corners of the rectangle around them.
impl fmt::Display for Plane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(alive) = self;
        let (ys, xs) = (alive.iter().map(|&(y, _)| y), alive.iter().map(|&(_, x)| x));
        let first = ys.clone().min().zip(xs.clone().min());
        let last = ys.max().zip(xs.max());
        match first.zip(last) {
            Some((first, last)) => write!(f, "{} alive, from {first:?} to {last:?}", alive.len()),
            None => f.write_str("none alive"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(generations: i32, name: &str) -> Plane {
        let mut plane = Plane::of(name);
        for _ in 0..generations {
            plane = live_a_generation(&plane);
        }
        plane
    }

    #[test]
    fn a_glider_moves_a_cell_down_and_right_in_four_generations() {
        let start = after(0, "glider");
        let moved = start.0.iter().map(|(y, x)| (y + 100, x + 100)).collect();
        assert_eq!(after(400, "glider").0, moved);
    }

    #[test]
    fn r_pentomino_is_116_cells_at_1103() {
        assert_eq!(after(1103, "r-pentomino").0.len(), 116);
    }

    #[test]
    fn diehard_is_gone_at_130() {
        assert_ne!(after(129, "diehard").0.len(), 0);
        assert_eq!(after(130, "diehard").to_string(), "none alive");
    }

    #[test]
    fn acorn_is_633_cells_at_5206() {
        let size = |plane: &Plane| {
            let rows = plane.0.iter().map(|cell| cell.0);
            let columns = plane.0.iter().map(|cell| cell.1);
            let height = rows.clone().max().unwrap() - rows.min().unwrap() + 1;
            let width = columns.clone().max().unwrap() - columns.min().unwrap() + 1;
            (plane.0.len(), height, width)
        };
        let mut plane = after(1000, "acorn");
        assert_eq!(size(&plane), (457, 394, 236));
        for _ in 1000..5206 {
            plane = live_a_generation(&plane);
        }
        assert_eq!(size(&plane), (633, 2497, 2325));
    }

    #[test]
    fn says_what_is_wrong_with_the_argument() {
        assert_eq!(generations("0"), Ok(0));
        assert_eq!(generations("2147483647"), Ok(i32::MAX));
        for argument in ["-1", "2147483648", "many", "", "5206 1"] {
            let expected = format!("found {argument:?}: expected the generations, 0 to 2147483647");
            assert_eq!(generations(argument), Err(expected));
        }
    }
}
