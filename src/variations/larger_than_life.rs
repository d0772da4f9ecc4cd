//! Rules that also count cells further than one cell away.
//!
//! This is Kellie Evans' family of rules, in the notation of Golly:
//! <https://golly.sourceforge.io/Help/Algorithms/Larger_than_Life.html>. A cell here has two states.

use std::fmt;

use crate::protocol::{ALIVE, EMPTY, State};

#[cfg(feature = "nightly")]
mod coroutines;
mod counts;

#[cfg(feature = "nightly")]
pub use coroutines::{count_neighbors, simulate, step_cell};
pub use counts::Counts;

/// Which neighbours a cell has, how many of them let it survive, and how many let it be born.
///
/// Printed `R5,C2,S33-57,B34-45`: within a radius of 5 cells, with two states, a living cell survives
/// at 33 to 57 living neighbours, and an empty one is born at 34 to 45. `,NN` follows if the
/// neighbourhood is von Neumann's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LargerThanLife {
    neighborhood: Neighborhood,
    survivals: Counts,
    births: Counts,
}

/// The neighbours of a cell in the middle, up to a distance in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Neighborhood {
    /// A square. The distance is that in rows or that in columns, whichever is greater.
    Moore(i32),
    /// A diamond. The distance is the sum of those in rows and in columns.
    VonNeumann(i32),
}

impl Neighborhood {
    /// The greatest distance.
    #[inline]
    #[must_use]
    pub fn radius(self) -> i32 {
        let (Self::Moore(radius) | Self::VonNeumann(radius)) = self;
        radius
    }

    /// How many columns to the left and to the right belong to it, `dy` rows from the middle.
    #[inline]
    #[must_use]
    pub fn reach(self, dy: i32) -> i32 {
        match self {
            Self::Moore(radius) => radius,
            Self::VonNeumann(radius) => radius - dy.abs(),
        }
    }

    /// How many cells belong to it. The one in the middle does not.
    #[must_use]
    pub fn neighbors(self) -> i32 {
        match self {
            Self::Moore(radius) => 4 * radius * (radius + 1),
            Self::VonNeumann(radius) => 2 * radius * (radius + 1),
        }
    }
}

impl LargerThanLife {
    /// The greatest radius, as in `MCell`. Its square has 440 neighbours.
    pub const MAX_RADIUS: i32 = 10;

    /// Evans' rule of the bugs, R5,C2,S33-57,B34-45, known by the name of its oscillator.
    ///
    /// Evans, "Is Bosco's rule universal?", <http://www.csun.edu/~kme52026/bosco/bosco.html>.
    pub const BOSCO: Self =
        Self::new(Neighborhood::Moore(5), Counts::NONE.with(33, 57), Counts::NONE.with(34, 45));

    /// The rule by which a living cell survives at `survivals` living neighbours, and an empty one is
    /// born at `births`. A cell is not its own neighbour.
    #[must_use]
    pub const fn new(neighborhood: Neighborhood, survivals: Counts, births: Counts) -> Self {
        Self { neighborhood, survivals, births }
    }

    /// Which cells a cell counts.
    #[must_use]
    pub fn neighborhood(&self) -> Neighborhood {
        self.neighborhood
    }

    /// What a cell with this many living neighbours becomes.
    ///
    /// Python: `game_logic`.
    #[inline]
    #[must_use]
    pub fn game_logic(&self, state: State, neighbors: i32) -> State {
        let alive = match state {
            State::Empty => self.births.contains(neighbors),
            State::Alive => self.survivals.contains(neighbors),
        };
        if alive { ALIVE } else { EMPTY }
    }
}

impl fmt::Display for LargerThanLife {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { neighborhood, survivals, births } = self;
        write!(f, "R{},C2,S{survivals},B{births}", neighborhood.radius())?;
        match neighborhood {
            Neighborhood::Moore(_) => Ok(()),
            Neighborhood::VonNeumann(_) => f.write_str(",NN"),
        }
    }
}
