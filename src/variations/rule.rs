//! A rule of either kind.

use std::fmt;

use super::{LargerThanLife, LifeLike};

/// What decides what a cell becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Counts the eight neighbours of the chapter.
    LifeLike(LifeLike),
    /// Counts further.
    LargerThanLife(LargerThanLife),
}

impl Rule {
    /// The chapter's rule, which [`game_logic`](crate::game_logic) is too.
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
