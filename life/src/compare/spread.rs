//! The fastest of some runs, and how far the others spread.

use std::ops::Div;

/// The fastest run, the median, and the middle 80 % of the runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The shortest time.
    pub fastest: f64,
    /// Half of the runs took less.
    pub median: f64,
    /// A tenth of the runs took less.
    pub least: f64,
    /// A tenth of the runs took more.
    pub most: f64,
}

impl Spread {
    /// The spread of at least one time.
    pub fn of(times: &[f64]) -> Self {
        let mut times = times.to_vec();
        times.sort_by(f64::total_cmp);
        let last = times.len() - 1;
        let median = f64::midpoint(times[last / 2], times[last.div_ceil(2)]);
        Self { fastest: times[0], median, least: times[last / 10], most: times[last - last / 10] }
    }
}

/// The same times in another unit.
impl Div<f64> for Spread {
    type Output = Self;

    fn div(self, unit: f64) -> Self {
        let [fastest, median, least, most] =
            [self.fastest, self.median, self.least, self.most].map(|time| time / unit);
        Self { fastest, median, least, most }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_80_percent_leaves_out_a_tenth_on_either_side() {
        let times: Vec<_> = (0..=100).rev().map(f64::from).collect();
        let spread = Spread::of(&times);
        assert_eq!(spread, Spread { fastest: 0.0, median: 50.0, least: 10.0, most: 90.0 });
        let two = Spread { fastest: 1.0, median: 2.0, least: 1.0, most: 3.0 };
        assert_eq!(Spread::of(&[3.0, 1.0]), two);
        let one = Spread { fastest: 3.5, median: 3.5, least: 3.5, most: 3.5 };
        assert_eq!(Spread::of(&[7.0]) / 2.0, one);
    }
}
