//! What the examples share: how they print, and the test that each prints what its header says.

use std::io;

/// Lets `run` print to standard output; that nobody reads on, as in `| head`, is no error.
pub fn print(run: impl FnOnce(&mut io::Stdout) -> io::Result<()>) -> io::Result<()> {
    match run(&mut io::stdout()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// This module is compiled into each example anew: the name and `run` are that example's.
#[test]
fn prints_what_its_header_says() {
    let source = include_str!(concat!("../", env!("CARGO_CRATE_NAME"), ".rs"));
    let command = concat!("//! `cargo run --example ", env!("CARGO_CRATE_NAME"), "` prints:");
    assert!(source.contains(command), "the header has no line {command}");

    let block = source.lines().skip_while(|line| *line != "//! ```text").skip(1);
    let expected: String = block
        .take_while(|line| *line != "//! ```")
        .flat_map(|line| [line.strip_prefix("//! ").unwrap_or(""), "\n"])
        .collect();
    let mut printed = Vec::new();
    super::run(&mut printed).unwrap();
    pretty_assertions::assert_eq!(String::from_utf8(printed).unwrap(), expected);
}
