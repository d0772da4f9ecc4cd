//! Why the program ends early.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::error::ErrorKind::ValueValidation;

/// What keeps a command from its end.
pub enum Failure {
    /// What the user gave cannot be done: what is wrong, and what would be right.
    Input(String),
    /// Standard output takes no more.
    Output(io::Error),
}

impl Failure {
    /// Writes one line on standard error and returns exit code 2. When a reader such as `head` has
    /// had enough, nothing is wrong: no line, and exit code 0.
    pub fn report(&self) -> ExitCode {
        let line = match self {
            Failure::Output(error) if error.kind() == ErrorKind::BrokenPipe => {
                return ExitCode::SUCCESS;
            }
            Failure::Output(error) => format!("cannot write to standard output: {error}"),
            Failure::Input(line) => line.replace(char::is_control, "?"),
        };
        // Nobody is left to be told when standard error fails too.
        let _ = writeln!(io::stderr(), "life: {line}");
        ExitCode::from(2)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

/// Joins what clap spreads over several paragraphs: the message, and a tip or where to look.
impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        let text = error.render().to_string();
        let text = text.strip_prefix("error: ").unwrap_or(&text);
        // "to pass '--x' as a value": no value here begins with a dash.
        let dropped = ["Usage: ", "tip: to pass ", "For more information"];
        let mut parts: Vec<_> = text.lines().map(str::trim).collect();
        parts.retain(|part| !part.is_empty() && !dropped.iter().any(|drop| part.starts_with(drop)));
        if error.kind() != ValueValidation && !parts.iter().any(|part| part.starts_with("tip: ")) {
            parts.push("try '--help'");
        }
        Failure::Input(parts.join("; ").replace(":; ", ": "))
    }
}
