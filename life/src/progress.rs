//! Shows the progress of a long command as one line on standard error, if that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossterm::terminal;

use crate::signals::{restore_before_end, start_helper};

/// A command that takes less time than this shows no line, and the line changes at most once in
/// this time.
const PATIENCE: Duration = Duration::from_millis(500);

/// The progress line. It is removed when this value is dropped, and before a signal ends the
/// program.
///
/// A thread of its own shows the line, because a single generation may take long.
pub struct Progress {
    line: Arc<Mutex<Line>>,
    ticker: Option<(Sender<()>, JoinHandle<()>)>,
    /// When [`now_and_then`](Self::now_and_then) may next replace the text.
    due: Instant,
}

#[derive(Default)]
struct Line {
    text: String,
    shown: bool,
}

impl Progress {
    /// Nothing is shown if standard error is not a terminal, or if the system refuses a thread.
    pub fn new() -> Self {
        let line = Arc::new(Mutex::new(Line::default()));
        let ticker = if io::stderr().is_terminal() { start(&line).ok() } else { None };
        Self { line, ticker, due: Instant::now() + PATIENCE }
    }

    /// Sets the text, which says what the command does from now on.
    pub fn show(&mut self, text: impl FnOnce() -> String) {
        if self.ticker.is_some() {
            lock(&self.line).text = text();
        }
    }

    /// Like [`show`](Self::show), but at most once per [`PATIENCE`], because a small grid has many
    /// generations in that time.
    pub fn now_and_then(&mut self, text: impl FnOnce() -> String) {
        if self.ticker.is_some() && Instant::now() >= self.due {
            self.due = Instant::now() + PATIENCE;
            self.show(text);
        }
    }

    /// Removes the line, so that something else can be printed there.
    pub fn hide(&mut self) {
        lock(&self.line).hide();
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.hide();
        if let Some((stop, ticker)) = self.ticker.take() {
            drop(stop);
            let _ = ticker.join();
        }
    }
}

/// Starts the thread that shows the line, again after each [`PATIENCE`], until the sender is
/// dropped.
fn start(line: &Arc<Mutex<Line>>) -> io::Result<(Sender<()>, JoinHandle<()>)> {
    let last = Arc::clone(line);
    restore_before_end(move || {
        let mut line = lock(&last);
        line.hide();
        std::mem::forget(line); // nothing is shown any more
    })?;
    let (stop, stopped) = channel();
    let line = Arc::clone(line);
    let ticker = start_helper(move || {
        while stopped.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            lock(&line).show();
        }
    })?;
    Ok((stop, ticker))
}

fn lock(line: &Mutex<Line>) -> MutexGuard<'_, Line> {
    line.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Line {
    /// Writes the line. An error on standard error is ignored.
    fn show(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let columns = terminal::size().map_or(80, |(columns, _)| columns);
        let _ = write!(io::stderr(), "\r\x1b[K{}", cut(&self.text, columns));
        self.shown = true;
    }

    fn hide(&mut self) {
        self.text.clear();
        if self.shown {
            let _ = write!(io::stderr(), "\r\x1b[K");
            self.shown = false;
        }
    }
}

/// The part that fits into a line of `columns` characters. A terminal that does not report its
/// width has 0.
fn cut(text: &str, columns: u16) -> String {
    text.chars().take(if columns == 0 { 80 } else { columns.into() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_to_the_width_of_the_terminal() {
        assert_eq!(cut("generation 7 of 9", 12), "generation 7");
        assert_eq!(cut("generation 7 of 9", 0), "generation 7 of 9");
    }
}
