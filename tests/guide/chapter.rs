//! The text of a chapter, without the marks of its comment.

use std::path::{Path, PathBuf};
use std::{env, fs};

use pretty_assertions::assert_eq;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/guide/{name}.rs"))
}

/// What the documentation of `guide::name` says.
pub fn text(name: &str) -> String {
    let source = fs::read_to_string(path(name)).unwrap();
    let lines = source.lines().filter_map(|line| line.strip_prefix("//!"));
    lines.map(|line| line.strip_prefix(' ').unwrap_or(line).to_string() + "\n").collect()
}

/// What stands between the first line that is `begin` and the next that is `end`.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> &'a str {
    let begin = format!("\n{begin}\n");
    let (_, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("no line {begin:?}"));
    &rest[..rest.find(&format!("{end}\n")).unwrap_or_else(|| panic!("no line {end:?}"))]
}

/// Holds the first such block of a chapter to what it should show, or makes it so.
pub fn hold(name: &str, begin: &str, end: &str, expected: &str) {
    if env::var_os("UPDATE_GUIDE").is_some() {
        let comment = |text: &str| -> String {
            let lines =
                text.lines().map(|line| ["//!", if line.is_empty() { "" } else { " " }, line]);
            lines.map(|line| line.concat() + "\n").collect()
        };
        let source = fs::read_to_string(path(name)).unwrap();
        let shown = comment(&format!("{begin}\n{}{end}", between(&text(name), begin, end)));
        let (before, after) = source.split_once(&shown).expect("the block is in its source");
        let made = comment(&format!("{begin}\n{expected}{end}"));
        fs::write(path(name), format!("{before}{made}{after}")).unwrap();
    }
    let text = text(name);
    assert_eq!(between(&text, begin, end), expected, "UPDATE_GUIDE=1 renews guide::{name}");
}
