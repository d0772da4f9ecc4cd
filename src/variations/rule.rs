//! Any rule, as a user writes it.

use std::fmt;
use std::str::FromStr;

use super::notation::{ParseRuleError, Reader};
use super::{LargerThanLife, LifeLike};

/// What decides what a cell becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Counts the eight neighbours of the chapter.
    LifeLike(LifeLike),
    /// Counts further.
    LargerThanLife(LargerThanLife),
}

/// Every rule that has a name, Life first.
pub const NAMED_RULES: &[(&str, Rule)] = &[
    ("life", Rule::LIFE),
    ("highlife", Rule::LifeLike(LifeLike::HIGHLIFE)),
    ("seeds", Rule::LifeLike(LifeLike::SEEDS)),
    ("day-and-night", Rule::LifeLike(LifeLike::DAY_AND_NIGHT)),
    ("bosco", Rule::LargerThanLife(LargerThanLife::BOSCO)),
];

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

/// Reads a name of [`NAMED_RULES`] or either notation, in capital or small letters.
impl FromStr for Rule {
    type Err = ParseRuleError;

    fn from_str(text: &str) -> Result<Self, ParseRuleError> {
        let by_name = NAMED_RULES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        if let Some((_, rule)) = by_name {
            return Ok(*rule);
        }
        match text.chars().next() {
            Some('R' | 'r') => text.parse().map(Self::LargerThanLife),
            Some('B' | 'b' | 'S' | 's' | '0'..='9' | '/') => text.parse().map(Self::LifeLike),
            _ => {
                let names: Vec<_> = NAMED_RULES.iter().map(|(name, _)| *name).collect();
                let expected = format!("a digit, B, S, R, or a name ({})", names.join(", "));
                let reader = Reader::new(text);
                Err(reader.error(expected, reader.next()))
            }
        }
    }
}
