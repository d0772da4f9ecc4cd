//! Every implementation of the game under one signature.

#[cfg(feature = "nightly")]
mod lockstep;
mod table;

use std::ops::ControlFlow;

use crate::grid::Grid;
use crate::interpreter::live_a_generation;
use crate::protocol::Simulation;

pub use table::ENGINES;

/// Called after each generation with its number, from 1, and its grid; `Break` ends the run.
pub type Callback<'a> = &'a mut dyn FnMut(u64, &Grid) -> ControlFlow<()>;

/// Lives so many generations of a grid, and returns the last.
pub type Run = fn(Grid, u64, Callback) -> Grid;

/// Makes a program for a grid of so many rows and columns.
pub type Start = fn(i32, i32) -> Box<dyn Simulation>;

/// One implementation of the game.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// What it is asked for by.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Lives so many generations of a grid, and returns the last.
    pub run: Run,
    /// The program by itself, to be sent replies by hand; none if it is not resumed one by one.
    ///
    /// For traces only: behind a `dyn` each resume takes several times as long.
    pub simulation: Option<Start>,
    /// Why it cannot live a grid of so many rows and columns; none if it can.
    pub refuses: fn(i32, i32) -> Option<String>,
    /// The bytes of one suspended cell; none if no cell is suspended by itself.
    pub cell_bytes: Option<fn() -> usize>,
    /// The bytes of the whole suspended program for so many rows and columns, with what it
    /// allocates and the stacks it reserves.
    pub simulation_bytes: fn(i32, i32) -> usize,
    /// The text of the file it is written in.
    pub source: &'static str,
}

impl Engine {
    /// The engine of that name, if this build has it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }

    /// The lines of its file that are neither blank nor comment nor test.
    #[must_use]
    pub fn lines(&self) -> usize {
        let code = self.source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
    }
}

/// Lives so many generations of `grid`, each by `next`, calling back after it.
pub(crate) fn live(
    mut grid: Grid,
    generations: u64,
    each: Callback,
    next: impl Fn(&Grid) -> Grid,
) -> Grid {
    for generation in 1..=generations {
        grid = next(&grid);
        if each(generation, &grid).is_break() {
            break;
        }
    }
    grid
}

/// Lives so many generations of `grid` by a program that speaks the protocol.
///
/// `sim` is a local here, and inlined is all that comes between it and the code that makes it:
/// so the compiler can keep the suspended program in registers.
///
/// # Panics
///
/// If there is no memory for the second grid, as [`Grid::new`] does.
#[allow(clippy::inline_always, reason = "`sim` must stay a local: docs/performance.md")]
#[inline(always)]
pub fn drive(mut sim: impl Simulation, mut grid: Grid, generations: u64, each: Callback) -> Grid {
    // Not by `live`, whose closure would borrow `sim`: see the log in docs/performance.md.
    for generation in 1..=generations {
        grid = live_a_generation(&grid, &mut sim);
        if each(generation, &grid).is_break() {
            break;
        }
    }
    grid
}

/// An [`Engine`] that speaks the protocol, by the function that makes its program from a height and
/// a width; the other fields follow by name.
#[macro_export]
macro_rules! engine {
    ($new:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $crate::engine::Engine {
            run: |grid, generations, each| {
                $crate::engine::drive($new(grid.height(), grid.width()), grid, generations, each)
            },
            simulation: Some(|height, width| Box::new($new(height, width))),
            $($field: $value,)+
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_comments_and_tests_do_not_count() {
        let source = "//! a\n\nfn b() {\n    // c\n    d();\n}\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(Engine { source, ..ENGINES[0] }.lines(), 3);
    }
}
