//! Well-known patterns by name.

mod cells;

use std::fmt;

use crate::grid::Grid;
use crate::protocol::ALIVE;

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

    /// Writes the pattern's living cells into the middle of `grid`; where it cannot be exact, half
    /// a cell above or left of it.
    ///
    /// # Errors
    ///
    /// If the grid is smaller than the pattern; `grid` is unchanged then.
    pub fn place(&self, grid: &mut Grid) -> Result<(), TooSmall> {
        let (height, width) = self.size();
        if grid.height() < height || grid.width() < width {
            return Err(TooSmall { pattern: *self, height: grid.height(), width: grid.width() });
        }
        let (top, left) = ((grid.height() - height) / 2, (grid.width() - width) / 2);
        for (y, row) in (top..).zip(self.cells.lines()) {
            for (x, cell) in (left..).zip(row.chars()) {
                if cell == '*' {
                    grid.assign(y, x, ALIVE);
                }
            }
        }
        Ok(())
    }
}

/// The pattern does not fit into the grid.
#[derive(Clone, Copy, Debug)]
pub struct TooSmall {
    /// The pattern.
    pub pattern: Pattern,
    /// The grid's rows.
    pub height: i32,
    /// The grid's columns.
    pub width: i32,
}

impl fmt::Display for TooSmall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pattern, height, width } = self;
        let (rows, columns) = pattern.size();
        let name = pattern.name;
        write!(f, "{name} is {rows} by {columns} cells and does not fit into {height} by {width}")
    }
}

impl std::error::Error for TooSmall {}

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
