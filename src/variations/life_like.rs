//! Rules that count the same eight neighbours as Life.
//!
//! Read [`rules`](crate::rules) first. Here a value of the type [`LifeLike`] replaces the function
//! `game_logic`. The names and the notation are those of David Eppstein's list,
//! <https://www.ics.uci.edu/~eppstein/ca/lifelike.html>, and of
//! <https://conwaylife.com/wiki/Rulestring>.

use std::fmt;

use crate::protocol::{ALIVE, EMPTY, State};

#[cfg(feature = "nightly")]
mod coroutines;
#[cfg(feature = "nightly")]
pub use coroutines::{simulate, step_cell};

/// A rule, which says for which numbers of living neighbours an empty cell is born and for which
/// numbers a living cell survives.
///
/// Printed as, for example, `B36/S23`. This means that an empty cell is born with 3 or 6 living
/// neighbours, and that a living cell survives with 2 or 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LifeLike {
    births: Counts,
    survivals: Counts,
}

impl LifeLike {
    /// Conway's rule, B3/S23.
    pub const LIFE: Self = Self::new(&[3], &[2, 3]);

    /// B36/S23, where a pattern of 12 cells makes copies of itself.
    pub const HIGHLIFE: Self = Self::new(&[3, 6], &[2, 3]);

    /// B2/S, where no living cell survives.
    pub const SEEDS: Self = Self::new(&[2], &[]);

    /// B3678/S34678, which stays the same when empty and living cells are exchanged.
    pub const DAY_AND_NIGHT: Self = Self::new(&[3, 6, 7, 8], &[3, 4, 6, 7, 8]);

    /// Creates the rule by which an empty cell is born if the number of its living neighbours is in
    /// `births`, and a living cell survives if the number is in `survivals`.
    ///
    /// # Panics
    ///
    /// If one of the numbers is above 8.
    #[must_use]
    pub const fn new(births: &[u32], survivals: &[u32]) -> Self {
        Self { births: Counts::new(births), survivals: Counts::new(survivals) }
    }

    /// Returns the next state of a cell with the given state and number of living neighbours (0 to
    /// 8).
    ///
    /// Python: `game_logic`.
    #[inline]
    #[must_use]
    pub fn game_logic(self, state: State, neighbors: i32) -> State {
        let alive = match state {
            State::Empty => self.births.contain(neighbors),
            State::Alive => self.survivals.contain(neighbors),
        };
        if alive { ALIVE } else { EMPTY }
    }
}

impl fmt::Display for LifeLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "B{}/S{}", self.births, self.survivals)
    }
}

/// A set of numbers from 0 to 8, with one bit for each number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Counts(u16);

impl Counts {
    const fn new(mut counts: &[u32]) -> Self {
        let mut bits = 0;
        while let [count, rest @ ..] = counts {
            assert!(*count <= 8, "a cell has eight neighbours");
            bits |= 1 << *count;
            counts = rest;
        }
        Self(bits)
    }

    #[inline]
    fn contain(self, count: i32) -> bool {
        (0..=8).contains(&count) && self.0 >> count & 1 == 1
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..=8).filter(|&count| self.contain(count)).try_for_each(|count| write!(f, "{count}"))
    }
}
