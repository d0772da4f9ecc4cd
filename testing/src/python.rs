//! A Python process that runs one of the programs in the folder `python/`.

use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The lowest version of Python that these programs are written for.
const LEAST: (u32, u32) = (3, 8);

/// A command that runs a program of the folder `python/` with `python3`.
///
/// # Errors
///
/// If there is no `python3`, or if it is too old. The error is one line.
pub fn command(program: &str) -> Result<Command, String> {
    let (major, minor) = LEAST;
    let needed = format!("Python {major}.{minor} or newer is needed");
    let version = Command::new("python3").arg("--version").output();
    let version = version.map_err(|error| format!("python3 does not start ({error}); {needed}"))?;
    let version = String::from_utf8_lossy(&version.stdout);
    let version = version.trim();
    if numbers(version).is_none_or(|found| found < LEAST) {
        return Err(format!("python3 says that it is {version:?}; {needed}"));
    }
    let mut python = Command::new("python3");
    // Without `-B` Python would leave a folder __pycache__ beside the sources.
    python.arg("-B").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../python").join(program));
    Ok(python)
}

/// The first two numbers of a version, as in `Python 3.11.7`.
fn numbers(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.strip_prefix("Python ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// A running program, and the lines that it has printed and that have not been read yet.
pub struct Python {
    process: Child,
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Python {
    /// Starts a command that [`command`] returned, with its arguments added.
    ///
    /// This method and the following ones panic if the process or a pipe to it fails.
    pub fn start(command: &mut Command) -> Self {
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().expect("python3 has just said its version");
        let input = process.stdin.take();
        let lines = BufReader::new(process.stdout.take().expect("it is piped")).lines();
        Self { process, input, lines }
    }

    /// Writes to its standard input.
    pub fn write(&mut self, text: &str) {
        let input = self.input.as_mut().expect("its input is open");
        input.write_all(text.as_bytes()).expect("the Python process reads no more");
    }

    /// Ends its standard input.
    pub fn close(&mut self) {
        self.input = None;
    }

    /// The next line that it prints, or `None` when it has ended.
    pub fn line(&mut self) -> Option<String> {
        self.lines.next().map(|line| line.expect("it prints text"))
    }

    /// Writes a request and returns the line that answers it.
    pub fn ask(&mut self, request: &str) -> String {
        self.write(&format!("{request}\n"));
        self.line().expect("the Python process has ended")
    }

    /// Waits for its end and returns whether it succeeded.
    pub fn succeeds(&mut self) -> bool {
        self.process.wait().is_ok_and(|status| status.success())
    }
}

/// Ends the process before its pipes are closed. Otherwise it would complain about a broken pipe if
/// it still had something to print.
impl Drop for Python {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
