//! Writes the files that are generated, and notes which of them were out of date.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::Error;

/// What has been made so far.
pub struct Files {
    check: bool,
    stale: Vec<String>,
}

impl Files {
    /// With `check`, nothing is written.
    pub fn new(check: bool) -> Self {
        Self { check, stale: Vec::new() }
    }

    pub fn check(&self) -> bool {
        self.check
    }

    /// Writes these contents into the file of that name, below the root of the repository, unless
    /// it has them already.
    pub fn make(&mut self, name: &str, expected: impl AsRef<[u8]>) -> Result<(), Error> {
        let expected = expected.as_ref();
        if fs::read(path(name)).is_ok_and(|bytes| bytes == expected) {
            return Ok(());
        }
        if !self.check {
            fs::write(path(name), expected).map_err(|error| format!("{name}: {error}"))?;
        }
        self.stale.push(name.to_string());
        Ok(())
    }

    /// Replaces the text between the two marks of that name in a Markdown file.
    pub fn make_between(&mut self, file: &str, name: &str, made: &str) -> Result<(), Error> {
        let text = read(file)?;
        let (begin, end) = (format!("<!-- generated: {name} -->\n"), "<!-- end -->");
        let marked = text.split_once(&begin).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(end)?;
            Some(format!("{before}{begin}\n{made}\n{end}{after}"))
        });
        let marked = marked.ok_or_else(|| format!("{file} has no marks of {name}"))?;
        self.make(file, marked)
    }

    /// Prints which files were out of date. With `check` these are a failure.
    pub fn report(&self) -> ExitCode {
        for name in &self.stale {
            let what = if self.check { "is out of date: cargo run -p generate" } else { "is made" };
            println!("{name} {what}");
        }
        if self.stale.is_empty() {
            println!("everything that is generated is up to date");
        }
        if self.check && !self.stale.is_empty() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// A path below the root of the repository.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

/// The text of a file below the root of the repository.
pub fn read(name: &str) -> Result<String, Error> {
    Ok(fs::read_to_string(path(name)).map_err(|error| format!("{name}: {error}"))?)
}
