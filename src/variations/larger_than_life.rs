//! Rules that also count cells further than one cell away.
//!
//! These are the rules of Kellie Evans' family *Larger than Life*, in the notation of Golly:
//! <https://golly.sourceforge.io/Help/Algorithms/Larger_than_Life.html>. In that notation,
//! cells may have more than two states. Here every cell is either alive or empty.

use std::fmt;

use crate::protocol::{ALIVE, EMPTY, State};

#[cfg(feature = "nightly")]
mod coroutines;
mod counts;

#[cfg(feature = "nightly")]
pub use coroutines::{count_neighbors, simulate, step_cell};
pub use counts::Counts;

/// A rule: which cells are a cell's neighbours, with how many living neighbours a cell survives,
/// and with how many an empty cell is born.
///
/// Printed as, for example, `R5,C2,S33-57,B34-45`. This means a radius of 5 cells and two states. A
/// living cell survives with 33 to 57 living neighbours, and an empty cell is born with 34 to 45.
/// `,NN` is appended if the neighbourhood is a [diamond](Neighborhood::VonNeumann).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LargerThanLife {
    neighborhood: Neighborhood,
    survivals: Counts,
    births: Counts,
}

/// Which cells around a cell are its neighbours. The number in each variant is the greatest
/// distance of a neighbour from the cell, in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Neighborhood {
    /// A square. The distance of a neighbour is its distance in rows or in columns, whichever is
    /// greater.
    Moore(i32),
    /// A diamond. The distance of a neighbour is the sum of its distances in rows and in columns.
    VonNeumann(i32),
}

impl Neighborhood {
    /// The greatest distance of a neighbour, in cells.
    #[inline]
    #[must_use]
    pub fn radius(self) -> i32 {
        let (Self::Moore(radius) | Self::VonNeumann(radius)) = self;
        radius
    }

    /// How far the neighbourhood reaches to the left and to the right, in columns, in a row that is
    /// `dy` rows from the middle.
    #[inline]
    #[must_use]
    pub fn reach(self, dy: i32) -> i32 {
        match self {
            Self::Moore(radius) => radius,
            Self::VonNeumann(radius) => radius - dy.abs(),
        }
    }

    /// The number of neighbours. The cell in the middle is not one of them.
    #[must_use]
    pub fn neighbors(self) -> i32 {
        match self {
            Self::Moore(radius) => 4 * radius * (radius + 1),
            Self::VonNeumann(radius) => 2 * radius * (radius + 1),
        }
    }
}

impl LargerThanLife {
    /// The greatest radius that a rule should have. The program `MCell` has the same limit. A
    /// square of this radius contains 440 neighbours, and [`Counts`] holds numbers up to 440.
    pub const MAX_RADIUS: i32 = 10;

    /// Evans' rule R5,C2,S33-57,B34-45, in which *bugs* move across the grid. It is named after one
    /// of its oscillators.
    ///
    /// Evans, "Is Bosco's rule universal?", <http://www.csun.edu/~kme52026/bosco/bosco.html>.
    pub const BOSCO: Self =
        Self::new(Neighborhood::Moore(5), Counts::NONE.with(33, 57), Counts::NONE.with(34, 45));

    /// Creates the rule by which a living cell survives if the number of its living neighbours is
    /// in `survivals`, and an empty cell is born if the number is in `births`. A cell is not its
    /// own neighbour.
    #[must_use]
    pub const fn new(neighborhood: Neighborhood, survivals: Counts, births: Counts) -> Self {
        Self { neighborhood, survivals, births }
    }

    /// Which cells are the neighbours of a cell.
    #[must_use]
    pub fn neighborhood(&self) -> Neighborhood {
        self.neighborhood
    }

    /// Returns the next state of a cell with the given state and number of living neighbours.
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
