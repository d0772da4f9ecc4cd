//! The coroutine that the README shows, from the source, and what the program prints.

use crate::Error;
use crate::files::{Files, read};
use crate::replay::life;

pub fn make(files: &mut Files) -> Result<(), Error> {
    let source = read("src/coroutines.rs")?;
    let begin = source.find("pub fn step_cell(").ok_or("src/coroutines.rs has no step_cell")?;
    let end = begin + source[begin..].find("\n}\n").ok_or("step_cell has no end")? + 3;
    let listing = format!("```rust\n{}```\n", &source[begin..end]);
    files.make_between("README.md", "step_cell", &listing)?;
    let printed = String::from_utf8(life(&[])?)?;
    let printed: String = printed.lines().map(|line| line.to_string() + "\n").collect();
    files.make_between("README.md", "closing run", &format!("```text\n{printed}```\n"))
}
