//! Keeps one coroutine per cell, all of them suspended at the same time, and resumes each once per
//! round.
//!
//! Read [`interpreter`](crate::interpreter) first. There the cells are stepped one after another.
//! Here they are all stepped together. A generation has nine rounds in which every cell asks, and
//! then one round in which every cell yields its transition.

mod parallel;

pub(crate) use parallel::STACK;

use std::fmt;
use std::ops::Coroutine;

use crate::grid::Grid;
use crate::protocol::{EMPTY, Query, Sent, Step, Transition};
use crate::resume::resume_cell;

/// A grid with one suspended coroutine per cell and, for each coroutine, the *parked* reply that it
/// will be sent next.
///
/// `C` is the type of a cell's coroutine, and `F` is the type of the function that creates it. Both
/// are parameters because the function `step_cell` and the coroutine that it returns have types
/// without names.
///
/// Python: the chapter promises that all cells run in lockstep, but its code steps them one by one.
pub struct Lockstep<C, F> {
    grid: Grid,
    program: F,
    cells: Vec<C>, // row by row, as in the grid
    parked: Vec<Sent>,
}

impl<C, F> Lockstep<C, F> {
    /// The current grid.
    #[must_use]
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Drops the coroutines and returns the current grid.
    #[must_use]
    pub fn into_grid(self) -> Grid {
        self.grid
    }
}

/// Formats the grid and the parked replies. The coroutines are left out, because a coroutine cannot
/// be printed.
impl<C, F> fmt::Debug for Lockstep<C, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { grid, parked, .. } = self;
        f.debug_struct("Lockstep")
            .field("grid", grid)
            .field("parked", parked)
            .finish_non_exhaustive()
    }
}

impl<C, F> Lockstep<C, F>
where
    C: Coroutine<Sent, Yield = Step, Return = ()> + Unpin,
    F: Fn(i32, i32) -> C,
{
    /// Creates a coroutine for each cell of the grid by calling `program(y, x)`.
    ///
    /// Every coroutine must yield the same number of queries and then a transition of its own cell,
    /// as `step_cell` does.
    ///
    /// # Panics
    ///
    /// If a `Vec` cannot hold one coroutine for each cell, because they would take more than
    /// `isize::MAX` bytes. If there is not enough memory for the coroutines, the process aborts.
    #[must_use]
    pub fn new(grid: Grid, program: F) -> Self {
        let (rows, columns) = (0..grid.height(), 0..grid.width());
        let mut cells = Vec::with_capacity(rows.len().saturating_mul(columns.len()));
        for y in rows {
            cells.extend(columns.clone().map(|x| program(y, x)));
        }
        let parked = vec![None; cells.len()];
        Self { grid, program, cells, parked }
    }

    /// Resumes all cells, round by round, until they have transitioned.
    ///
    /// No cell ever sees a mixture of two generations. A query is answered in the round in which it
    /// is *asked*, and the reply stays parked until the cell is resumed again. In the last round
    /// the new states are parked instead of replies. Only after that round are they written into
    /// the grid, which changes in place.
    ///
    /// # Panics
    ///
    /// If a coroutine has ended without a transition. It panics when it is resumed again, which may
    /// be in the next generation.
    pub fn live_a_generation(&mut self) {
        while round(&mut self.cells, &mut self.parked, &self.grid, &self.program) {}
        self.write();
    }

    /// Writes the parked new states into the grid.
    fn write(&mut self) {
        for (cell, parked) in self.grid.cells_mut().iter_mut().zip(&mut self.parked) {
            *cell = parked.take().unwrap_or(EMPTY);
        }
    }
}

/// Resumes each of `cells` once. Returns `true` if they asked, and `false` if they transitioned.
///
/// Not inlined, because the loop over the rounds executes more instructions with this function
/// inlined into it (docs/attempts.md).
#[inline(never)]
fn round<C>(
    cells: &mut [C],
    parked: &mut [Sent],
    grid: &Grid,
    program: &impl Fn(i32, i32) -> C,
) -> bool
where
    C: Coroutine<Sent, Yield = Step, Return = ()> + Unpin,
{
    let mut asking = true;
    for (cell, parked) in cells.iter_mut().zip(parked) {
        *parked = match resume_cell(cell, *parked) {
            Some(Step::Query(Query { y, x })) => Some(grid.query(y, x)),
            Some(Step::Transition(Transition { y, x, state })) => {
                *cell = program(y, x); // the old coroutine has nothing more to yield
                asking = false;
                Some(state)
            }
            None => None,
        };
    }
    asking
}
