//! Reads rules from text: a name, a notation such as `B36/S23`, or a notation of Larger than Life,
//! whose rules count all cells up to a distance.

mod larger_than_life;
mod life_like;
mod other;

use std::fmt;

use coroutine_life::variations::larger_than_life::Neighborhood;
use coroutine_life::variations::{LargerThanLife, LifeLike};
use coroutine_life::{ALIVE, EMPTY, Rule};

/// Every rule that has a name, Life first.
pub const NAMED_RULES: &[(&str, Rule)] = &[
    ("life", Rule::LIFE),
    ("highlife", Rule::LifeLike(LifeLike::HIGHLIFE)),
    ("seeds", Rule::LifeLike(LifeLike::SEEDS)),
    ("day-and-night", Rule::LifeLike(LifeLike::DAY_AND_NIGHT)),
    ("bosco", Rule::LargerThanLife(LargerThanLife::BOSCO)),
];

/// Reads a name of [`NAMED_RULES`] or one of the notations, in upper or lower case.
///
/// # Errors
///
/// If the text is not a rule that is known here. The error names the first place where that shows.
pub fn read_rule(text: &str) -> Result<Rule, ParseRuleError> {
    let by_name = NAMED_RULES.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    if let Some((_, rule)) = by_name {
        return Ok(*rule);
    }
    let mut reader = Reader::new(text);
    let rule = match text.chars().next() {
        Some('R' | 'r') => larger_than_life::read(&mut reader).map(simplest),
        Some('0'..='9') if text.contains(',') => {
            larger_than_life::read_short(&mut reader).map(simplest)
        }
        Some('B' | 'b' | 'S' | 's' | '0'..='9' | '/') => {
            life_like::read(&mut reader).map(Rule::LifeLike)
        }
        _ => {
            let names: Vec<_> = NAMED_RULES.iter().map(|(name, _)| *name).collect();
            let looks = "a rule such as B36/S23, 23/36 or R5,C2,S33-57,B34-45, or a name";
            Err(reader.error(format!("{looks} ({})", names.join(", ")), reader.next()))
        }
    };
    rule.map_err(|error| other::kind(text).unwrap_or(error))
}

/// Turns a rule of Larger than Life that counts the eight neighbours of Life into a life-like rule.
/// If it is Life itself, it then equals [`Rule::LIFE`], which all engines and all commands can run.
fn simplest(rule: LargerThanLife) -> Rule {
    if rule.neighborhood() != Neighborhood::Moore(1) {
        return Rule::LargerThanLife(rule);
    }
    let counts = |state| {
        let counts =
            (0..=8_u32).filter(|&count| rule.game_logic(state, count.cast_signed()) == ALIVE);
        counts.collect::<Vec<u32>>()
    };
    Rule::LifeLike(LifeLike::new(&counts(EMPTY), &counts(ALIVE)))
}

/// A rule's text and how far it has been read.
pub(super) struct Reader<'a> {
    text: &'a str,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, rest: text }
    }

    /// The next character, or an empty text at the end.
    pub(super) fn next(&self) -> &'a str {
        let length = self.rest.chars().next().map_or(0, char::len_utf8);
        &self.rest[..length]
    }

    /// Takes the character `wanted` if it comes next, in upper or lower case.
    pub(super) fn take(&mut self, wanted: &str) -> bool {
        let taken = self.next().eq_ignore_ascii_case(wanted);
        if taken {
            self.rest = &self.rest[wanted.len()..];
        }
        taken
    }

    /// Takes all characters of `wanted`, one after the other. Returns an error if another one
    /// comes.
    pub(super) fn expect(&mut self, wanted: &str) -> Result<(), ParseRuleError> {
        for character in wanted.split_inclusive(|_| true) {
            if !self.take(character) {
                return Err(self.error(format!("'{character}'"), self.next()));
            }
        }
        Ok(())
    }

    /// Takes a whole number. Returns an error unless `allowed` accepts it.
    pub(super) fn number(
        &mut self,
        expected: impl fmt::Display,
        allowed: impl Fn(i32) -> bool,
    ) -> Result<i32, ParseRuleError> {
        let after = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = &self.rest[..self.rest.len() - after.len()];
        match digits.parse() {
            Ok(number) if allowed(number) => {
                self.rest = after;
                Ok(number)
            }
            _ if digits.is_empty() => Err(self.error(expected, self.next())),
            _ => Err(self.error(expected, digits)),
        }
    }

    /// Returns an error if anything follows.
    pub(super) fn end(&self, expected: &str) -> Result<(), ParseRuleError> {
        if self.rest.is_empty() { Ok(()) } else { Err(self.error(expected, self.next())) }
    }

    /// The error at this place. `expected` says what should be here, and `found` is what is here.
    pub(super) fn error(&self, expected: impl fmt::Display, found: &str) -> ParseRuleError {
        let found = match found.char_indices().nth(20) {
            _ if found.is_empty() => "the end of the rule".to_string(),
            None => format!("'{}'", found.escape_debug()),
            Some((end, _)) => format!("'{}...'", found[..end].escape_debug()),
        };
        ParseRuleError {
            column: self.text.len() - self.rest.len() + 1, // all characters so far are ASCII
            problem: format!("expected {expected}, found {found}"),
        }
    }
}

/// The reason why a text cannot be read as a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRuleError {
    /// The number of the character where the error shows, counted from 1.
    pub column: usize,
    /// What is wrong there, and what would be right.
    pub problem: String,
}

/// Formats the error as one line, which does not repeat the whole text of the rule.
impl fmt::Display for ParseRuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { column, problem } = self;
        write!(f, "column {column}: {problem}")
    }
}

impl std::error::Error for ParseRuleError {}
