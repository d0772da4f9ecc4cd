//! Numbers with a range.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Reads a number in `range` for clap; refuses any other text by saying what would be right.
pub fn number<T>(
    kind: &'static str,
    range: RangeInclusive<T>,
) -> impl Fn(&str) -> Result<T, String> + Clone + Send + Sync + 'static
where
    T: FromStr + PartialOrd + Display + Clone + Send + Sync + 'static,
{
    move |text| match text.parse() {
        Ok(number) if range.contains(&number) => Ok(number),
        _ => Err(format!("expected {kind} from {} to {}", range.start(), range.end())),
    }
}

/// Reads a row and a column, `Y,X`.
pub fn pair(text: &str) -> Option<(i32, i32)> {
    let (y, x) = text.split_once(',')?;
    y.parse().ok().zip(x.parse().ok())
}
