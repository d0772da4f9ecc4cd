//! The figures in words: who is fastest, by how much, and what is level.

use super::measure::Row;

/// Engines whose times differ by less than this are level: the time of the same source changes by up
/// to a fifth with the alignment of its code.
const LEVEL: f64 = 1.2;

/// What the rows, the fastest first, say of the engines that can wait between two items.
pub fn verdict(rows: &[Row]) -> String {
    let can_wait = |row: &&Row| row.engine.simulation.is_some() || row.engine.cell_bytes.is_some();
    let times = rows.iter().filter(can_wait).map(|row| (row.engine.name, row.ratio.fastest));
    words(&times.collect::<Vec<_>>())
}

/// The sentences for names and times, the fastest first.
fn words(times: &[(&str, f64)]) -> String {
    let [(fastest, least), others @ ..] = times else {
        return "No engine was measured that can wait between two items.".to_string();
    };
    let mut sentences = vec![format!(
        "{fastest} is the fastest of the engines that can wait between two items. It takes \
         {least:.1} times as long as direct."
    )];
    let (level, slower): (Vec<_>, Vec<_>) =
        others.iter().partition(|(_, times)| *times < least * LEVEL);
    if !level.is_empty() {
        let names: Vec<_> = level.iter().map(|(name, _)| name.to_string()).collect();
        let are = if names.len() == 1 { "is" } else { "are" };
        let names = list(&names);
        sentences.push(format!(
            "{names} {are} level with {fastest}, because the difference is less than a fifth."
        ));
    }
    if !slower.is_empty() {
        let mut slower: Vec<_> = slower
            .iter()
            .map(|(name, times)| format!("{name} {:.1} times", times / least))
            .collect();
        slower[0] = slower[0].replacen(' ', " takes ", 1) + " as long";
        sentences.push(format!("Compared with {fastest}, {}.", list(&slower)));
    }
    sentences.join("\n")
}

/// The parts, with commas between them and an "and" before the last.
fn list(parts: &[String]) -> String {
    match parts {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => parts.concat(),
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn two_engines_within_a_fifth_are_level() {
        assert_eq!(
            words(&[("flat", 4.0), ("native", 4.7), ("nested", 4.9)]),
            "flat is the fastest of the engines that can wait between two items. It takes 4.0 times \
             as long as direct.\n\
             native is level with flat, because the difference is less than a fifth.\n\
             Compared with flat, nested takes 1.2 times as long."
        );
        assert!(words(&[]).starts_with("No engine"));
    }

    #[test]
    fn several_names_are_a_list() {
        assert_eq!(
            words(&[("flat", 1.0), ("a", 1.1), ("b", 1.1), ("c", 2.0), ("d", 3.0), ("e", 4.0)]),
            "flat is the fastest of the engines that can wait between two items. It takes 1.0 times \
             as long as direct.\n\
             a and b are level with flat, because the difference is less than a fifth.\n\
             Compared with flat, c takes 2.0 times as long, d 3.0 times and e 4.0 times."
        );
    }
}
