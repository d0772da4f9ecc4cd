//! The terminal, taken over and given back.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, Event};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};

/// Whether the terminal has to be given back. Once only: leaving the other screen moves the cursor.
static OPEN: AtomicBool = AtomicBool::new(false);

/// A screen of lines, without echo and cursor. Dropped, the terminal is as it was; after a panic
/// it is so before the message is printed.
pub struct Screen {
    size: (u16, u16),
    shown: Vec<String>,
}

impl Screen {
    pub fn open() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        OPEN.store(true, Ordering::SeqCst);
        let hook = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            close();
            hook(panicked);
        }));
        let mut screen = Self { size: (0, 0), shown: Vec::new() };
        execute!(io::stdout(), EnterAlternateScreen, Hide)?;
        // From here on a new size is an event; it would be missed between the next two lines.
        event::poll(Duration::ZERO)?;
        let (columns, lines) = terminal::size()?;
        screen.size = (lines, columns);
        Ok(screen)
    }

    /// How many lines and columns there are.
    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// What happens next, or nothing within that time; without one it waits.
    pub fn event(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
        if let Some(patience) = patience
            && !event::poll(patience)?
        {
            return Ok(None);
        }
        let event = event::read()?;
        if let Event::Resize(columns, lines) = event {
            self.size = (lines, columns);
            self.shown.clear();
        }
        Ok(Some(event))
    }

    /// Shows these lines: writes those that differ from what is there, all at once.
    pub fn show(&mut self, lines: Vec<String>) -> io::Result<()> {
        let mut frame = Vec::new();
        if self.shown.is_empty() {
            queue!(frame, Clear(ClearType::All))?;
        }
        for (y, line) in (0..).zip(&lines) {
            if self.shown.get(usize::from(y)) != Some(line) {
                queue!(frame, MoveTo(0, y), Clear(ClearType::UntilNewLine), Print(line))?;
            }
        }
        self.shown = lines;
        let mut out = io::stdout();
        out.write_all(&frame)?;
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        close();
    }
}

/// Gives the terminal back. Nothing is left to be done where it does not take this.
fn close() {
    if OPEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stdout(), Show, LeaveAlternateScreen);
        let _ = terminal::disable_raw_mode();
    }
}

#[cfg(test)]
mod tests {
    use std::env;

    use pretty_assertions::assert_eq;

    use super::*;
    use testing::tmux::Terminal;

    #[test]
    #[ignore = "needs a terminal: `a_panic_leaves_the_terminal_as_it_was` runs it in one"]
    fn panics() {
        let mut screen = Screen::open().unwrap();
        screen.show(vec!["shown".to_string()]).unwrap();
        panic!("something broke");
    }

    /// Runs the test above in a terminal.
    fn panicking(redirected: &str) -> Option<Terminal> {
        let panics = format!("{}::panics", module_path!().split_once("::").unwrap().1);
        let tests = env::current_exe().unwrap().display().to_string();
        let command = format!("'{tests}' --ignored --exact {panics} --nocapture {redirected}");
        Terminal::around(&format!("RUST_BACKTRACE=0 {command}"), (80, 24))
    }

    #[test]
    fn a_panic_leaves_the_terminal_as_it_was() {
        let Some(terminal) = panicking("") else { return };
        let screen = terminal.ended();
        assert!(screen.starts_with("before\n") && screen.ends_with("\nended 101"), "{screen}");
        assert_eq!(screen.matches("something broke").count(), 1, "{screen}");
        assert!(!screen.contains("shown"), "{screen}");
    }

    #[test]
    fn the_terminal_is_given_back_once() {
        let Some(terminal) = panicking("> bytes") else { return };
        terminal.ended();
        let bytes = terminal.file("bytes");
        assert_eq!(bytes.matches("\x1b[?1049h").count(), 1, "{bytes:?}");
        assert_eq!(bytes.matches("\x1b[?1049l").count(), 1, "{bytes:?}");
    }
}
