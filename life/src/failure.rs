//! Why the program ends early.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::error::ContextKind::{InvalidArg, InvalidSubcommand, InvalidValue, Suggested, Usage};
use clap::error::ContextValue;

/// The most characters of an argument that a message shows.
const MOST_SHOWN: usize = 60;

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

/// Puts the lines of clap's message on one line. The usage is left out, and so is the advice on how to
/// pass a value that begins with a dash, because no value here does.
impl From<clap::Error> for Failure {
    fn from(mut error: clap::Error) -> Self {
        error.remove(Usage);
        error.remove(Suggested);
        for kind in [InvalidArg, InvalidSubcommand, InvalidValue] {
            if let Some(ContextValue::String(text)) = error.get(kind) {
                let text = shown(text);
                error.insert(kind, ContextValue::String(text));
            }
        }
        let text = error.render().to_string();
        let text = text.strip_prefix("error: ").unwrap_or(&text).replace(":\n ", ":");
        let text = text.replace("\nFor more information, try '--help'.\n", "\ntry '--help'");
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        Failure::Input(lines.collect::<Vec<_>>().join("; "))
    }
}

/// What the user wrote, on one line, and cut if it is too long for a line.
fn shown(text: &str) -> String {
    let text = text.replace(char::is_control, "?");
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}
