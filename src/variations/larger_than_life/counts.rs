//! Sets of numbers of neighbours.

use std::fmt;

/// A set of numbers from 0 to 440. No cell has more than 440 neighbours, unless the radius of the
/// rule is above [`MAX_RADIUS`](super::LargerThanLife::MAX_RADIUS).
///
/// Printed as numbers and ranges, such as `2,4-6`. Both ends of a range belong to the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Counts([u64; 7]); // one bit for each number

impl Counts {
    const MAX: i32 = 440;

    /// The empty set.
    pub const NONE: Self = Self([0; 7]);

    /// Returns this set with the numbers from `first` to `last` added, including both. Numbers
    /// outside 0 to 440 are left out, because no cell can have that many neighbours.
    #[must_use]
    pub const fn with(mut self, first: i32, last: i32) -> Self {
        let mut count = if first < 0 { 0 } else { first };
        while count <= last && count <= Self::MAX {
            self.0[(count / 64).cast_unsigned() as usize] |= 1 << (count % 64);
            count += 1;
        }
        self
    }

    /// Whether `count` is in the set.
    #[inline]
    #[must_use]
    pub fn contains(&self, count: i32) -> bool {
        let word = usize::try_from(count / 64).ok().and_then(|word| self.0.get(word));
        count >= 0 && word.is_some_and(|word| word >> (count % 64) & 1 == 1)
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        let mut next = 0;
        while let Some(first) = (next..=Self::MAX).find(|&count| self.contains(count)) {
            let mut after = first..=Self::MAX;
            next = after.find(|&count| !self.contains(count)).unwrap_or(Self::MAX + 1);
            let last = next - 1;
            write!(f, "{separator}{first}")?;
            if last > first {
                write!(f, "-{last}")?;
            }
            separator = ",";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_what_was_put_in() {
        let counts = Counts::NONE.with(2, 2).with(4, 6).with(63, 64).with(440, 440);
        assert_eq!(counts.to_string(), "2,4-6,63-64,440");
        let inside = (-100..600).filter(|&count| counts.contains(count));
        assert_eq!(inside.collect::<Vec<_>>(), [2, 4, 5, 6, 63, 64, 440]);
        assert_eq!(Counts::NONE.to_string(), "");
    }

    #[test]
    fn what_no_cell_has_is_left_out() {
        let all = Counts::NONE.with(i32::MIN, i32::MAX);
        assert_eq!(all.to_string(), "0-440");
        assert!(!all.contains(441) && !all.contains(-1) && !all.contains(i32::MIN));
        assert_eq!(Counts::NONE.with(-3, -1).with(441, 500).with(5, 4), Counts::NONE);
    }
}
