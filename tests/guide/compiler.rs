//! The compiler, called by hand.

use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Whether this is the compiler whose words, sizes and MIR are shown: the one that the README names.
pub fn is_the_tested_compiler() -> bool {
    let readme = include_str!("../../README.md");
    let tested = readme.split("-nightly, ").nth(1).unwrap().split(')').next().unwrap();
    let version = Command::new("rustc").arg("--version").output().unwrap().stdout;
    let same = String::from_utf8_lossy(&version).contains(tested);
    if !same {
        // Not `eprintln!`, which is not shown for a test that passes.
        let _ = writeln!(stderr(), "NOT COMPARED: what another compiler than {tested} says");
    }
    same
}

/// A folder for what a test compiles, emptied; no other run has the same.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = format!("{}/{name}_{}", env!("CARGO_TARGET_TMPDIR"), std::process::id());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder.into()
}

/// Compiles `source`, seen from `place`, into `folder`, where it finds this crate once that is there.
pub fn rustc(folder: &Path, place: &Path, source: &str, options: &[&str]) -> Output {
    let mut rustc = Command::new("rustc");
    rustc.current_dir(place).args(["--edition=2024", source]).args(options);
    rustc.arg("-L").arg(folder).arg("--out-dir").arg(folder).output().unwrap()
}

/// Compiles what must compile.
pub fn build(folder: &Path, place: &Path, source: &str, options: &[&str]) {
    let output = rustc(folder, place, source, options);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Compiles this crate, whose sources lie below `place`, for programs in `folder`.
pub fn build_the_crate(folder: &Path, place: &Path) {
    let library = ["--crate-type=rlib", "--crate-name=coroutine_life", "--cfg=feature=\"nightly\""];
    build(folder, place, "src/lib.rs", &[&library[..], &["--cap-lints=allow"]].concat());
}
