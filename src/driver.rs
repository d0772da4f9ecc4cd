//! Runs a *program*, such as [`simulate`](crate::simulate), for a number of generations.

use std::ops::ControlFlow;

use crate::grid::Grid;
use crate::interpreter::live_a_generation;
use crate::protocol::Simulation;

/// A function that is called after each generation with the number of the generation, counted from
/// 1, and its grid. If the function returns `Break`, the run ends.
pub type OnGeneration<'a> = &'a mut dyn FnMut(u64, &Grid) -> ControlFlow<()>;

/// Runs `generations` generations of `grid` with `sim`, and returns the final grid.
///
/// `sim` is owned here and every call on it is inlined, so its state can stay in registers.
///
/// # Panics
///
/// If there is not enough memory for a second grid.
#[inline(always)]
pub fn run_generations(
    mut sim: impl Simulation,
    mut grid: Grid,
    generations: u64,
    on_generation: OnGeneration,
) -> Grid {
    // `repeat` is not used here, because its closure would borrow `sim`, and that would be slower
    // (docs/attempts.md).
    for generation in 1..=generations {
        grid = live_a_generation(&grid, &mut sim);
        if on_generation(generation, &grid).is_break() {
            break;
        }
    }
    grid
}

/// Creates the program for `grid` and runs it with [`run_generations`].
///
/// This function exists for the sake of speed. LLVM's jump threading, an optimization that
/// removes tests of a state machine's state, handles only one `switch` (LLVM's form of a `match`)
/// each time it runs on a function. But it runs again after that function has been inlined into
/// another one. So the additional function gives jump threading one more run.
pub fn make_and_run<S: Simulation>(
    new: impl FnOnce(i32, i32) -> S,
    grid: Grid,
    generations: u64,
    on_generation: OnGeneration,
) -> Grid {
    run_generations(new(grid.height(), grid.width()), grid, generations, on_generation)
}

/// Runs `generations` generations of `grid`, each computed by `next`, and returns the final grid.
pub(crate) fn repeat(
    mut grid: Grid,
    generations: u64,
    on_generation: OnGeneration,
    next: impl Fn(&Grid) -> Grid,
) -> Grid {
    for generation in 1..=generations {
        grid = next(&grid);
        if on_generation(generation, &grid).is_break() {
            break;
        }
    }
    grid
}
