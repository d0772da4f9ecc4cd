//! Reads the bounded grid that may follow a rule. Only a torus is accepted, such as `:T60,40`,
//! which has 60 columns and 40 rows.
//!
//! The notation is Golly's: <https://golly.sourceforge.io/Help/bounded.html>.

use coroutine_life::Size;

use super::ParsePatternError;
use super::parts::Parts;

/// Reads the size of the torus after the colon. `T60` has 60 columns and 60 rows.
pub(super) fn read_torus(parts: &mut Parts) -> Result<Size, ParsePatternError> {
    if let Some(kind) = other_kind(parts.rest()) {
        let read = "life reads a plain torus, such as :T60,40";
        let problem = format!("this bounded grid is {kind}; {read}");
        return Err(parts.line.problem(parts.at(), problem));
    }
    if !parts.take("T") && !parts.take("t") {
        return Err(parts.error("'T' for a torus, such as :T60,40"));
    }
    let width = parts.number("a width", 1)?;
    let height = if parts.take(",") { parts.number("a height", 1)? } else { width };
    Ok(Size { height, width })
}

/// The kind of bounded grid, if it is one of Golly's kinds other than a plain torus.
fn other_kind(text: &[u8]) -> Option<&'static str> {
    let (letter, sides) = text.split_first()?;
    let endless = |side: &[u8]| side.trim_ascii() == b"0";
    match letter.to_ascii_uppercase() {
        b'P' => Some("a plane with borders"),
        b'K' => Some("a Klein bottle"),
        b'C' => Some("a cross-surface"),
        b'S' => Some("a sphere"),
        b'T' if sides.iter().any(|side| b"+-*".contains(side)) => Some("a torus with a shift"),
        b'T' if sides.split(|&byte| byte == b',').any(endless) => Some("a tube without end"),
        _ => None,
    }
}
