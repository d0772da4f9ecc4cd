//! Takes over the terminal, and restores it at the end.

use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::style::Print;
use crossterm::terminal::{self, Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{execute, queue};

use super::input::Input;
use super::keys::Action;
use crate::signals::restore_before_end;

/// Whether the terminal still has to be restored. It is restored only once, because leaving the
/// alternate screen again would move the cursor.
static OPEN: AtomicBool = AtomicBool::new(false);

/// Locked while a frame is written. The thread that restores the terminal after a signal locks it
/// for ever, so that no frame follows.
static FRAME: Mutex<()> = Mutex::new(());

/// The time after which the terminal is asked for its size again.
const LOOK: Duration = Duration::from_millis(100);

/// A screen of lines, without echo and without a cursor. Dropping it restores the terminal. After a
/// panic the terminal is restored before the panic's message is printed, and after a signal before
/// the signal ends the program.
pub struct Screen {
    size: (u16, u16),
    /// When the terminal was last asked for its size.
    looked: Instant,
    shown: Vec<String>,
    input: Input,
}

/// What ends a wait for an event.
pub enum Event {
    Key(Action),
    Resized,
    Due,
}

impl Screen {
    pub fn open() -> io::Result<Self> {
        restore_before_end(close_after_signal)?;
        let hook = panic::take_hook();
        panic::set_hook(Box::new(move |panicked| {
            close();
            hook(panicked);
        }));
        let input = Input::open()?;
        // This comes before the next line, because a signal may arrive right after that line.
        OPEN.store(true, Ordering::SeqCst);
        terminal::enable_raw_mode()?;
        let mut screen = Self { size: (0, 0), looked: Instant::now(), shown: Vec::new(), input };
        execute!(io::stdout(), EnterAlternateScreen, Hide)?;
        screen.size = size()?;
        Ok(screen)
    }

    pub fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Waits for the next event. After `patience` the event is [`Event::Due`]. Without `patience`
    /// it waits for as long as it takes.
    pub fn event(&mut self, patience: Option<Duration>) -> io::Result<Event> {
        let due = patience.map(|patience| Instant::now() + patience);
        loop {
            let left = due.map(|due| due.saturating_duration_since(Instant::now()));
            if let Some(action) = self.input.action(left.unwrap_or(LOOK).min(LOOK))? {
                return Ok(Event::Key(action));
            }
            if self.looked.elapsed() >= LOOK {
                self.looked = Instant::now();
                let size = size()?;
                if size != self.size {
                    self.size = size;
                    self.shown.clear();
                    return Ok(Event::Resized);
                }
            }
            if due.is_some_and(|due| due <= Instant::now()) {
                return Ok(Event::Due);
            }
        }
    }

    /// Shows these lines. Only lines that differ from what is on the screen are written, all at
    /// once.
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
        let _frame = FRAME.lock().unwrap_or_else(PoisonError::into_inner);
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

fn size() -> io::Result<(u16, u16)> {
    let (columns, lines) = terminal::size()?;
    Ok((lines, columns))
}

/// Restores the terminal between two frames, and lets no other frame follow. If the current frame
/// is not written to its end in time, only the terminal's settings are restored.
fn close_after_signal() {
    for _ in 0..10 {
        if let Ok(frame) = FRAME.try_lock() {
            close();
            std::mem::forget(frame);
            return;
        }
        sleep(Duration::from_millis(10));
    }
    let _ = terminal::disable_raw_mode();
}

/// Restores the terminal. If that fails, nothing more can be done.
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
