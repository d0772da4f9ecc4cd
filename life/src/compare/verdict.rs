//! The figures in words: who is fastest, by how much, and what is level.

use super::measure::Row;

/// Engines whose times are this close are level: the same source moves by up to a fifth with how the
/// code happens to be aligned.
const LEVEL: f64 = 1.2;

/// What the rows, the fastest first, say of the engines that can wait between two items.
pub fn verdict(rows: &[Row]) -> String {
    let can_wait = |row: &&Row| row.engine.simulation.is_some() || row.engine.cell_bytes.is_some();
    let times = rows.iter().filter(can_wait).map(|row| (row.engine.name, row.ratio.median));
    words(&times.collect::<Vec<_>>())
}

/// The sentences for names and times, the fastest first.
fn words(times: &[(&str, f64)]) -> String {
    let [(fastest, least), others @ ..] = times else {
        return "No engine was measured that can wait between two items.".to_string();
    };
    let mut sentences = vec![format!(
        "Of the engines that can wait between two items, {fastest} is the fastest: {least:.1} times \
         direct."
    )];
    let (level, slower): (Vec<_>, Vec<_>) =
        others.iter().partition(|(_, times)| *times < least * LEVEL);
    if !level.is_empty() {
        let names: Vec<_> = level.iter().map(|(name, _)| *name).collect();
        let names = names.join(", ");
        sentences.push(format!("Level with it, because less than a fifth apart: {names}."));
    }
    if !slower.is_empty() {
        let slower = slower.iter().map(|(name, times)| format!("{name} {:.1}", times / least));
        let slower: Vec<_> = slower.collect();
        sentences.push(format!("Times as long as {fastest}: {}.", slower.join(", ")));
    }
    sentences.join("\n")
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn two_engines_within_a_fifth_are_level() {
        assert_eq!(
            words(&[("flat", 4.0), ("native", 4.7), ("nested", 4.9)]),
            "Of the engines that can wait between two items, flat is the fastest: 4.0 times direct.\n\
             Level with it, because less than a fifth apart: native.\n\
             Times as long as flat: nested 1.2."
        );
        assert!(words(&[]).starts_with("No engine"));
    }
}
