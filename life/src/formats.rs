//! Reads pattern files in the two most common formats.
//!
//! | format | module | looks like | described at |
//! |---|---|---|---|
//! | RLE | `formats/rle.rs` | `bo$2bo$3o!`, mostly after `x = 3, y = 3` | <https://golly.sourceforge.io/Help/formats.html>, <https://conwaylife.com/wiki/Run_Length_Encoded> |
//! | plaintext | `formats/plaintext.rs` | rows of `.` and `O` | <https://conwaylife.com/wiki/Plaintext> |
//!
//! A file may contain any bytes. The time and memory for reading it are proportional to its length,
//! however large the numbers in it are, because a run of equal cells is stored as a run.

mod header;
mod line;
mod other;
mod parts;
mod plaintext;
mod rle;
mod torus;

use coroutine_life::patterns::Shape;
use coroutine_life::{Rule, Size};

pub use line::ParsePatternError;
use line::lines;

/// The most bytes that a file may have: 16 MiB. A file with one byte more is already an error, so a
/// caller may stop reading after that byte.
pub const MAX_BYTES: usize = 1 << 24;

/// The contents of a pattern file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatternFile {
    /// The living cells.
    pub shape: Shape,
    /// The number of the line that states the size of the shape, counted from 1. `None` if no line
    /// does.
    pub size_line: Option<usize>,
    /// The rule, or `None` if the file does not state one.
    pub rule: Option<Rule>,
    /// The number of the line that states the torus, counted from 1, and the size of the torus,
    /// which is a grid whose opposite edges are joined. `None` if the file does not state one.
    pub torus: Option<(usize, Size)>,
}

/// Reads a file in either format. The text after the leading comments shows which format it is.
///
/// The file may begin with a byte-order mark. Its lines may end in LF, CRLF or CR.
///
/// # Errors
///
/// If the file is of another kind or contains a mistake. The error names the first place where that
/// shows.
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
        let problem = format!("expected at most {MAX_BYTES} bytes, found more");
        return Err(ParsePatternError { line: 1, column: 1, problem });
    }
    let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let mut written = lines(text).filter(|line| !line.is_blank()).peekable();
    if let Some(error) = written.peek().and_then(|first| other::kind(*first)) {
        return Err(error);
    }
    let expected = "a pattern: RLE, such as 'x = 3, y = 1' above '3o!', or rows of '.' and 'O'";
    let Some(line) = written.find(|line| !line.begins_with(b'#')) else {
        return Err(ParsePatternError::at_end(text, expected));
    };
    let first = line.text.len() - line.text.trim_ascii_start().len();
    match line.text[first] {
        b'x' => rle::read(text),
        b'0'..=b'9' | b'$' | b'b' | b'.' | b'o' | b'A'..=b'X' | b'p'..=b'y'
            if rle::has_runs(text) =>
        {
            rle::read(text)
        }
        b'!' | b'.' | b'O' | b'o' | b'*' => plaintext::read(text),
        _ => Err(line.error(first, expected)),
    }
}
