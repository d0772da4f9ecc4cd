//! The engines `lockstep` and `lockstep-parallel`, which keep a suspended coroutine for every cell
//! and resume them all, round by round.

use std::num::NonZero;
use std::thread::available_parallelism;

use crate::coroutines::step_cell;
use crate::driver::OnGeneration;
use crate::grid::{Grid, Size};
use crate::lockstep::{Lockstep, STACK};
use crate::protocol::Sent;

/// Runs a number of generations on one thread.
pub fn run(grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
    let cells = Lockstep::new(grid, step_cell);
    repeat(cells, Lockstep::live_a_generation, generations, on_generation)
}

/// Runs a number of generations on one thread per processor, or on fewer threads if the system
/// refuses some.
pub fn run_in_parallel(grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
    let live_a_generation =
        |cells: &mut Lockstep<_, _>| cells.live_a_generation_in_parallel(processors());
    repeat(Lockstep::new(grid, step_cell), live_a_generation, generations, on_generation)
}

/// The loop over the generations. Unlike in the other engines, the grid changes in place.
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

/// The number of threads that this machine can run at the same time.
fn processors() -> NonZero<usize> {
    available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// The bytes that all cells take. Each takes a suspended `step_cell` and the reply that is kept
/// until the cell is resumed again.
pub fn bytes(size: Size) -> usize {
    size.cells().saturating_mul(size_of_val(&step_cell(0, 0)) + size_of::<Sent>())
}

/// The bytes of the stacks of the threads that the calling thread starts.
pub fn stack_bytes() -> usize {
    (processors().get() - 1) * STACK
}

/// [`bytes`] and [`stack_bytes`] together.
pub fn bytes_in_parallel(size: Size) -> usize {
    bytes(size).saturating_add(stack_bytes())
}
