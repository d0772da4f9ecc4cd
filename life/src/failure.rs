//! The failures that end the program early, and how they are reported.

use std::env;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use clap::error::ContextKind::{InvalidArg, InvalidSubcommand, InvalidValue, Suggested, Usage};
use clap::error::{ContextValue, ErrorKind as Refusal};
use coroutine_life::Pattern;

/// The most characters of an argument that a message shows.
const MOST_SHOWN: usize = 200;

/// The reason why a command fails.
pub enum Failure {
    /// What the user asked for cannot be done. The text says what is wrong and what would be right.
    Input(String),
    /// Standard output cannot be written.
    Output(io::Error),
}

impl Failure {
    /// Writes one line on standard error and returns exit code 2. If a reader such as `head` has
    /// closed the pipe, nothing is wrong, so there is no line and the exit code is 0.
    pub fn report(&self) -> ExitCode {
        if let Failure::Output(error) = self
            && error.kind() == ErrorKind::BrokenPipe
        {
            return ExitCode::SUCCESS;
        }
        // If standard error fails too, the line cannot be shown anywhere.
        let _ = writeln!(io::stderr(), "life: {}", self.line());
        ExitCode::from(2)
    }

    pub fn line(&self) -> String {
        match self {
            Failure::Output(error) => format!("cannot write to standard output: {error}"),
            Failure::Input(line) => line.replace(is_harmful, "?"),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Failure::Output(error)
    }
}

/// Puts the lines of clap's message on one line. The usage is left out. So is the advice on how to
/// pass a value that begins with a dash, because the options that take such a value accept it as it
/// is.
impl From<clap::Error> for Failure {
    fn from(mut error: clap::Error) -> Self {
        if error.kind() == Refusal::InvalidUtf8 {
            return Failure::Input(not_utf8());
        }
        if let Some(ContextValue::String(name)) = error.get(InvalidSubcommand)
            && is_pattern(name)
        {
            let name = shown(name);
            return Failure::Input(format!("'{name}' is not a command: use life run {name}"));
        }
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

/// What the user wrote as a message shows it: on one line, and shortened if it is too long.
pub fn shown(text: &str) -> String {
    let text = text.replace(is_harmful, "?");
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}

/// Whether a terminal would do more with the character than show it. This is so for control
/// characters, and for characters that change the direction of the text around them.
fn is_harmful(character: char) -> bool {
    let direction = matches!(
        character,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    );
    character.is_control() || direction
}

/// Whether `life run` accepts `name` as the name of a pattern or a file.
fn is_pattern(name: &str) -> bool {
    name == "soup" || Pattern::by_name(name).is_some() || Path::new(name).is_file()
}

/// The message that says which arguments are not UTF-8. Only the name of a file may be something
/// else.
fn not_utf8() -> String {
    let arguments = env::args_os().skip(1).filter(|argument| argument.to_str().is_none());
    let names = arguments.map(|argument| format!("'{}'", shown(&argument.to_string_lossy())));
    let names = names.collect::<Vec<_>>().join(" or ");
    format!("expected UTF-8 text in every argument except a file's name, found {names}")
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn what_turns_text_around_is_not_shown() {
        let name = "a\u{202e}b\u{2066}c\u{1b}[2Jd\u{200f}e\u{9b}f\n\u{e9}\u{301}";
        assert_eq!(shown(name), "a?b?c?[2Jd?e?f?\u{e9}\u{301}");
    }
}
