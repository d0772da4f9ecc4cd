//! The middle of some figures, and how far they spread.

/// The median, and the middle 80 % around it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Half of the figures are below it.
    pub median: f64,
    /// A tenth of the figures are below it.
    pub least: f64,
    /// A tenth of the figures are above it.
    pub most: f64,
}

impl Spread {
    /// The spread of at least one figure.
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut figures: Vec<f64> = figures.into_iter().collect();
        figures.sort_by(f64::total_cmp);
        let last = figures.len() - 1;
        let median = f64::midpoint(figures[last / 2], figures[last.div_ceil(2)]);
        Self { median, least: figures[last / 10], most: figures[last - last / 10] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_80_percent_leaves_out_a_tenth_on_either_side() {
        let spread = Spread::of((0..=100).rev().map(f64::from));
        assert_eq!(spread, Spread { median: 50.0, least: 10.0, most: 90.0 });
        let two = Spread::of([3.0, 1.0]);
        assert_eq!(two, Spread { median: 2.0, least: 1.0, most: 3.0 });
        let one = Spread::of([7.0]);
        assert_eq!(one, Spread { median: 7.0, least: 7.0, most: 7.0 });
    }
}
