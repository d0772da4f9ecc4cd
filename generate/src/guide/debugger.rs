//! Shows what a debugger prints for a coroutine, at each stop of the program that is on the page.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use super::book;
use super::compiler::Folder;
use crate::Error;
use crate::files::{Files, read};

/// The debugger stops the program at the line that has this comment.
const STOP: &str = "// stop here";

pub fn make(files: &mut Files) -> Result<(), Error> {
    if Command::new("gdb").arg("--version").output().is_err() {
        println!("NOT COMPARED: what a debugger shows, because there is no gdb");
        return Ok(());
    }
    for page in book::pages()? {
        let text = read(&page)?;
        let Some((before, _)) = text.split_once("<!-- generated: debugger -->") else { continue };
        let program =
            before.rsplit_once("```rust\n").and_then(|(_, rest)| rest.split("```").next());
        let program = program.ok_or_else(|| format!("{page}: no program for the debugger"))?;
        let shown = shown(program).map_err(|error| format!("{page}: {error}"))?;
        files.make_between(&page, "debugger", &format!("```text\n{shown}```\n"))?;
    }
    Ok(())
}

/// What `print *it` prints at each stop, a line for each.
fn shown(program: &str) -> Result<String, Error> {
    let folder = Folder::new("debugger")?;
    fs::write(folder.path().join("ask.rs"), program)?;
    folder.build(folder.path(), "ask.rs", &["-Cdebuginfo=2"])?;

    let line =
        program.lines().position(|line| line.contains(STOP)).ok_or("no line to stop at")? + 1;
    let mut gdb = Command::new("gdb");
    gdb.current_dir(folder.path()).args(["-nx", "-batch"]);
    gdb.args(["-ex", &format!("break ask.rs:{line}"), "-ex", "run"]);
    for _ in 0..4 {
        gdb.args(["-ex", "print *it", "-ex", "continue"]);
    }
    let said = String::from_utf8(gdb.arg("ask").output()?.stdout)?;

    let mut shown = String::new();
    for line in said.lines() {
        if let Some((_, value)) = line.strip_prefix('$').and_then(|line| line.split_once(" = ")) {
            writeln!(shown, "{value}")?;
        }
    }
    if shown.is_empty() {
        Err(format!("gdb prints nothing of it:\n{said}").into())
    } else {
        Ok(shown)
    }
}
