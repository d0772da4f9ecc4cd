//! Shows in the README a coroutine from the source, and what the program prints.

use crate::Error;
use crate::files::{Files, read};
use crate::guide::listings::item;
use crate::replay::life;

pub fn make(files: &mut Files) -> Result<(), Error> {
    let source = read("src/coroutines.rs")?;
    let listing = format!("```rust\n{}```\n", item(&source, "step_cell")?);
    files.make_between("README.md", "step_cell", &listing)?;
    let printed = String::from_utf8(life(&[])?)?;
    let printed: String = printed.lines().map(|line| line.to_string() + "\n").collect();
    for page in ["README.md", "guide/01-the-chapter-in-rust.md"] {
        files.make_between(page, "closing run", &format!("```text\n{printed}```\n"))?;
    }
    Ok(())
}
