//! One line on standard error that tells how far a long command is: on a terminal only.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// The line; it disappears when this is dropped.
pub struct Progress {
    terminal: bool,
    shown: bool,
    /// When the line was last shown; before that, when the command began.
    last: Instant,
}

impl Progress {
    pub fn new() -> Self {
        Self { terminal: io::stderr().is_terminal(), shown: false, last: Instant::now() }
    }

    /// Replaces the line. That standard error cannot be written stops nothing.
    pub fn show(&mut self, line: &str) {
        if self.terminal {
            let _ = write!(io::stderr(), "\r{line}\x1b[K");
            (self.shown, self.last) = (true, Instant::now());
        }
    }

    /// Replaces the line if there is none, or none newer, since a second.
    pub fn now_and_then(&mut self, line: impl FnOnce() -> String) {
        if self.terminal && self.last.elapsed() >= Duration::from_secs(1) {
            self.show(&line());
        }
    }

    /// Takes the line away: something else is to be printed there.
    pub fn hide(&mut self) {
        if self.shown {
            self.show("");
            self.shown = false;
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.hide();
    }
}
