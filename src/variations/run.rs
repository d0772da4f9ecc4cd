//! [`Rule::run`], which runs a grid by any rule.

use super::{Rule, larger_than_life, life_like};
use crate::driver::{OnGeneration, run_generations};
use crate::grid::Grid;

impl Rule {
    /// Runs a number of generations of a grid by this rule and returns the final grid, as
    /// [`Engine::run`](crate::Engine::run) does for Life.
    ///
    /// A side of the grid must be at most `i32::MAX` minus the rule's radius, so that the
    /// coordinates of all neighbours are within `i32`.
    pub fn run(self, grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
        let (height, width) = (grid.height(), grid.width());
        // Each arm calls `run_generations` itself, so that the compiler knows the type of `sim` and
        // can inline the code of `sim`.
        match self {
            Rule::LifeLike(rule) => {
                let sim = life_like::simulate(rule, height, width);
                run_generations(sim, grid, generations, on_generation)
            }
            Rule::LargerThanLife(rule) => {
                let sim = larger_than_life::simulate(&rule, height, width);
                run_generations(sim, grid, generations, on_generation)
            }
        }
    }
}
