//! Reads the *header*, which is the line of an RLE (run length encoded) file that states the size
//! and the rule: `x = 36, y = 9, rule = B3/S23:T60,40`.

use super::ParsePatternError;
use super::line::Line;
use super::parts::Parts;
use super::torus::read_torus;
use crate::notation::read_rule;
use coroutine_life::{Rule, Size};

pub(super) struct Header {
    pub line: usize,
    pub size: Size,
    pub ruling: Option<Ruling>,
}

/// A rule and the torus that may follow it.
#[derive(Default)]
pub(super) struct Ruling {
    pub rule: Option<Rule>,
    /// The number of the line that states the torus, and the size of the torus.
    pub torus: Option<(usize, Size)>,
}

impl Header {
    pub fn read(line: Line) -> Result<Self, ParsePatternError> {
        let mut parts = Parts::of(line);
        for part in ["x", "="] {
            parts.expect(part)?;
        }
        let width = parts.number("a width", 0)?;
        for part in [",", "y", "="] {
            parts.expect(part)?;
        }
        let height = parts.number("a height", 0)?;
        let (line, size) = (line.number, Size { height, width });
        if parts.is_at_end() {
            return Ok(Self { line, size, ruling: None });
        }
        for part in [",", "rule", "="] {
            parts.expect(part)?;
        }
        Ok(Self { line, size, ruling: Some(ruling(&mut parts)?) })
    }
}

impl Ruling {
    /// Reads a comment that states the rule, such as `#r 23/3`. Returns `None` for any other
    /// comment.
    pub fn read_comment(line: Line) -> Result<Option<Self>, ParsePatternError> {
        let mut parts = Parts::of(line);
        if !parts.take("#r") {
            return Ok(None);
        }
        ruling(&mut parts).map(Some).map_err(|mut error| {
            error.problem +=
                "; a line that begins with #r states a rule; begin other comments with #C";
            error
        })
    }
}

/// Reads a rule and, after a colon, the torus. Nothing else may follow on the line.
fn ruling(parts: &mut Parts) -> Result<Ruling, ParsePatternError> {
    let (line, at) = (parts.line, parts.at());
    let rest = parts.rest();
    let length = rest.iter().position(|&byte| byte == b':').unwrap_or(rest.len());
    let text = String::from_utf8_lossy(rest[..length].trim_ascii_end());
    // Up to its error the rule is ASCII, so the error's column is also a number of bytes.
    let rule = read_rule(&text).map_err(|error| line.problem(at + error.column - 1, error.problem));
    let rule = Some(rule?);
    parts.skip(length);
    let torus = if parts.take(":") { Some((line.number, read_torus(parts)?)) } else { None };
    if parts.is_at_end() {
        Ok(Ruling { rule, torus })
    } else {
        Err(parts.error("the end of the line"))
    }
}
