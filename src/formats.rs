//! Patterns as files, in the two formats that are the most common.
//!
//! | format | module | begins with | described at |
//! |---|---|---|---|
//! | RLE | `src/formats/rle.rs` | `#` or `x` | <https://golly.sourceforge.io/Help/formats.html>, <https://conwaylife.com/wiki/Run_Length_Encoded> |
//! | plaintext | `src/formats/cells.rs` | `!`, `.`, `O` or `*` | <https://conwaylife.com/wiki/Plaintext> |
//!
//! A file is bytes, and may hold anything. Reading takes time and memory in proportion to its
//! bytes, whatever the numbers in it say: runs of cells stay runs.

mod cells;
mod header;
mod rle;
mod text;

use crate::patterns::Shape;
use crate::variations::Rule;

pub use text::ParsePatternError;
use text::lines;

/// The most bytes that a file may have: 16 MiB. One byte more is enough for an error, so there a
/// caller may stop to read.
pub const MAX_BYTES: usize = 1 << 24;

/// What a pattern's file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternFile {
    /// The living cells.
    pub shape: Shape,
    /// What decides what a cell becomes; none if the file does not say.
    pub rule: Option<Rule>,
    /// The rows and columns of the torus to live on; none if the file does not say.
    pub torus: Option<(i32, i32)>,
}

/// Reads a file of either format, told apart by the first character that is no blank.
///
/// A byte-order mark, and any of the three ends of a line (LF, CRLF, CR), are all right.
///
/// # Errors
///
/// If the file is of neither format, or not right in its own: the first place where it is not.
///
/// ```
/// let glider = coroutine_life::formats::read(b"x = 3, y = 3\nbo$2bo$3o!\n")?;
/// assert_eq!(glider.shape.size(), (3, 3));
/// let error = coroutine_life::formats::read(b"x = 3, y = 3\nbo$2bz$3o!\n").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "2:6: expected a run count, 'b', 'o', '$' or '!', found 'z'"
/// );
/// # Ok::<(), coroutine_life::formats::ParsePatternError>(())
/// ```
pub fn read(file: &[u8]) -> Result<PatternFile, ParsePatternError> {
    if file.len() > MAX_BYTES {
        let expected = format!("at most {MAX_BYTES} bytes");
        return Err(ParsePatternError { line: 1, column: 1, expected, found: "more".into() });
    }
    let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let expected = "'#' or 'x' (an RLE file), or '!', '.', 'O' or '*' (a plaintext one)";
    let Some(line) = lines(text).find(|line| !line.is_blank()) else {
        return Err(ParsePatternError::at_end(text, expected));
    };
    let first = line.text.len() - line.text.trim_ascii_start().len();
    match line.text[first] {
        b'#' | b'x' => rle::read(text),
        b'!' | b'.' | b'O' | b'*' => cells::read(text),
        _ => Err(line.error(first, expected)),
    }
}
