//! The plaintext format of `.cells` files: a character a cell.
//!
//! <https://conwaylife.com/wiki/Plaintext>: lines that begin with `!` are comments, `.` is an empty
//! cell and `O` a living one, which some files write `o` or `*`; a row may leave out the empty cells
//! at its end, all of them too. Lines that begin with `#` are comments before the first row.

use super::line::lines;
use super::{ParsePatternError, PatternFile};
use coroutine_life::Size;
use coroutine_life::patterns::Shape;

/// Reads a plaintext file. Blank lines before the first row and after the last are no rows.
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
