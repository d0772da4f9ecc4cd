//! Pieces of the sources, shown as they are.
//!
//! `<!-- generated: listing FILE NAME -->` shows the item of that name from that file.

use super::book;
use crate::Error;
use crate::files::{Files, read};

pub fn make(files: &mut Files) -> Result<(), Error> {
    for page in book::pages()? {
        let text = read(&page)?;
        for mark in text.split("<!-- generated: listing ").skip(1) {
            let mark = mark.split(" -->").next().unwrap_or_default();
            let (file, name) = mark.split_once(' ').ok_or("a listing has a file and a name")?;
            // What is shown is compiled where it comes from.
            let listing = format!("```rust,ignore\n{}```\n", item(&read(file)?, name)?);
            files.make_between(&page, &format!("listing {mark}"), &listing)?;
        }
    }
    Ok(())
}

/// The item that begins with a line such as `pub fn NAME(`, with neither its docs nor its attributes.
pub fn item<'a>(source: &'a str, name: &str) -> Result<&'a str, Error> {
    let kinds = ["pub fn ", "fn ", "pub enum ", "pub struct ", "macro_rules! ", "impl ", "pub trait "];
    let begin = kinds.iter().find_map(|kind| {
        let begin = source.find(&format!("\n{kind}{name}"))? + 1;
        let after = source[begin + kind.len() + name.len()..].chars().next()?;
        (!after.is_alphanumeric() && after != '_').then_some(begin)
    });
    let begin = begin.ok_or_else(|| format!("no item {name}"))?;
    let end = source[begin..].find("\n}\n").ok_or_else(|| format!("{name} has no end"))?;
    Ok(&source[begin..begin + end + 3])
}
