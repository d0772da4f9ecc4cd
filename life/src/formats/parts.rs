//! Reads a line part by part. Its parts are the words, numbers and signs of a header.

use coroutine_life::Grid;

use super::ParsePatternError;
use super::line::Line;

/// A line that is read from left to right. Blanks are skipped before each part.
pub(super) struct Parts<'a> {
    pub line: Line<'a>,
    /// The number of the byte after the part that was read last.
    end: usize,
}

impl<'a> Parts<'a> {
    pub fn of(line: Line<'a>) -> Self {
        Self { line, end: 0 }
    }

    /// The rest of the line, without blanks at its beginning.
    pub fn rest(&self) -> &'a [u8] {
        self.line.text[self.end..].trim_ascii_start()
    }

    /// The number of the byte at which the next part begins.
    pub fn at(&self) -> usize {
        self.line.text.len() - self.rest().len()
    }

    pub fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// Skips a part of `bytes` bytes.
    pub fn skip(&mut self, bytes: usize) {
        self.end = self.at() + bytes;
    }

    pub fn take(&mut self, part: &str) -> bool {
        let taken = self.rest().starts_with(part.as_bytes());
        if taken {
            self.skip(part.len());
        }
        taken
    }

    pub fn expect(&mut self, part: &str) -> Result<(), ParsePatternError> {
        if self.take(part) { Ok(()) } else { Err(self.error(&format!("'{part}'"))) }
    }

    pub fn number(&mut self, name: &str, least: i32) -> Result<i32, ParsePatternError> {
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = str::from_utf8(&self.rest()[..digits]).ok().and_then(|text| text.parse().ok());
        let expected = format!("{name} from {least} to {}", Grid::MAX_SIDE);
        match number {
            Some(number) if (least..=Grid::MAX_SIDE).contains(&number) => {
                self.skip(digits);
                Ok(number)
            }
            None | Some(1..) if digits > 0 => {
                Err(self.line.error_found(self.at(), expected, "a larger one"))
            }
            _ => Err(self.error(&expected)),
        }
    }

    /// The error for the next part. `expected` says what should be there instead.
    pub fn error(&self, expected: &str) -> ParsePatternError {
        self.line.error(self.at(), expected)
    }
}
