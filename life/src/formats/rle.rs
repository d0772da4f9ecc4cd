//! The run length encoded format of `.rle` files, as Golly, a program for cellular automata, writes
//! and reads it.
//!
//! It is described at <https://golly.sourceforge.io/Help/formats.html>. Lines that begin with `#`
//! are comments. The header states the size and the rule. Then come runs. A run is a count, which
//! is 1 if it is left out, and a letter: `b` for empty cells, `o` for living ones, and `$` for ends
//! of rows. A `!` ends the pattern.
//!
//! As other programs do, this module also reads files without the header or the `!`, and runs that
//! are broken over two lines. It reads `.` as `b`, and reads `A` and any letter from `p` to `y` as
//! `o` unless a pair such as `pA` shows that the pattern has many states.
//!
//! Golly's `#CXRLE Pos=..`, which states where the pattern is, is an ordinary comment here, because
//! all places on a torus are alike.

use std::ops::ControlFlow::{self, Break, Continue};

use super::header::{Header, Ruling};
use super::line::{Line, lines};
use super::{ParsePatternError, PatternFile};
use coroutine_life::patterns::Shape;
use coroutine_life::{Grid, Size};

/// Whether a text without a header is RLE. It is if it contains a digit, `$` or `b`, or ends in
/// `!`. Otherwise it is plaintext.
pub(super) fn has_runs(text: &[u8]) -> bool {
    let mut ends = false;
    for line in lines(text).filter(|line| !line.is_blank()) {
        if line.begins_with(b'#') || line.begins_with(b'!') {
            continue;
        }
        if line.text.iter().any(|byte| matches!(byte, b'0'..=b'9' | b'$' | b'b')) {
            return true;
        }
        ends = line.text.trim_ascii_end().ends_with(b"!");
    }
    ends
}

/// Reads an RLE file. Its living cells must be within the size of the header, if there is one.
pub(super) fn read(text: &[u8]) -> Result<PatternFile, ParsePatternError> {
    let mut lines = lines(text).filter(|line| !line.is_blank()).peekable();
    let mut ruling = None;
    while let Some(line) = lines.next_if(|line| line.begins_with(b'#')) {
        ruling = Ruling::read_comment(line)?.or(ruling);
    }
    let header = lines.next_if(|line| line.begins_with(b'x')).map(Header::read).transpose()?;
    let shape = header.as_ref().map_or_else(Shape::default, |header| Shape::new(header.size));
    let mut drawing = Drawing { shape, grows: header.is_none(), ..Drawing::default() };
    for line in lines.filter(|line| !line.begins_with(b'#')) {
        if drawing.draw(line)?.is_break() {
            break;
        }
    }
    if drawing.count.is_some() {
        return Err(ParsePatternError::at_end(text, AFTER_COUNT));
    }
    let size_line = header.as_ref().map(|header| header.line);
    let Ruling { rule, torus } = header.and_then(|h| h.ruling).or(ruling).unwrap_or_default();
    Ok(PatternFile { shape: drawing.shape, size_line, rule, torus })
}

const RUN: &str = "a run count, 'b', 'o', '$' or '!'";
const AFTER_COUNT: &str = "a digit, 'b', 'o' or '$'";

/// The cells so far, and where the next run goes.
#[derive(Default)]
struct Drawing {
    shape: Shape,
    /// Whether the shape grows with the living cells, because no header states its size.
    grows: bool,
    y: i32,
    x: i32,
    /// A count whose letter has not been read yet.
    count: Option<i32>,
    /// Whether a `.` or an `A` has been read, the letters that patterns with many states use.
    dots: bool,
}

impl Drawing {
    /// Draws the runs of a line. Returns `Break` if the line ends the pattern.
    fn draw(&mut self, line: Line) -> Result<ControlFlow<()>, ParsePatternError> {
        for (at, &byte) in line.text.iter().enumerate() {
            let count = self.count.take();
            let length = count.unwrap_or(1);
            self.dots |= matches!(byte, b'.' | b'A');
            match byte {
                b'0'..=b'9' if count.is_some() || byte != b'0' => {
                    self.count = append(count, byte - b'0');
                    if self.count.is_none() {
                        let expected = format!("a run count of at most {}", i32::MAX);
                        return Err(line.error_found(at, expected, "a larger one"));
                    }
                }
                b'B'..=b'X' if byte != b'O' || self.dots => {
                    return Err(line.problem(at, many_states(&[byte])));
                }
                b'O' => {
                    let expected = expected(count);
                    return Err(line.error_found(at, expected, "'O'; did you mean 'o'?"));
                }
                b'p'..=b'y' if matches!(line.text.get(at + 1), Some(b'A'..=b'X')) => {
                    return Err(line.problem(at, many_states(&line.text[at..at + 2])));
                }
                // The sums stop at `i32::MAX`, where no living cell can be.
                b'b' | b'.' => self.x = self.x.saturating_add(length),
                b'$' => (self.y, self.x) = (self.y.saturating_add(length), 0),
                b'o' | b'A' | b'p'..=b'y' => {
                    self.live(length)
                        .map_err(|(expected, found)| line.error_found(at, expected, found))?;
                }
                b'!' if count.is_none() => return Ok(Break(())),
                b' ' | b'\t' if count.is_none() => {}
                _ => return Err(line.error(at, expected(count))),
            }
        }
        Ok(Continue(()))
    }

    /// Draws `length` living cells. If there is no room for them, the error says what was expected
    /// and what was found.
    fn live(&mut self, length: i32) -> Result<(), (String, String)> {
        let Self { shape, grows, y, x, .. } = self;
        let (row, column) = (y.saturating_add(1), x.saturating_add(1));
        let after = x.saturating_add(length);
        let room = if *grows {
            Size { height: Grid::MAX_SIDE, width: Grid::MAX_SIDE }
        } else {
            shape.size()
        };
        let Size { height, width } = room;
        if row > height || after > width {
            let expected = if *grows {
                format!("living cells in at most {height} rows and {width} columns")
            } else {
                format!("living cells in the header's {height} rows and {width} columns")
            };
            return Err((expected, format!("some in row {row}, columns {column} to {after}")));
        }
        if *grows {
            let size = shape.size();
            shape.resize(Size { height: row, width: size.width.max(after) });
        }
        shape.push(*y, *x, length);
        *x = after;
        Ok(())
    }
}

/// The message for a letter, or for a pair such as `pA`, that only patterns with many states have.
fn many_states(letters: &[u8]) -> String {
    let letters = String::from_utf8_lossy(letters);
    format!(
        "'{letters}' is for a pattern of three states or more; life reads patterns of two states, \
         empty (b) and alive (o)"
    )
}

fn expected(count: Option<i32>) -> &'static str {
    if count.is_some() { AFTER_COUNT } else { RUN }
}

/// Appends a digit to the count. Returns `None` if the result does not fit into an `i32`.
fn append(count: Option<i32>, digit: u8) -> Option<i32> {
    count.unwrap_or(0).checked_mul(10)?.checked_add(digit.into())
}
