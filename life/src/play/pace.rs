//! How fast the game is played.

use std::fmt;
use std::time::Duration;

/// Generations per second. `None` means no limit.
const PACES: [Option<u32>; 8] =
    [Some(1), Some(2), Some(4), Some(8), Some(15), Some(30), Some(60), None];

/// One of eight paces, from one generation per second to no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace(usize);

impl Pace {
    /// The pace at the start, which is slow enough to follow.
    pub const FIRST: Self = Self(3);

    pub fn faster(self) -> Self {
        Self((self.0 + 1).min(PACES.len() - 1))
    }

    pub fn slower(self) -> Self {
        Self(self.0.saturating_sub(1))
    }

    /// The time from one generation to the next, or zero if there is no limit.
    pub fn interval(self) -> Duration {
        PACES[self.0].map_or(Duration::ZERO, |pace| Duration::from_secs(1) / pace)
    }
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match PACES[self.0] {
            Some(pace) => write!(f, "{pace}/s"),
            None => f.write_str("no limit"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::iter::successors;

    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn faster_and_slower_go_through_the_table_and_stop_at_its_ends() {
        let steps =
            |step: fn(Pace) -> Pace| successors(Some(Pace::FIRST), move |&pace| Some(step(pace)));
        let shown = |pace: Pace| (pace.to_string(), pace.interval().as_micros());
        let up: Vec<_> = steps(Pace::faster).take(6).map(shown).collect();
        let expected = [
            ("8/s", 125_000),
            ("15/s", 66_666),
            ("30/s", 33_333),
            ("60/s", 16_666),
            ("no limit", 0),
            ("no limit", 0),
        ];
        assert_eq!(up, expected.map(|(text, interval)| (text.to_string(), interval)));
        let down: Vec<_> = steps(Pace::slower).take(5).map(shown).collect();
        let expected = [
            ("8/s", 125_000),
            ("4/s", 250_000),
            ("2/s", 500_000),
            ("1/s", 1_000_000),
            ("1/s", 1_000_000),
        ];
        assert_eq!(down, expected.map(|(text, interval)| (text.to_string(), interval)));
    }
}
