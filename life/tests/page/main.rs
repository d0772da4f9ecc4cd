//! The page of `life trace`: how much it may hold and, in a real browser, what it shows.
#![cfg(unix)] // the browser is driven over pipes

mod amount;
mod browser;
mod keys;
mod layout;
mod lockstep;
mod shown;
mod stepping;
mod touching;
mod tour;

use std::path::{Path, PathBuf};
use std::process::Command;

use browser::Browser;
use pretty_assertions::assert_eq;
use serde_json::Value;
use testing::command::prints;

fn life(arguments: &str) -> Command {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    life.args(["trace", "--format", "html"]).args(arguments.split(' '));
    life
}

fn page(arguments: &str) -> String {
    prints(life(arguments))
}

/// The page of the Python chapter's opening, as it is in the repository.
fn opening() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/opening.html")
}

/// Writes a page into a file of its own, calls `look` with the file, and removes the file.
fn with_page(test: &str, arguments: &str, look: impl FnOnce(&Path)) {
    let file = std::env::temp_dir().join(format!("life-{}-{test}.html", std::process::id()));
    std::fs::write(&file, page(arguments)).unwrap();
    look(&file);
    std::fs::remove_file(file).unwrap();
}

/// Checks that the browser has complained about nothing and has requested nothing but the page.
fn assert_quiet(browser: &Browser, file: &Path) {
    assert_eq!(browser.complaints(), Vec::<&Value>::new());
    let file = format!("file://{}", file.canonicalize().unwrap().display());
    let blank = "about:blank";
    assert!(browser.requests().contains(&file.as_str()));
    let others = browser.requests().into_iter().filter(|url| *url != file && *url != blank);
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&str>::new());
}
