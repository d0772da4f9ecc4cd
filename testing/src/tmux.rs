//! A terminal that a test can look at and type into. It is a tmux server of the test's own.

use std::io::{Write, stderr};
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs, process};

use pretty_assertions::assert_eq;

/// The longest wait. Nothing here takes so long unless it has failed.
const PATIENCE: Duration = Duration::from_mins(1);

/// A terminal of its own, in a folder of its own. Both are removed when this is dropped.
pub struct Terminal {
    folder: PathBuf,
}

impl Terminal {
    /// Runs a shell script in a terminal of the given columns and lines, then keeps the terminal
    /// open. If there is no tmux, writes a line on standard error and returns `None`.
    pub fn run(script: &str, (columns, lines): (u16, u16)) -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        if Command::new("tmux").arg("-V").output().is_err() {
            // Not by `eprintln!`, which a test that passes never shows.
            let _ = writeln!(stderr(), "skipped for want of tmux: a test that needs a terminal");
            return None;
        }
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("life-{}-{count}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("conf"), "set -g status off\n").unwrap();
        let terminal = Self { folder };
        let (columns, lines) = (columns.to_string(), lines.to_string());
        let script = format!("{script}\nexec sleep 1000");
        let size = ["new-session", "-d", "-x", &columns, "-y", &lines];
        terminal.tmux(&[&size[..], &["--", "sh", "-c", &script]].concat());
        Some(terminal)
    }

    /// Runs a command, and records the terminal's settings before and after it.
    /// [`ended`](Self::ended) compares them.
    pub fn around(command: &str, size: (u16, u16)) -> Option<Self> {
        let look = |file| format!("stty -a > {file}");
        let (first, last) = (look("first"), look("last"));
        Self::run(
            &format!("echo before; {first}; {command}\ncode=$?; {last}; echo ended $code"),
            size,
        )
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut tmux = Command::new("tmux");
        tmux.current_dir(&self.folder).args(["-u", "-S", "socket", "-f", "conf"]).args(arguments);
        tmux.env_remove("TMUX").env_remove("NO_COLOR");
        tmux
    }

    fn tmux(&self, arguments: &[&str]) -> String {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "tmux {arguments:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    /// Presses a key, by tmux's name for it.
    pub fn press(&self, key: &str) {
        self.tmux(&["send-keys", key]);
    }

    /// Types a text, as a paste does.
    pub fn paste(&self, text: &str) {
        self.tmux(&["send-keys", "-l", text]);
    }

    /// Sends a signal, by its name, to the process whose number the script wrote into a file.
    pub fn signal(&self, signal: &str, file: &str) {
        let kill = Command::new("kill").args(["-s", signal, self.file(file).trim()]).status();
        assert!(kill.unwrap().success(), "{signal}");
    }

    /// Gives the terminal another size, as (columns, lines).
    pub fn resize(&self, (columns, lines): (u16, u16)) {
        self.tmux(&["resize-window", "-x", &columns.to_string(), "-y", &lines.to_string()]);
    }

    /// What is on the screen, without blanks at the ends of lines and without empty lines at the
    /// end.
    pub fn screen(&self) -> String {
        let screen = self.tmux(&["capture-pane", "-p"]);
        let lines: Vec<_> = screen.trim_end().lines().map(str::trim_end).collect();
        lines.join("\n")
    }

    /// The lines that were too long for the terminal, which broke each of them into several.
    pub fn wrapped(&self) -> Vec<String> {
        let shown: Vec<_> = self.screen().lines().map(String::from).collect();
        let written = self.tmux(&["capture-pane", "-p", "-J"]);
        let written = written.trim_end().lines().map(|line| line.trim_end().to_string());
        written.filter(|line| !shown.contains(line)).collect()
    }

    /// The screen with the sequences that colour it.
    pub fn colours(&self) -> String {
        self.tmux(&["capture-pane", "-p", "-e"])
    }

    /// Waits until `awaited` accepts the screen, or until [`PATIENCE`] has passed. Returns the
    /// screen.
    fn wait(&self, awaited: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let screen = self.screen();
            if awaited(&screen) || begun.elapsed() > PATIENCE {
                return screen;
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// Waits for a screen that `awaited` accepts, and returns the screen.
    pub fn until(&self, awaited: impl Fn(&str) -> bool) -> String {
        let screen = self.wait(&awaited);
        assert!(awaited(&screen), "waited in vain; the screen shows\n{screen}");
        screen
    }

    /// Waits for a screen with a line that begins with `begin` and ends with `end`. Returns the
    /// screen.
    pub fn until_line(&self, begin: &str, end: &str) -> String {
        let awaited = |line: &str| line.starts_with(begin) && line.ends_with(end);
        self.until(|screen| screen.lines().any(awaited))
    }

    /// Waits for exactly that screen.
    pub fn shows(&self, expected: &str) {
        assert_eq!(self.wait(|screen| screen == expected), expected);
    }

    /// What is on the screen after the command of [`around`](Self::around), which must have left the
    /// terminal as it was.
    pub fn ended(&self) -> String {
        let screen = self.until(|screen| screen.contains("\nended "));
        let flags =
            self.tmux(&["display", "-p", "other screen #{alternate_on} cursor #{cursor_flag}"]);
        assert_eq!(flags, "other screen 0 cursor 1\n");
        assert_eq!(self.file("first"), self.file("last"));
        screen
    }

    /// What the script wrote into a file.
    pub fn file(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.command(&["kill-server"]).output();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
