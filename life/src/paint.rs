//! Colours, which are printed only on a terminal.

use std::io::{self, Write};

use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};

/// The styles of what is printed. A plain style adds nothing to the text.
#[derive(Clone, Copy, Default)]
pub struct Paint {
    pub heading: Style,
    pub alive: Style,
    pub tick: Style,
}

impl Paint {
    /// The styles for standard output. They are plain in a pipe, and if the environment asks for
    /// that, as with `NO_COLOR`.
    pub fn of_stdout() -> Self {
        if AutoStream::choice(&io::stdout()) == ColorChoice::Never {
            return Self::default();
        }
        Self {
            heading: Style::new().bold(),
            alive: AnsiColor::Green.on_default(),
            tick: AnsiColor::Yellow.on_default(),
        }
    }

    /// Writes generations that are side by side. The first line of `text` is a heading.
    pub fn generations(self, out: &mut impl Write, text: &str) -> io::Result<()> {
        let (heading, cells) = text.split_once('\n').unwrap_or((text, ""));
        writeln!(out, "{}", painted(self.heading, heading))?;
        if self.alive.is_plain() {
            return writeln!(out, "{cells}");
        }
        for run in cells.as_bytes().chunk_by(|a, b| (*a == b'*') == (*b == b'*')) {
            if run[0] == b'*' {
                write!(out, "{}", self.alive)?;
                out.write_all(run)?;
                write!(out, "{:#}", self.alive)?;
            } else {
                out.write_all(run)?;
            }
        }
        writeln!(out)
    }
}

pub fn painted(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}
