//! A plane without edges, on which `step_cell` runs only where something can change.
//!
//! The coroutine `step_cell` asks for one cell and its neighbours, and says what the cell becomes.
//! An empty cell whose neighbours are all empty stays empty. So only living cells and their
//! neighbours can change. The *driver* below, the code that resumes the coroutines, creates one
//! `step_cell` for each of these cells. The coroutine `simulate` is not used here, because it steps
//! every cell of a rectangle.
//!
//! `cargo run --example 15_sparse_plane` prints:
//!
//! ```text
//!    0: 7 alive, from (0, 0) to (2, 6)
//!    1: 8 alive, from (1, 0) to (3, 5)
//!   10: 30 alive, from (-1, -1) to (4, 8)
//!  100: 76 alive, from (-16, -33) to (12, 14)
//! 1000: 457 alive, from (-196, -85) to (197, 150)
//! ```
//!
//! The start is the pattern acorn, which has seven cells. The two pairs of numbers are two opposite
//! corners, as (y, x), of the smallest rectangle that contains all living cells. The acorn settles
//! down at generation 5206, with 633 living cells. To see that, change `LAST` to 5206 and run the
//! example with `--release`.

#![feature(coroutine_trait)]

use std::collections::HashSet;
use std::fmt;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, Pattern, State, Step, step_cell};

const LAST: u32 = 1000;

fn main() {
    let mut plane = Plane::of("acorn");
    for generation in 0..=LAST {
        if [0, 1, 10, 100, 1000, LAST].contains(&generation) {
            println!("{generation:>4}: {plane}");
        }
        plane = live_a_generation(&plane);
    }
}

/// Resumes one `step_cell` to its end for each cell that can change. Returns the next generation.
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

/// The living cells, as (`y`, `x`). Every other cell of the plane is `EMPTY`.
#[derive(Default)]
struct Plane(HashSet<(i32, i32)>);

impl Plane {
    fn of(name: &str) -> Self {
        let pattern = Pattern::by_name(name).expect("a pattern of this crate");
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

    /// Returns the living cells and their neighbours, each once.
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

/// Formats the number of living cells and the corners of the rectangle around them.
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
