//! The run length encoded format of `.rle` files, as Golly writes and reads it.
//!
//! <https://golly.sourceforge.io/Help/formats.html>: lines that begin with `#` are comments, the
//! header says size and rule, and then come runs, each a count (1 if left out) and a letter: `b`
//! for empty cells, `o` for living ones, `$` for ends of rows, with `!` at the end. As Golly does,
//! this reads `.` as `b` and `A` as `o`, a run broken over two lines, and a file without the `!`.
//!
//! Golly's `#CXRLE Pos=..` is a comment here: on a torus no place is unlike another.

use std::ops::ControlFlow::{self, Break, Continue};

use super::header::{Header, Ruling};
use super::line::{Line, lines};
use super::{ParsePatternError, PatternFile};
use coroutine_life::Size;
use coroutine_life::patterns::Shape;

/// Reads an RLE file, whose living cells must lie within the header's size.
pub(super) fn read(text: &[u8]) -> Result<PatternFile, ParsePatternError> {
    let mut lines = lines(text);
    let mut ruling = None;
    let header = loop {
        match lines.next() {
            Some(line) if line.is_blank() => {}
            Some(line) if line.text.starts_with(b"#") => {
                ruling = Ruling::read_comment(line)?.or(ruling);
            }
            Some(line) => break Header::read(line)?,
            None => return Err(ParsePatternError::at_end(text, Header::EXPECTED)),
        }
    };
    let shape = Shape::new(header.size);
    let mut drawing = Drawing { shape, y: 0, x: 0, count: None };
    for line in lines.filter(|line| !line.text.starts_with(b"#")) {
        if drawing.draw(line)?.is_break() {
            break;
        }
    }
    if drawing.count.is_some() {
        return Err(ParsePatternError::at_end(text, AFTER_COUNT));
    }
    let Ruling { rule, torus } = header.ruling.or(ruling).unwrap_or_default();
    Ok(PatternFile { shape: drawing.shape, rule, torus })
}

const RUN: &str = "a run count, 'b', 'o', '$' or '!'";
const AFTER_COUNT: &str = "a digit, 'b', 'o' or '$'";

/// The cells so far, and where the next run goes.
struct Drawing {
    shape: Shape,
    y: i32,
    x: i32,
    /// A count that still waits for its letter.
    count: Option<i32>,
}

impl Drawing {
    /// Draws the runs of a line; breaks when it ends the pattern.
    fn draw(&mut self, line: Line) -> Result<ControlFlow<()>, ParsePatternError> {
        for (at, &byte) in line.text.iter().enumerate() {
            let count = self.count.take();
            let length = count.unwrap_or(1);
            match byte {
                b'0'..=b'9' if count.is_some() || byte != b'0' => {
                    self.count = append(count, byte - b'0');
                    if self.count.is_none() {
                        let expected = format!("a run count of at most {}", i32::MAX);
                        return Err(line.error_found(at, expected, "a greater one"));
                    }
                }
                // At `i32::MAX` the sums stop: no living cell can be there.
                b'b' | b'.' => self.x = self.x.saturating_add(length),
                b'$' => (self.y, self.x) = (self.y.saturating_add(length), 0),
                b'o' | b'A' => self.live(length).map_err(|found| {
                    let Size { height, width } = self.shape.size();
                    let expected = format!("living cells in the header's {height} rows of {width}");
                    line.error_found(at, expected, found)
                })?,
                b'!' if count.is_none() => return Ok(Break(())),
                b' ' | b'\t' if count.is_none() => {}
                b'B'..=b'X' | b'p'..=b'y' => {
                    let found = char::from(byte);
                    let found = format!("'{found}', a third state: a cell here is empty or alive");
                    return Err(line.error_found(at, expected(count), found));
                }
                _ => return Err(line.error(at, expected(count))),
            }
        }
        Ok(Continue(()))
    }

    /// Draws living cells; if they are not within the size, says where they are.
    fn live(&mut self, length: i32) -> Result<(), String> {
        let Self { shape, y, x, .. } = self;
        let Size { height, width } = shape.size();
        let after = x.saturating_add(length);
        if *y >= height || after > width {
            let row = y.saturating_add(1);
            return Err(format!("some in row {row}, columns {} to {after}", x.saturating_add(1)));
        }
        shape.push(*y, *x, length);
        *x = after;
        Ok(())
    }
}

fn expected(count: Option<i32>) -> &'static str {
    if count.is_some() { AFTER_COUNT } else { RUN }
}

/// The count with one more digit, if it fits.
fn append(count: Option<i32>, digit: u8) -> Option<i32> {
    count.unwrap_or(0).checked_mul(10)?.checked_add(digit.into())
}
