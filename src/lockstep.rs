//! Keeps one coroutine per cell, all of them suspended at the same time, and resumes each once per
//! round.
//!
//! Read [`interpreter`](crate::interpreter) first. There one cell is stepped after the other. Here
//! all cells are stepped together. A generation has nine rounds in which every cell asks, and then
//! one in which every cell transitions.

mod parallel;

pub(crate) use parallel::STACK;

use std::fmt;
use std::ops::Coroutine;

use crate::grid::Grid;
use crate::protocol::{EMPTY, Query, Sent, Step, Transition};
use crate::resume::resume_cell;

/// A grid, and for each of its cells a suspended coroutine and the reply to what it asked.
///
/// Python: the chapter promises that all cells run in lockstep, but steps them one by one. `C` is the
/// coroutine of a cell, and `F` is the function that makes it. So this type does not name the
/// coroutine that it runs.
pub struct Lockstep<C, F> {
    grid: Grid,
    program: F,
    cells: Vec<C>, // row by row, as in the grid
    parked: Vec<Sent>,
}

impl<C, F> Lockstep<C, F> {
    /// The grid of the last generation.
    #[must_use]
    pub fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Drops the programs and returns the grid of the last generation.
    #[must_use]
    pub fn into_grid(self) -> Grid {
        self.grid
    }
}

/// Prints the grid and the replies that wait for their cells. The coroutines are left out, because a
/// coroutine cannot be printed.
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
    /// Makes `program(y, x)` for each cell of the grid.
    ///
    /// Every program must ask the same number of queries and then transition its own cell, as
    /// `step_cell` does.
    ///
    /// # Panics
    ///
    /// If the grid has more cells than a `Vec` can hold programs. The process aborts if there is no
    /// memory for them.
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

    /// Resumes every cell, round by round, until they have transitioned.
    ///
    /// No cell sees two generations mixed. A query is answered in the round in which it is *asked*,
    /// and the reply is kept (*parked*) until the cell is resumed again. In the last round the new
    /// states are parked, and the grid changes in place after that.
    ///
    /// # Panics
    ///
    /// If a program ends without a transition.
    pub fn live_a_generation(&mut self) {
        while round(&mut self.cells, &mut self.parked, &self.grid, &self.program) {}
        self.write();
    }

    /// Writes the new states, which are parked, into the grid.
    fn write(&mut self) {
        for (cell, parked) in self.grid.cells_mut().iter_mut().zip(&mut self.parked) {
            *cell = parked.take().unwrap_or(EMPTY);
        }
    }
}

/// Resumes each of these cells once. Returns `true` if they asked, and `false` if they transitioned.
///
/// Not inlined, because inlining it into the loop over the rounds takes a twelfth more instructions.
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
                *cell = program(y, x); // the old one has nothing more to yield
                asking = false;
                Some(state)
            }
            None => None,
        };
    }
    asking
}
