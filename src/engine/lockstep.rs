//! A coroutine for each cell, all alive at once, as an engine.

use std::num::NonZero;
use std::thread::available_parallelism;

use crate::coroutines::step_cell;
use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::lockstep::{Lockstep, STACK};
use crate::protocol::State;

/// Runs a number of generations by one thread.
pub fn run(grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
    let cells = Lockstep::new(grid, step_cell);
    repeat(cells, Lockstep::live_a_generation, generations, on_generation)
}

/// Runs a number of generations by one thread per processor, or by as many as the system gives.
pub fn run_in_parallel(grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
    let live_a_generation =
        |cells: &mut Lockstep<_, _>| cells.live_a_generation_in_parallel(processors());
    repeat(Lockstep::new(grid, step_cell), live_a_generation, generations, on_generation)
}

/// Unlike the other engines' loop: the grid changes in place, among its cells.
fn repeat<C, F>(
    mut cells: Lockstep<C, F>,
    live_a_generation: impl Fn(&mut Lockstep<C, F>),
    generations: u64,
    on_generation: OnGeneration,
) -> Grid {
    for generation in 1..=generations {
        live_a_generation(&mut cells);
        if on_generation(generation, cells.grid()).is_break() {
            break;
        }
    }
    cells.into_grid()
}

/// How many threads run at the same time here.
fn processors() -> NonZero<usize> {
    available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// The bytes of a suspended `step_cell` and a parked reply for each cell.
pub fn bytes(size: Size) -> usize {
    size.cells().saturating_mul(size_of_val(&step_cell(0, 0)) + size_of::<Option<State>>())
}

/// The stacks of the threads that the calling thread starts.
pub fn stack_bytes() -> usize {
    (processors().get() - 1) * STACK
}

/// The same as [`bytes`], and the stacks of the threads.
pub fn bytes_in_parallel(size: Size) -> usize {
    bytes(size).saturating_add(stack_bytes())
}
