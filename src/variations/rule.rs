//! A rule of either kind.

use std::fmt;

use super::{LargerThanLife, LifeLike};

/// The rule by which a cell's next state is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Counts the eight neighbours of the chapter.
    LifeLike(LifeLike),
    /// Counts neighbours further away.
    LargerThanLife(LargerThanLife),
}

impl Rule {
    /// The chapter's rule, as in [`game_logic`](crate::game_logic).
    pub const LIFE: Self = Self::LifeLike(LifeLike::LIFE);

    /// How far from a cell its neighbours are, in cells.
    #[must_use]
    pub fn radius(self) -> i32 {
        match self {
            Self::LifeLike(_) => 1,
            Self::LargerThanLife(rule) => rule.neighborhood().radius(),
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::LifeLike(rule) => rule.fmt(f),
            Self::LargerThanLife(rule) => rule.fmt(f),
        }
    }
}
