//! Where a rule's program meets the world.

use super::{Rule, larger_than_life, life_like};
use crate::engine::{self, Callback};
use crate::grid::Grid;

impl Rule {
    /// Lives so many generations of a grid by this rule, and returns the last: what
    /// [`Engine::run`](crate::Engine::run) is for Life.
    ///
    /// A side of the grid is at most `i32::MAX` less the rule's radius, so that all neighbours have
    /// coordinates.
    pub fn run(self, grid: Grid, generations: u64, each: Callback) -> Grid {
        let (height, width) = (grid.height(), grid.width());
        // A call for each kind, not one program that is either: its type must be known to be inlined.
        match self {
            Rule::LifeLike(rule) => {
                let sim = life_like::simulate(rule, height, width);
                engine::drive(sim, grid, generations, each)
            }
            Rule::LargerThanLife(rule) => {
                let sim = larger_than_life::simulate(rule, height, width);
                engine::drive(sim, grid, generations, each)
            }
        }
    }
}
