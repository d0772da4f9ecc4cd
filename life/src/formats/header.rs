//! The line of an RLE file that says size and rule: `x = 36, y = 9, rule = B3/S23:T60,40`.
//!
//! The suffix is Golly's for a torus, here of 60 columns and 40 rows:
//! <https://golly.sourceforge.io/Help/bounded.html>.

use super::ParsePatternError;
use super::line::Line;
use crate::notation::{ParseRuleError, read_rule};
use coroutine_life::{Grid, Rule, Size};

/// What the line says.
pub(super) struct Header {
    pub size: Size,
    pub ruling: Option<Ruling>,
}

/// A rule and the torus that may follow it.
#[derive(Default)]
pub(super) struct Ruling {
    pub rule: Option<Rule>,
    pub torus: Option<Size>,
}

impl Header {
    pub const EXPECTED: &str = "the header, such as 'x = 36, y = 9, rule = B3/S23'";

    /// Reads the whole line.
    pub fn read(line: Line) -> Result<Self, ParsePatternError> {
        let mut reader = Reader { line, at: 0 };
        if !reader.take("x") {
            return Err(reader.error(Self::EXPECTED));
        }
        reader.expect("=")?;
        let width = reader.number("a width", 0)?;
        for part in [",", "y", "="] {
            reader.expect(part)?;
        }
        let height = reader.number("a height", 0)?;
        if reader.is_at_end() {
            return Ok(Self { size: Size { height, width }, ruling: None });
        }
        for part in [",", "rule", "="] {
            reader.expect(part)?;
        }
        Ok(Self { size: Size { height, width }, ruling: Some(reader.ruling()?) })
    }
}

impl Ruling {
    /// Reads a comment if it is one that says the rule, such as `#r 23/3`.
    pub fn read_comment(line: Line) -> Result<Option<Self>, ParsePatternError> {
        let mut reader = Reader { line, at: 0 };
        if reader.take("#r") { reader.ruling().map(Some) } else { Ok(None) }
    }
}

/// A line that is read from left to right; blanks are skipped before each part.
struct Reader<'a> {
    line: Line<'a>,
    at: usize,
}

impl Reader<'_> {
    fn error(&self, expected: &str) -> ParsePatternError {
        self.line.error(self.at, expected)
    }

    fn rest(&mut self) -> &[u8] {
        let rest = self.line.text[self.at..].trim_ascii_start();
        self.at = self.line.text.len() - rest.len();
        rest
    }

    fn is_at_end(&mut self) -> bool {
        self.rest().is_empty()
    }

    fn take(&mut self, part: &str) -> bool {
        let taken = self.rest().starts_with(part.as_bytes());
        self.at += if taken { part.len() } else { 0 };
        taken
    }

    fn expect(&mut self, part: &str) -> Result<(), ParsePatternError> {
        if self.take(part) { Ok(()) } else { Err(self.error(&format!("'{part}'"))) }
    }

    fn number(&mut self, name: &str, least: i32) -> Result<i32, ParsePatternError> {
        let digits = self.rest().iter().take_while(|byte| byte.is_ascii_digit()).count();
        let text = &self.line.text[self.at..self.at + digits];
        let number = str::from_utf8(text).ok().and_then(|text| text.parse().ok());
        let expected = format!("{name} from {least} to {}", Grid::MAX_SIDE);
        match number {
            Some(number) if (least..=Grid::MAX_SIDE).contains(&number) => {
                self.at += digits;
                Ok(number)
            }
            None | Some(1..) if digits > 0 => {
                Err(self.line.error_found(self.at, expected, "a greater one"))
            }
            _ => Err(self.error(&expected)),
        }
    }

    /// A rule, and after a colon the torus, up to the end of the line.
    fn ruling(&mut self) -> Result<Ruling, ParsePatternError> {
        let rest = self.rest();
        let length = rest.iter().position(|&byte| byte == b':').unwrap_or(rest.len());
        let text = String::from_utf8_lossy(rest[..length].trim_ascii_end());
        let rule = read_rule(&text).map_err(|error| rule_error(self.line, self.at, error))?;
        self.at += length;
        let mut torus = None;
        if self.take(":") {
            if !self.take("T") && !self.take("t") {
                return Err(self.error("'T' for a torus, the only bounded grid there is here"));
            }
            let width = self.number("a width", 1)?;
            self.expect(",")?;
            torus = Some(Size { height: self.number("a height", 1)?, width });
        }
        if self.is_at_end() {
            Ok(Ruling { rule: Some(rule), torus })
        } else {
            Err(self.error("the end of the line"))
        }
    }
}

/// The text of a rule, which begins at the byte `at`, is none.
fn rule_error(line: Line, at: usize, error: ParseRuleError) -> ParsePatternError {
    let ParseRuleError { column, expected, found, .. } = error;
    let found = match found.as_str() {
        "" => "the end of the rule".to_string(),
        found => format!("'{}'", found.escape_debug().take(20).collect::<String>()),
    };
    line.error_found(at + column - 1, expected, found) // a rule is ASCII up to its error
}
