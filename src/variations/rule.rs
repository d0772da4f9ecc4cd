//! The type [`Rule`], which holds either a [`LifeLike`] or a [`LargerThanLife`].

use std::fmt;

use super::{LargerThanLife, LifeLike};

/// A rule by which a cell's next state is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Counts the same eight neighbours as Life.
    LifeLike(LifeLike),
    /// Also counts cells further away.
    LargerThanLife(LargerThanLife),
}

impl Rule {
    /// Conway's rule, the same as [`game_logic`](crate::game_logic).
    pub const LIFE: Self = Self::LifeLike(LifeLike::LIFE);

    /// The greatest distance between a cell and one of its neighbours, in cells.
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
