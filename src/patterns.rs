//! Well-known patterns by name.

mod cells;
mod shape;

use crate::grid::Grid;

pub use shape::{Shape, TooSmall};

/// A named start.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it does, in a few words.
    pub about: &'static str,
    /// Its cells, as a [`Grid`] prints them.
    pub cells: &'static str,
    /// The height and width of a grid it has room in.
    pub room: (i32, i32),
}

impl Pattern {
    /// The pattern of that name, if there is one.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Pattern> {
        PATTERNS.iter().find(|pattern| pattern.name == name)
    }

    /// The rows and columns of the pattern itself.
    #[must_use]
    pub fn size(&self) -> (i32, i32) {
        let rows = self.cells.lines();
        let columns = rows.clone().next().map_or(0, str::len);
        let side = |length| i32::try_from(length).unwrap_or(i32::MAX);
        (side(rows.count()), side(columns))
    }

    /// Its living cells.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let (height, width) = self.size();
        let mut shape = Shape::new(height, width);
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
    /// If the grid is smaller than the pattern; `grid` is unchanged then.
    pub fn place(&self, grid: &mut Grid) -> Result<(), TooSmall> {
        self.shape().place(grid, None)
    }
}

/// Every named pattern, the chapter's two first.
pub const PATTERNS: &[Pattern] = &[
    Pattern {
        name: "opening",
        about: "the chapter's opening diagram",
        cells: cells::OPENING,
        room: (5, 5),
    },
    Pattern {
        name: "closing",
        about: "the chapter's closing run: a glider",
        cells: cells::CLOSING,
        room: (5, 9),
    },
    Pattern { name: "block", about: "never changes", cells: cells::BLOCK, room: (4, 4) },
    Pattern {
        name: "blinker",
        about: "turns every generation: period 2",
        cells: cells::BLINKER,
        room: (5, 5),
    },
    Pattern {
        name: "glider",
        about: "moves one cell down and right in 4 generations",
        cells: cells::GLIDER,
        room: (9, 9),
    },
    Pattern {
        name: "lwss",
        about: "the lightweight spaceship: moves 2 cells left in 4 generations",
        cells: cells::LWSS,
        room: (9, 17),
    },
    Pattern { name: "pulsar", about: "period 3", cells: cells::PULSAR, room: (17, 17) },
    Pattern {
        name: "pentadecathlon",
        about: "period 15",
        cells: cells::PENTADECATHLON,
        room: (11, 18),
    },
    Pattern {
        name: "r-pentomino",
        about: "five cells that stay restless for 1103 generations on an unbounded plane",
        cells: cells::R_PENTOMINO,
        room: (32, 32),
    },
    Pattern {
        name: "acorn",
        about: "seven cells that stay restless for 5206 generations on an unbounded plane",
        cells: cells::ACORN,
        room: (64, 128),
    },
    Pattern {
        name: "diehard",
        about: "vanishes after 130 generations on an unbounded plane",
        cells: cells::DIEHARD,
        room: (40, 64),
    },
    Pattern {
        name: "gosper-gun",
        about: "fires a glider every 30 generations",
        cells: cells::GOSPER_GUN,
        room: (40, 60),
    },
    Pattern {
        name: "replicator",
        about: "in HighLife, becomes two of itself in 12 generations",
        cells: cells::REPLICATOR,
        room: (17, 17),
    },
    Pattern {
        name: "bosco-bug",
        about: "in Bosco's rule, moves 5 cells right in 6 generations",
        cells: cells::BOSCO_BUG,
        room: (23, 23),
    },
];
