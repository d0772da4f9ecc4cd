//! Recognizes rules that are well formed but of another kind. The error names the kind, and does
//! not call the rule a mistake.
//!
//! The kinds are those of <https://conwaylife.com/wiki/Rulestring>.

use super::ParseRuleError;

/// The names of well-known rules that have three states or more.
const NAMES: &[&str] =
    &["lifehistory", "lifesuper", "wireworld", "jvn29", "nobili32", "hutton32", "langtonsloops"];

const MORE_STATES: &str = "a rule of three states or more";

/// The error for a rule of another kind. Returns `None` if the kind is not known here.
pub(super) fn kind(text: &str) -> Option<ParseRuleError> {
    let text = text.to_ascii_lowercase();
    let (at, kind) = if text.starts_with("map") {
        (0, "a MAP rule, which lists a result for each arrangement of the neighbours")
    } else if NAMES.contains(&text.as_str()) {
        (0, MORE_STATES)
    } else if let Some(at) = third_part(&text) {
        (at, MORE_STATES)
    } else if let Some(at) = letter_after_digit(&text) {
        (at, "an isotropic rule, which also looks at where the neighbours are")
    } else {
        let last = text.len().checked_sub(1)?;
        let kind = match text.as_bytes()[last] {
            b'h' => "a rule for hexagonal cells",
            b'v' => "a rule of the four neighbours of von Neumann's neighbourhood",
            b'l' => "a rule for triangular cells",
            _ => return None,
        };
        only(&text[..last], "bs/012345678").then_some((last, kind))?
    };
    let read = "life reads rules of two states that count living neighbours";
    let problem = format!("this is {kind}; {read}, such as B36/S23 or R5,C2,S33-57,B34-45");
    Some(ParseRuleError { column: at + 1, problem })
}

/// Whether the text is not empty and all its characters are among `letters`.
fn only(text: &str, letters: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| letters.contains(c))
}

/// Finds the number of states in a rule such as `23/3/3`, `B2/S/C3` or `345/2/4`. Returns where it
/// begins if it is above 2.
fn third_part(text: &str) -> Option<usize> {
    let (rule, states) = text.rsplit_once('/')?;
    let number = states.strip_prefix(['c', 'g']).unwrap_or(states);
    let more = only(number, "0123456789") && !["0", "1", "2"].contains(&number);
    let (first, second) = rule.split_once('/')?;
    let counts = |text: &str| text.is_empty() || only(text, "bs012345678-cekainyqjrtwz");
    (more && counts(first) && counts(second)).then_some(rule.len() + 1)
}

/// Returns where the first letter or minus sign is that follows a count, as in `B2-a/S12`.
fn letter_after_digit(text: &str) -> Option<usize> {
    let counts = text.strip_suffix(['h', 'v', 'l']).unwrap_or(text);
    let letter = |c: u8| b"-cekainyqjrtwz".contains(&c);
    let mut pairs = counts.as_bytes().windows(2);
    let before = pairs.position(|pair| pair[0].is_ascii_digit() && letter(pair[1]))?;
    only(counts, "bs/012345678-cekainyqjrtwz").then_some(before + 1)
}
