//! One line on standard error that tells how far a long command is: on a terminal only.

use std::io::{self, IsTerminal, Write};

/// The line; it disappears when this is dropped.
pub struct Progress {
    shown: bool,
}

impl Progress {
    pub fn new() -> Self {
        Self { shown: io::stderr().is_terminal() }
    }

    /// Replaces the line. That standard error cannot be written stops nothing.
    pub fn show(&self, line: &str) {
        if self.shown {
            let _ = write!(io::stderr(), "\r{line}\x1b[K");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.show("");
    }
}
