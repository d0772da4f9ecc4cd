//! Rules that count further than one cell away.
//!
//! Kellie Evans' family of rules, in the notation of `MCell` and Golly:
//! <http://golly.sourceforge.net/Help/Algorithms/Larger_than_Life.html>. A cell here has two states.

use std::fmt;
use std::range::RangeInclusive;

use crate::protocol::{ALIVE, EMPTY, State};

#[cfg(feature = "nightly")]
mod coroutines;
#[cfg(feature = "nightly")]
pub use coroutines::{count_neighbors, simulate, step_cell};

/// Which neighbours a cell has, how many of them let it be born, and how many let it survive.
///
/// Printed `R5,C0,M1,S34..58,B34..45,NM`: radius 5, two states, the middle cell counts itself,
/// survives at 34 to 58, is born at 34 to 45, Moore neighbourhood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LargerThanLife {
    neighborhood: Neighborhood,
    /// Whether a living cell counts itself among its neighbours.
    middle: bool,
    survivals: RangeInclusive<i32>,
    births: RangeInclusive<i32>,
}

/// The cells that influence one in the middle, up to a distance in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Neighborhood {
    /// A square: the distance is the greater of rows and columns.
    Moore(i32),
    /// A diamond: the distance is the sum of rows and columns.
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
}

impl LargerThanLife {
    /// The greatest radius, as in `MCell`: 440 neighbours.
    pub const MAX_RADIUS: i32 = 10;

    /// Evans' rule of the bugs, R5,C0,M1,S34..58,B34..45,NM, known by the name of its oscillator.
    ///
    /// Evans, "Is Bosco's rule universal?", <http://www.csun.edu/~kme52026/bosco/bosco.html>.
    pub const BOSCO: Self = Self {
        neighborhood: Neighborhood::Moore(5),
        middle: true,
        survivals: RangeInclusive { start: 34, last: 58 },
        births: RangeInclusive { start: 34, last: 45 },
    };

    /// The rule by which a cell is born at `births` living neighbours, and survives at `survivals`;
    /// `middle` says whether a living cell counts itself among them.
    #[must_use]
    pub const fn new(
        neighborhood: Neighborhood,
        middle: bool,
        survivals: RangeInclusive<i32>,
        births: RangeInclusive<i32>,
    ) -> Self {
        Self { neighborhood, middle, survivals, births }
    }

    /// Which cells a cell counts.
    #[must_use]
    pub fn neighborhood(self) -> Neighborhood {
        self.neighborhood
    }

    /// What a cell with this many living neighbours becomes; `neighbors` leaves out the cell
    /// itself, which this adds where the rule wants it.
    ///
    /// Python: `game_logic`.
    #[inline]
    #[must_use]
    pub fn game_logic(self, state: State, neighbors: i32) -> State {
        let alive = match state {
            State::Empty => self.births.contains(&neighbors),
            State::Alive => self.survivals.contains(&(neighbors + i32::from(self.middle))),
        };
        if alive { ALIVE } else { EMPTY }
    }
}

impl fmt::Display for LargerThanLife {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { neighborhood, middle, survivals, births } = self;
        let letter = match neighborhood {
            Neighborhood::Moore(_) => 'M',
            Neighborhood::VonNeumann(_) => 'N',
        };
        write!(f, "R{},C0,M{}", neighborhood.radius(), i32::from(*middle))?;
        write!(f, ",S{}..{}", survivals.start, survivals.last)?;
        write!(f, ",B{}..{},N{letter}", births.start, births.last)
    }
}
