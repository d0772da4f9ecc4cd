//! Well-known patterns, which can be found by name.

mod pictures;
mod shape;

use crate::grid::{Grid, Size};

pub use shape::{Shape, TooSmall};

/// A well-known starting pattern for a grid.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The name by which users select the pattern.
    pub name: &'static str,
    /// What the pattern does, in a few words.
    pub about: &'static str,
    /// The cells of the pattern, in the format in which a [`Grid`] prints them.
    pub cells: &'static str,
    /// The suggested size of a grid for the pattern.
    pub room: Size,
}

impl Pattern {
    /// Returns the pattern called `name`, or `None` if there is no such pattern.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Pattern> {
        PATTERNS.iter().find(|pattern| pattern.name == name)
    }

    /// The size of the pattern itself.
    #[must_use]
    pub fn size(&self) -> Size {
        let rows = self.cells.lines();
        let columns = rows.clone().next().map_or(0, str::len);
        let side = |length| i32::try_from(length).unwrap_or(i32::MAX);
        Size { height: side(rows.count()), width: side(columns) }
    }

    /// The living cells of the pattern.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let mut shape = Shape::new(self.size());
        for (y, row) in (0..).zip(self.cells.lines()) {
            for (x, _) in (0..).zip(row.chars()).filter(|&(_, cell)| cell == '*') {
                shape.push(y, x, 1);
            }
        }
        shape
    }

    /// Writes the living cells into the middle of `grid`, as [`Shape::place`] does.
    ///
    /// # Errors
    ///
    /// If the grid is smaller than the pattern. `grid` is then unchanged.
    pub fn place(&self, grid: &mut Grid) -> Result<(), TooSmall> {
        self.shape().place(grid, None)
    }
}

/// All named patterns. The first two are those of the Python chapter.
pub const PATTERNS: &[Pattern] = &[
    Pattern {
        name: "opening",
        about: "the chapter's opening diagram",
        cells: pictures::OPENING,
        room: Size { height: 5, width: 5 },
    },
    Pattern {
        name: "closing",
        about: "the chapter's closing run: a glider",
        cells: pictures::CLOSING,
        room: Size { height: 5, width: 9 },
    },
    Pattern {
        name: "block",
        about: "never changes",
        cells: pictures::BLOCK,
        room: Size { height: 4, width: 4 },
    },
    Pattern {
        name: "blinker",
        about: "turns every generation: period 2",
        cells: pictures::BLINKER,
        room: Size { height: 5, width: 5 },
    },
    Pattern {
        name: "glider",
        about: "moves one cell down and right in 4 generations",
        cells: pictures::GLIDER,
        room: Size { height: 9, width: 9 },
    },
    Pattern {
        name: "lwss",
        about: "the lightweight spaceship: moves 2 cells left in 4 generations",
        cells: pictures::LWSS,
        room: Size { height: 9, width: 17 },
    },
    Pattern {
        name: "pulsar",
        about: "period 3",
        cells: pictures::PULSAR,
        room: Size { height: 17, width: 17 },
    },
    Pattern {
        name: "pentadecathlon",
        about: "period 15",
        cells: pictures::PENTADECATHLON,
        room: Size { height: 11, width: 18 },
    },
    Pattern {
        name: "r-pentomino",
        about: "five cells that stay restless for 1103 generations on an unbounded plane",
        cells: pictures::R_PENTOMINO,
        room: Size { height: 32, width: 32 },
    },
    Pattern {
        name: "acorn",
        about: "seven cells that stay restless for 5206 generations on an unbounded plane",
        cells: pictures::ACORN,
        room: Size { height: 64, width: 128 },
    },
    Pattern {
        name: "diehard",
        about: "vanishes after 130 generations on an unbounded plane",
        cells: pictures::DIEHARD,
        room: Size { height: 40, width: 64 },
    },
    Pattern {
        name: "gosper-gun",
        about: "fires a glider every 30 generations",
        cells: pictures::GOSPER_GUN,
        room: Size { height: 40, width: 60 },
    },
    Pattern {
        name: "replicator",
        about: "in HighLife, becomes two of itself in 12 generations",
        cells: pictures::REPLICATOR,
        room: Size { height: 17, width: 17 },
    },
    Pattern {
        name: "bosco-bug",
        about: "in Bosco's rule, moves 5 cells right in 6 generations",
        cells: pictures::BOSCO_BUG,
        room: Size { height: 23, width: 23 },
    },
];
