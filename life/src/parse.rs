//! Parsers for the values of arguments that several commands have.

use std::ops::RangeInclusive;

use clap::builder::RangedI64ValueParser;
use coroutine_life::Grid;

pub fn side() -> RangedI64ValueParser<i32> {
    RangedI64ValueParser::new().range(1..=Grid::MAX_SIDE.into())
}

/// The parser of a whole number. It reads an `i64`, so that it can say that -1 is not in the range.
pub fn number(range: RangeInclusive<u64>) -> RangedI64ValueParser<u64> {
    RangedI64ValueParser::new().range(range.start().cast_signed()..=range.end().cast_signed())
}

pub fn pair(text: &str) -> Result<(i32, i32), &'static str> {
    let pair = text.split_once(',').and_then(|(y, x)| y.parse().ok().zip(x.parse().ok()));
    pair.ok_or("expected a row and a column, as in 0,3, each of at most 2147483647")
}
