//! The status line of the player.

use std::time::{Duration, Instant};

use super::pace::Pace;

/// Formats the generation, the population, the resumes per second, the name of the engine or rule,
/// and the pace. `rate` is `None` if the engine is never resumed, and `pace` is `None` if the game
/// is paused.
pub fn status(
    generation: u64,
    population: usize,
    rate: Option<&Rate>,
    name: &str,
    pace: Option<Pace>,
) -> String {
    let rate = match rate.map(|rate| rate.measured) {
        None => "no".to_string(),
        Some(None) => "-".to_string(),
        Some(Some(rate)) => short(rate),
    };
    let pace = pace.map_or("paused".to_string(), |pace| pace.to_string());
    format!("generation {generation}  population {population}  {rate} resumes/s  {name}  {pace}")
}

/// The number of resumes per second. It is measured again and again, each time over half a second
/// or more.
pub struct Rate {
    since: Instant,
    resumes: u64,
    measured: Option<u64>,
}

impl Rate {
    pub fn new() -> Self {
        Self { since: Instant::now(), resumes: 0, measured: None }
    }

    pub fn add(&mut self, resumes: u64) {
        self.resumes += resumes;
        let elapsed = self.since.elapsed();
        if elapsed >= Duration::from_millis(500) {
            *self = Self { measured: Some(per_second(self.resumes, elapsed)), ..Self::new() };
        }
    }
}

fn per_second(count: u64, elapsed: Duration) -> u64 {
    let rate = u128::from(count) * 1_000_000_000 / elapsed.as_nanos().max(1);
    u64::try_from(rate).unwrap_or(u64::MAX)
}

/// A count in at most six characters, rounded down to a tenth of its unit.
fn short(count: u64) -> String {
    let units = [(1_000_000_000, 'G'), (1_000_000, 'M'), (1000, 'k')];
    match units.into_iter().find(|&(unit, _)| count >= unit) {
        Some((unit, letter)) => format!("{}.{}{letter}", count / unit, count % unit * 10 / unit),
        None => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn it_says_all_five() {
        let mut rate = Rate::new();
        let expected = "generation 12  population 36  - resumes/s  flat  paused";
        assert_eq!(status(12, 36, Some(&rate), "flat", None), expected);
        rate.measured = Some(24_300_000);
        let expected = "generation 12  population 36  24.3M resumes/s  flat  8/s";
        assert_eq!(status(12, 36, Some(&rate), "flat", Some(Pace::FIRST)), expected);
        let expected = "generation 12  population 36  no resumes/s  direct  paused";
        assert_eq!(status(12, 36, None, "direct", None), expected);
    }

    #[test]
    fn a_rate_is_a_count_by_its_time() {
        assert_eq!(per_second(451, Duration::from_millis(500)), 902);
        assert_eq!(per_second(u64::MAX, Duration::ZERO), u64::MAX);
    }

    #[test]
    fn a_count_is_shortened_by_thousands() {
        let counts = [0, 999, 1000, 1099, 999_999, 1_000_000, 2_500_000_000].map(short);
        assert_eq!(counts, ["0", "999", "1.0k", "1.0k", "999.9k", "1.0M", "2.5G"]);
    }
}
