//! Calls the compiler without cargo.

use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::{env, fs};

use crate::Error;
use crate::files::{path, read};

/// Whether this is the compiler whose messages, sizes and MIR the guide shows, which is the one
/// that the README names.
pub fn is_the_tested_one() -> Result<bool, Error> {
    let readme = read("README.md")?;
    let tested = readme.split("-nightly, ").nth(1).and_then(|rest| rest.split(')').next());
    let tested = tested.ok_or("README.md names no compiler")?;
    let version = Command::new("rustc").arg("--version").output()?.stdout;
    let same = String::from_utf8_lossy(&version).contains(tested);
    if !same {
        println!("NOT COMPARED: what a compiler other than {tested} says");
    }
    Ok(same)
}

/// A new folder for what is compiled. It is removed when this is dropped.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Result<Self, Error> {
        let folder = env::temp_dir().join(format!("generate-{name}-{}", process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Compiles `source` from the folder `place`. Returns what the compiler says, and whether
    /// `source` compiles.
    pub fn rustc(&self, place: &Path, source: &str, options: &[&str]) -> Result<Said, Error> {
        let mut rustc = Command::new("rustc");
        rustc.current_dir(place).args(["--edition=2024", source]).args(options);
        let output = rustc.arg("-L").arg(&self.0).arg("--out-dir").arg(&self.0).output()?;
        Ok(Said { text: String::from_utf8(output.stderr)?, compiles: output.status.success() })
    }

    /// Compiles a source that must compile.
    pub fn build(&self, place: &Path, source: &str, options: &[&str]) -> Result<(), Error> {
        let said = self.rustc(place, source, options)?;
        if said.compiles { Ok(()) } else { Err(format!("{source}: {}", said.text).into()) }
    }

    /// Compiles the crate `coroutine_life`, here called the lesson, whose sources are below
    /// `place`, for programs in this folder.
    pub fn build_the_lesson(&self, place: &Path) -> Result<(), Error> {
        let options = ["--crate-type=rlib", "--crate-name=coroutine_life", "--cap-lints=allow"];
        self.build(place, "src/lib.rs", &[&options[..], &["--cfg=feature=\"nightly\""]].concat())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What the compiler said.
pub struct Said {
    pub text: String,
    pub compiles: bool,
}

pub fn root() -> PathBuf {
    path("")
}
