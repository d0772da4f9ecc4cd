//! Reads notations such as `B36/S23`, described at <https://conwaylife.com/wiki/Rulestring>.

use coroutine_life::variations::LifeLike;

use super::{ParseRuleError, Reader};

/// Reads `B36/S23` and `S23/B36`, which have the births after `B` and the survivals after `S`, and
/// `23/36`, which has the survivals first. Letters may be lower case. With letters the slash may be
/// left out, as in Golly. Each digit may occur once, in any order.
pub(super) fn read(reader: &mut Reader) -> Result<LifeLike, ParseRuleError> {
    let births_first = reader.take("b");
    let letters = births_first || reader.take("s");
    let first = counts(reader)?;
    let other = if births_first { "S" } else { "B" };
    let (slash, letter) = (reader.take("/"), letters && reader.take(other));
    if !slash && !letter {
        return Err(reader.error("a digit from 0 to 8 or '/'", reader.next()));
    }
    if letters && !letter {
        reader.expect(other)?;
    }
    let second = counts(reader)?;
    reader.end("a digit from 0 to 8 or the end")?;
    let (births, survivals) = if births_first { (first, second) } else { (second, first) };
    Ok(LifeLike::new(&births, &survivals))
}

/// Reads digits from 0 to 8.
fn counts(reader: &mut Reader) -> Result<Vec<u32>, ParseRuleError> {
    let mut counts = Vec::new();
    while let Ok(count @ 0..=8) = reader.next().parse() {
        if counts.contains(&count) {
            return Err(reader.error("each digit once", reader.next()));
        }
        counts.push(count);
        reader.take(reader.next());
    }
    Ok(counts)
}
