//! A coroutine for each cell, all alive at once, as an engine.

use std::num::NonZero;
use std::thread::available_parallelism;

use super::Callback;
use crate::coroutines::step_cell;
use crate::grid::Grid;
use crate::lockstep::Lockstep;
use crate::protocol::State;

/// Lives so many generations by one thread.
pub fn run(grid: Grid, generations: u64, each: Callback) -> Grid {
    drive(Lockstep::new(grid, step_cell), Lockstep::live_a_generation, generations, each)
}

/// Lives so many generations by a thread a processor.
pub fn run_in_parallel(grid: Grid, generations: u64, each: Callback) -> Grid {
    let live = |cells: &mut Lockstep<_, _>| cells.live_a_generation_in_parallel(processors());
    drive(Lockstep::new(grid, step_cell), live, generations, each)
}

/// Unlike the other engines' loop: the grid changes in place, among its cells.
fn drive<C, F>(
    mut cells: Lockstep<C, F>,
    live_a_generation: impl Fn(&mut Lockstep<C, F>),
    generations: u64,
    each: Callback,
) -> Grid {
    for generation in 1..=generations {
        live_a_generation(&mut cells);
        if each(generation, cells.grid()).is_break() {
            break;
        }
    }
    cells.into_grid()
}

/// As many threads as run at the same time here.
fn processors() -> NonZero<usize> {
    available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// The bytes of a suspended `step_cell` and a parked reply for each cell.
pub fn bytes(height: i32, width: i32) -> usize {
    let cells = (0..height).len().saturating_mul((0..width).len());
    cells.saturating_mul(size_of_val(&step_cell(0, 0)) + size_of::<Option<State>>())
}

/// The same, and the stacks of the threads.
pub fn bytes_in_parallel(height: i32, width: i32) -> usize {
    const STACK: usize = 2 << 20; // of a thread, as the documentation of std::thread says
    bytes(height, width).saturating_add(processors().get() * STACK)
}
