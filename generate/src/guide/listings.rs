//! Shows parts of the sources as they are.
//!
//! `<!-- generated: listing FILE NAME -->` shows the item of that name from that file. Without a
//! name it shows the whole program except the comment at its head.

use super::book;
use crate::Error;
use crate::files::{Files, read};

pub fn make(files: &mut Files) -> Result<(), Error> {
    for page in book::pages()? {
        let text = read(&page)?;
        for mark in text.split("<!-- generated: listing ").skip(1) {
            let mark = mark.split(" -->").next().unwrap_or_default();
            let listing = if let Some((file, name)) = mark.split_once(' ') {
                // The item is not compiled here, because it is compiled where it comes from.
                format!("```rust,ignore\n{}```\n", item(&read(file)?, name)?)
            } else {
                format!("```rust\n{}```\n", program(&read(mark)?))
            };
            files.make_between(&page, &format!("listing {mark}"), &listing)?;
        }
    }
    Ok(())
}

/// The item that begins with a line such as `pub fn NAME(`, or the arm `NAME => {` of a `match`,
/// without its docs and attributes, and without indentation.
pub fn item(source: &str, name: &str) -> Result<String, Error> {
    let kinds = ["pub fn ", "fn ", "pub enum ", "pub struct ", "pub trait ", "macro_rules! ", ""];
    let begins = |line: &str| {
        kinds.iter().any(|kind| {
            let after = line.strip_prefix(kind).and_then(|line| line.strip_prefix(name));
            let ends = |it: &str| !it.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            after.is_some_and(|it| it == " => {" || (!kind.is_empty() && ends(it)))
        })
    };
    let mut lines = source.lines().skip_while(|line| !begins(line.trim_start()));
    let first = lines.next().ok_or_else(|| format!("no item {name}"))?;
    let indent = &first[..first.len() - first.trim_start().len()];
    let mut made = first.trim_start().to_string() + "\n";
    for line in lines {
        made += line.strip_prefix(indent).unwrap_or(line);
        made += "\n";
        if line.strip_prefix(indent) == Some("}") {
            return Ok(made);
        }
    }
    Err(format!("{name} has no end").into())
}

fn program(source: &str) -> String {
    let lines = source.lines().skip_while(|line| line.starts_with("//!") || line.is_empty());
    lines.map(|line| line.to_string() + "\n").collect()
}
