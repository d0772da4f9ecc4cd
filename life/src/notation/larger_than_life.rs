//! Reads rules of Larger than Life in the three notations that Golly, a program for cellular
//! automata, reads: <https://golly.sourceforge.io/Help/Algorithms/Larger_than_Life.html>.
//!
//! | notation | Bosco's rule |
//! |---|---|
//! | Golly's own since 4.0 | `R5,C2,S33-57,B34-45` |
//! | `MCell`'s, where `M1` lets a living cell count itself | `R5,C0,M1,S34..58,B34..45,NM` |
//! | Evans': radius, births, survivals; a living cell counts itself | `5,34,45,34,58` |
//!
//! The first two are read as one notation. In both, `M` and `N` may be left out, and letters may be
//! lower case.

use coroutine_life::variations::LargerThanLife;
use coroutine_life::variations::larger_than_life::{Counts, Neighborhood};

use super::{ParseRuleError, Reader};

/// Reads one of the notations that begin with `R`.
pub(super) fn read(reader: &mut Reader) -> Result<LargerThanLife, ParseRuleError> {
    reader.expect("R")?;
    let radius = radius(reader)?;
    reader.expect(",C")?;
    let states = "0, 1 or 2 (each means two states, empty and alive)";
    reader.number(states, |c| (0..=2).contains(&c))?;
    reader.expect(",")?;
    let mut middle = 0;
    if reader.take("M") {
        middle = reader.number("0 or 1 (whether a cell counts itself)", |m| m == 0 || m == 1)?;
        reader.expect(",S")?;
    } else if !reader.take("S") {
        return Err(reader.error("'S' or 'M'", reader.next()));
    }
    let survivals = counts(reader, radius, middle)?;
    reader.expect(",B")?;
    let births = counts(reader, radius, 0)?;
    let neighborhood = if reader.rest.is_empty() {
        Neighborhood::Moore(radius)
    } else {
        reader.expect(",N")?;
        neighborhood(reader, radius)?
    };
    reader.end("the end")?;
    Ok(LargerThanLife::new(neighborhood, survivals, births))
}

/// Reads the five numbers of Evans' notation.
pub(super) fn read_short(reader: &mut Reader) -> Result<LargerThanLife, ParseRuleError> {
    let radius = radius(reader)?;
    let mut range = |middle| {
        reader.expect(",")?;
        let first = count(reader, radius, 0)?;
        reader.expect(",")?;
        Ok(Counts::NONE.with(first - middle, count(reader, radius, first)? - middle))
    };
    let (births, survivals) = (range(0)?, range(1)?);
    reader.end("the end")?;
    Ok(LargerThanLife::new(Neighborhood::Moore(radius), survivals, births))
}

fn radius(reader: &mut Reader) -> Result<i32, ParseRuleError> {
    let max = LargerThanLife::MAX_RADIUS;
    reader.number(format!("a radius from 1 to {max}"), |radius| (1..=max).contains(&radius))
}

/// Reads a number of living cells, at least `least`.
fn count(reader: &mut Reader, radius: i32, least: i32) -> Result<i32, ParseRuleError> {
    let most = (2 * radius + 1).pow(2); // all cells of the square, the middle one included
    let expected = format!("a number from {least} to {most}");
    reader.number(expected, |count| (least..=most).contains(&count))
}

/// Reads numbers and ranges with commas between them, such as `2,4-6` or `34..58`. There may be
/// none. `middle` is 1 if a living cell counts itself.
fn counts(reader: &mut Reader, radius: i32, middle: i32) -> Result<Counts, ParseRuleError> {
    let mut counts = Counts::NONE;
    if reader.rest.is_empty() || reader.rest.starts_with(',') {
        return Ok(counts);
    }
    loop {
        let at_first = reader.rest;
        let first = count(reader, radius, 0)?;
        let mut last = first;
        if reader.take("-") {
            last = count(reader, radius, first)?;
        } else if reader.take(".") {
            reader.expect(".")?;
            last = count(reader, radius, first)?;
        }
        if let Some(twice) = (first..=last).find(|&count| counts.contains(count - middle)) {
            reader.rest = at_first;
            return Err(reader.error("each number once", &twice.to_string()));
        }
        counts = counts.with(first - middle, last - middle);
        let mut after = reader.rest.chars();
        if !(after.next() == Some(',') && after.next().is_some_and(|c| c.is_ascii_digit())) {
            return Ok(counts);
        }
        reader.take(",");
    }
}

fn neighborhood(reader: &mut Reader, radius: i32) -> Result<Neighborhood, ParseRuleError> {
    if reader.take("M") {
        Ok(Neighborhood::Moore(radius))
    } else if reader.take("N") {
        Ok(Neighborhood::VonNeumann(radius))
    } else {
        let expected = "M (Moore) or N (von Neumann), the neighbourhoods that life reads";
        Err(reader.error(expected, reader.next()))
    }
}
