//! Makes each mistake of the guide's chapter on mistakes in a copy of the lesson, which is the
//! crate `coroutine_life`. The closing run and the tests in `tests/chapter.rs` then show what the
//! mistake does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::compiler::{Folder, root};
use super::runs;
use crate::Error;
use crate::files::{Files, read};

const PAGE: &str = "guide/07-mistakes.md";

const FILES: [&str; 2] = ["coroutines.rs", "interpreter.rs"];

const USES: [&str; 4] = [
    "--cfg=feature=\"nightly\"",
    "--extern=coroutine_life",
    "--extern=pretty_assertions",
    "--extern=testing",
];

pub fn make(files: &mut Files) -> Result<(), Error> {
    let (right, lockstep) = right()?;
    let page = read(PAGE)?;
    let differences = page.split("```diff\n").skip(1).filter_map(|rest| rest.split("```").next());
    for (number, difference) in (1..).zip(differences) {
        let (wrong, caught) = what_comes_of(difference)?;
        let name = format!("mistake-{number}");
        files.make(&format!("guide/pictures/{name}.svg"), runs::picture(&right, &wrong))?;
        let made = format!(
            "![Above, the closing run as it should be. Below, the run with the mistake.][{name}]\n\n\
             These tests in `tests/chapter.rs` fail: {caught}.\n"
        );
        files.make_between(PAGE, &name, &made)?;
    }
    // The fifth mistake is made by an example, whose last table shows four generations.
    let picture = runs::picture(&runs::shorter(&right), &lockstep);
    files.make("guide/pictures/mistake-lockstep.svg", picture)
}

/// Returns the correct closing run, and the table of the example that makes the mistake in
/// lockstep.
fn right() -> Result<(String, String), Error> {
    let folder = Folder::new("right")?;
    folder.build_the_lesson(&root())?;
    let [glider, lockstep] = ["05_glider", "08_lockstep"].map(|example| {
        folder.build(&root(), &format!("examples/{example}.rs"), &USES[..2])?;
        output(&folder.path().join(example))
    });
    let lockstep = lockstep?;
    let table = lockstep.split_once("the last cell first:\n").map(|(_, rest)| rest);
    let table = table.ok_or("08_lockstep does not resume the last cell first")?;
    Ok((glider?, table.split("\n\n").next().unwrap_or_default().to_string()))
}

/// Applies a diff to a copy of the lesson. Returns what the copy's closing run prints, and which
/// tests fail.
fn what_comes_of(difference: &str) -> Result<(String, String), Error> {
    let made = Folder::new("mistake")?;
    let folder = made.path();
    for part in ["src", "guide", "exercises/solutions"] {
        copy(&root().join(part), &folder.join(part))?; // the library's docs include them all
    }
    apply(difference, folder)?;
    made.build_the_lesson(folder)?;
    // The tests use the macros of this crate. Those of `std` differ only in that they do not show
    // the difference line by line.
    let compare = "pub use std::{assert_eq, assert_ne};";
    fs::write(folder.join("pretty_assertions.rs"), compare)?;
    made.build(folder, "pretty_assertions.rs", &["--crate-type=rlib"])?;
    // The tests also use the oracle.
    let oracle = root().canonicalize()?.join("testing/src/oracle.rs");
    fs::write(
        folder.join("testing.rs"),
        format!("#[path = {:?}] pub mod oracle;", oracle.to_string_lossy()),
    )?;
    made.build(folder, "testing.rs", &["--crate-type=rlib", "--extern=coroutine_life"])?;
    made.build(&root(), "examples/05_glider.rs", &USES)?;
    made.build(&root(), "tests/chapter.rs", &[&USES[..], &["--test"]].concat())?;

    let said = output(&folder.join("chapter"))?;
    let tests = said.lines().filter_map(|line| line.strip_prefix("test "));
    let failed = tests.filter_map(|line| line.strip_suffix(" ... FAILED"));
    let mut failed: Vec<_> = failed.map(|name| format!("`{name}`")).collect();
    failed.sort(); // the tests end in any order
    if failed.is_empty() {
        return Err(format!("no test fails:\n{difference}{said}").into());
    }
    Ok((output(&folder.join("05_glider"))?, failed.join(", ")))
}

/// Applies a diff to the only file in `folder` that has all of its lines.
fn apply(difference: &str, folder: &Path) -> Result<(), Error> {
    let parts = parts(difference);
    let paths = FILES.map(|file| folder.join("src").join(file));
    for path in paths {
        let mut source = fs::read_to_string(&path)?;
        if parts.iter().all(|(before, _)| source.matches(before).count() == 1) {
            for (before, after) in &parts {
                source = source.replace(before, after);
            }
            return Ok(fs::write(path, source)?);
        }
    }
    Err(format!("this difference can be made nowhere:\n{difference}").into())
}

/// The text before and after a diff, part by part. `...` separates the parts.
fn parts(difference: &str) -> Vec<(String, String)> {
    let side = |part: &str, other: char| -> String {
        let lines = part.lines().filter(|line| !line.starts_with(other));
        lines.map(|line| line.get(1..).unwrap_or_default().to_string() + "\n").collect()
    };
    difference.split("...\n").map(|part| (side(part, '+'), side(part, '-'))).collect()
}

fn output(program: &PathBuf) -> Result<String, Error> {
    let output = Command::new(program).current_dir(root()).output()?;
    Ok(String::from_utf8(output.stdout)?)
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::write(&to, fs::read(&path)?)?; // without its mode
        }
    }
    Ok(())
}
