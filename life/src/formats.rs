//! Patterns as files, in the two formats that are the most common.
//!
//! | format | module | begins with | described at |
//! |---|---|---|---|
//! | RLE | `formats/rle.rs` | `#` or `x` | <https://golly.sourceforge.io/Help/formats.html>, <https://conwaylife.com/wiki/Run_Length_Encoded> |
//! | plaintext | `formats/plaintext.rs` | `!`, `.`, `O` or `*` | <https://conwaylife.com/wiki/Plaintext> |
//!
//! A file is bytes, and may hold anything. Reading takes time and memory in proportion to its
//! bytes, whatever the numbers in it say: runs of cells stay runs.

mod header;
mod line;
mod plaintext;
mod rle;

use coroutine_life::patterns::Shape;
use coroutine_life::{Rule, Size};

pub use line::ParsePatternError;
use line::lines;

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
    /// The size of the torus; `None` if the file does not say.
    pub torus: Option<Size>,
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
/// let glider = life::formats::read(b"x = 3, y = 3\nbo$2bo$3o!\n")?;
/// assert_eq!(glider.shape.size().to_string(), "3 by 3");
/// let error = life::formats::read(b"x = 3, y = 3\nbo$2bz$3o!\n").unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "2:6: expected a run count, 'b', 'o', '$' or '!', found 'z'"
/// );
/// # Ok::<(), life::formats::ParsePatternError>(())
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
        b'!' | b'.' | b'O' | b'*' => plaintext::read(text),
        _ => Err(line.error(first, expected)),
    }
}
