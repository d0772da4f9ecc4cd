//! The lines of a file, and the errors in them.

use std::fmt;

/// A line without its line ending.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Counted from 1.
    pub number: usize,
    pub text: &'a [u8],
}

/// The lines of a text. Each may end in LF, CRLF or CR.
pub(super) fn lines(text: &[u8]) -> impl Iterator<Item = Line<'_>> {
    let mut rest = text;
    (1..).map_while(move |number| {
        if rest.is_empty() {
            return None;
        }
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        let (text, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after.strip_prefix(b"\r\n").or(after.get(1..)).unwrap_or_default();
        Some(Line { number, text })
    })
}

impl Line<'_> {
    pub fn is_blank(&self) -> bool {
        self.text.trim_ascii().is_empty()
    }

    /// Whether `character` is the first character that is not a blank.
    pub fn begins_with(&self, character: u8) -> bool {
        self.text.trim_ascii_start().first() == Some(&character)
    }

    /// The error for the character at the byte `at`. `expected` says what should be there instead.
    pub fn error(&self, at: usize, expected: impl fmt::Display) -> ParsePatternError {
        self.error_found(at, expected, describe(&self.text[at..]))
    }

    /// Like [`error`](Self::error), but `found` says what is there.
    pub fn error_found(
        &self,
        at: usize,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) -> ParsePatternError {
        self.problem(at, format!("expected {expected}, found {found}"))
    }

    /// An error at the byte `at` with a text of its own.
    pub fn problem(&self, at: usize, problem: impl Into<String>) -> ParsePatternError {
        // Each UTF-8 character has exactly one byte that is not a continuation byte (10xxxxxx).
        let before = self.text[..at].iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
        ParsePatternError { line: self.number, column: before + 1, problem: problem.into() }
    }
}

/// The first character of `text`, as a message shows it.
fn describe(text: &[u8]) -> String {
    let start = &text[..text.len().min(4)]; // a character of UTF-8 has at most four bytes
    let character = start.utf8_chunks().next().and_then(|chunk| chunk.valid().chars().next());
    match (character, text) {
        (Some(character), _) => format!("{character:?}"),
        (None, [byte, ..]) => format!("the byte 0x{byte:02x}"),
        (None, []) => "the end of the line".into(),
    }
}

/// The reason why a file cannot be read as a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsePatternError {
    /// The number of the line, counted from 1.
    pub line: usize,
    /// The number of the character in the line, counted from 1.
    pub column: usize,
    /// What is wrong there, and what would be right.
    pub problem: String,
}

impl ParsePatternError {
    /// The error for a file that ends too early.
    pub(super) fn at_end(file: &[u8], expected: impl fmt::Display) -> Self {
        let last = lines(file).last().unwrap_or(Line { number: 1, text: b"" });
        last.error_found(last.text.len(), expected, "the end of the file")
    }
}

/// Formats the error as one line, such as `3:17: expected .., found ..`. In a message the file's
/// name and a colon come before it.
impl fmt::Display for ParsePatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, problem } = self;
        write!(f, "{line}:{column}: {problem}")
    }
}

impl std::error::Error for ParsePatternError {}
