//! The plaintext format of `.cells` files, which has one character per cell.
//!
//! It is described at <https://conwaylife.com/wiki/Plaintext>. Lines that begin with `!` are
//! comments. `.` is an empty cell, and `O` is a living one, which some files write as `o` or `*`. A
//! row may leave out the empty cells at its end, even all of them. Before the first row, lines that
//! begin with `#` are comments too.

use super::line::lines;
use super::{ParsePatternError, PatternFile};
use coroutine_life::Size;
use coroutine_life::patterns::Shape;

/// Reads a plaintext file. Blank lines before the first row and after the last one are not rows.
pub(super) fn read(text: &[u8]) -> Result<PatternFile, ParsePatternError> {
    let mut shape = Shape::default();
    let rows = lines(text).filter(|line| !line.begins_with(b'!'));
    let rows = rows.skip_while(|line| line.is_blank() || line.begins_with(b'#'));
    for (y, line) in (0..).zip(rows) {
        for ((at, cell), x) in line.text.trim_ascii_end().iter().enumerate().zip(0..) {
            match cell {
                b'O' | b'o' | b'*' => shape.push(y, x, 1),
                b'.' => {}
                _ => return Err(line.error(at, "'.', 'O' or '*'")),
            }
            shape.resize(Size { height: y + 1, width: shape.size().width.max(x + 1) });
        }
    }
    Ok(PatternFile { shape, ..PatternFile::default() })
}
