//! Runs every example as a program and checks that it prints what its header says.
#![cfg(feature = "nightly")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use pretty_assertions::assert_eq;

const BUILD: &str = "Build the examples with `cargo test` or `cargo build --examples`";

#[test]
fn every_example_prints_what_its_header_says() {
    let sources = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap();
    let mut names = Vec::new();
    for source in sources {
        let source = source.unwrap().path();
        let name = source.file_stem().unwrap().to_str().unwrap().to_string();
        let program = built(&name);
        let output = Command::new(program).output().unwrap();
        assert!(output.status.success(), "{name} fails: {output:?}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let expected = header(&fs::read_to_string(source).unwrap(), &name);
        assert_eq!(without_figures(&printed, &expected), expected, "{name}");
        names.push(name);
    }
    assert!(names.contains(&"01_my_coroutine".to_string()), "{names:?}");
}

/// The program that was built from an example. It is in a folder beside the folder of this test's
/// own program, and it must be newer than everything that it was built from.
fn built(name: &str) -> PathBuf {
    let folder = std::env::current_exe().unwrap().parent().unwrap().with_file_name("examples");
    let program = folder.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    let modified = |path: &Path| fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let Some(age) = modified(&program) else {
        panic!("there is no {}. {BUILD}.", program.display());
    };
    for source in sources(&fs::read_to_string(program.with_extension("d")).unwrap()) {
        let newer = modified(Path::new(&source)).is_none_or(|changed: SystemTime| changed > age);
        assert!(!newer, "{source} has changed since {} was built. {BUILD}.", program.display());
    }
    program
}

/// The files that an example was built from. Cargo lists them in the format of `make`: after a
/// colon, separated by spaces, with a backslash before each space in a name.
fn sources(rule: &str) -> Vec<String> {
    let (_, files) = rule.trim_end().split_once(": ").unwrap();
    let files = files.replace("\\ ", "\0");
    files.split(' ').map(|file| file.replace('\0', " ")).collect()
}

/// What an example prints, according to its header.
fn header(source: &str, name: &str) -> String {
    let begin = format!("//! `cargo run --example {name}` prints:\n//!\n//! ```text\n");
    let (_, block) = source.split_once(&begin).unwrap_or_else(|| panic!("{name}: no {begin}"));
    let (block, _) = block.split_once("//! ```\n").unwrap();
    block.lines().flat_map(|line| [line.strip_prefix("//! ").unwrap_or(""), "\n"]).collect()
}

/// The printed text, with `..` in place of each word for which the header has `..`.
fn without_figures(printed: &str, header: &str) -> String {
    let mut shown = header.split_inclusive([' ', '\n']);
    let words = printed.split_inclusive([' ', '\n']);
    words
        .map(|word| shown.next().filter(|shown| shown.trim_end() == "..").unwrap_or(word))
        .collect()
}
