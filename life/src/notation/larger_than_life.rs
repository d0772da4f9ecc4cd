//! Larger than Life, in the notation of `MCell` and Golly:
//! <http://golly.sourceforge.net/Help/Algorithms/Larger_than_Life.html>.

use std::range::RangeInclusive;

use coroutine_life::variations::LargerThanLife;
use coroutine_life::variations::larger_than_life::Neighborhood;

use super::{ParseRuleError, Reader};

/// Reads what a [`LargerThanLife`] prints. Letters may be small, and `C2` means two states too.
pub(super) fn read(reader: &mut Reader) -> Result<LargerThanLife, ParseRuleError> {
    let max = LargerThanLife::MAX_RADIUS;
    reader.expect("R")?;
    let radius = reader.number(format!("a radius from 1 to {max}"), |r| 1 <= r && r <= max)?;
    reader.expect(",C")?;
    reader.number("0 or 2 (a cell has two states, empty and alive)", |c| c == 0 || c == 2)?;
    reader.expect(",M")?;
    let middle = reader.number("0 or 1 (whether a cell counts itself)", |m| m == 0 || m == 1)? == 1;
    let cells = (2 * radius + 1).pow(2); // of the Moore neighbourhood, the middle included
    reader.expect(",S")?;
    let survivals = range(reader, cells)?;
    reader.expect(",B")?;
    let births = range(reader, cells)?;
    reader.expect(",N")?;
    let neighborhood = if reader.take("M") {
        Neighborhood::Moore(radius)
    } else if reader.take("N") {
        Neighborhood::VonNeumann(radius)
    } else {
        return Err(reader.error("M (Moore) or N (von Neumann)", reader.next()));
    };
    reader.end("the end")?;
    Ok(LargerThanLife::new(neighborhood, middle, survivals, births))
}

/// Two numbers up to `cells` with `..` between them, the lower one first.
fn range(reader: &mut Reader, cells: i32) -> Result<RangeInclusive<i32>, ParseRuleError> {
    let number = |reader: &mut Reader, least| {
        reader.number(format!("a number from {least} to {cells}"), |n| (least..=cells).contains(&n))
    };
    let start = number(reader, 0)?;
    reader.expect("..")?;
    let last = number(reader, start)?;
    Ok(RangeInclusive { start, last })
}
