//! Recognizes files of other kinds. The error says what the file is, and does not call it a
//! mistake.

use super::ParsePatternError;
use super::line::Line;

/// How files of other kinds begin, and what they are.
const KINDS: &[(&[u8], &str)] = &[
    (b"#Life 1.05", "a Life 1.05 file"),
    (b"#Life 1.06", "a Life 1.06 file"),
    (b"#MCell", "an MCell file"),
    (b"[M2]", "a Macrocell file"),
    (b"@RULE", "a file of rules"),
    (b"<", "a web page"),
    (b"\x1f\x8b", "a compressed file"),
];

/// The error for a file of another kind, which is recognized by its first line. Returns `None` if
/// the kind is not known here.
pub(super) fn kind(first: Line) -> Option<ParsePatternError> {
    let text = first.text.trim_ascii_start();
    let begins =
        |start: &[u8]| text.get(..start.len()).is_some_and(|text| text.eq_ignore_ascii_case(start));
    let (_, kind) = KINDS.iter().find(|(start, _)| begins(start))?;
    let at = first.text.len() - text.len();
    Some(first.problem(at, format!("this is {kind}; life reads RLE and plaintext (.cells)")))
}
