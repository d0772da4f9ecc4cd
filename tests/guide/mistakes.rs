//! Makes each mistake of the chapter in the text of the program, and lets the closing run and the
//! tests of `tests/chapter.rs` tell what comes of it.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::chapter::{hold, text};
use crate::compiler::{build, build_the_crate, empty_folder};

/// The files in which mistakes are made.
const FILES: [&str; 2] = ["coroutines.rs", "interpreter.rs"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn output(program: &Path) -> String {
    let output = Command::new(program).current_dir(root()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The lines before and after a difference, part by part: `...` stands between two.
fn parts(difference: &str) -> Vec<(String, String)> {
    let side = |part: &str, other: char| -> String {
        let lines = part.lines().filter(|line| !line.starts_with(other));
        lines.map(|line| line.get(1..).unwrap_or_default().to_string() + "\n").collect()
    };
    difference.split("...\n").map(|part| (side(part, '+'), side(part, '-'))).collect()
}

/// The crate with a difference made in it; and what its closing run prints and its tests say then.
fn what_comes_of(difference: &str, folder: &Path) -> String {
    for part in ["src", "exercises/solutions"] {
        copy(&root().join(part), &folder.join(part)); // the guide includes the solutions
    }
    let parts = parts(difference);
    let has = |file: &&PathBuf| {
        let source = fs::read_to_string(file).unwrap();
        parts.iter().all(|(before, _)| source.matches(before).count() == 1)
    };
    let sources = FILES.map(|file| folder.join("src").join(file));
    let file = sources.iter().find(has).unwrap_or_else(|| panic!("nowhere:\n{difference}"));
    let mut source = fs::read_to_string(file).unwrap();
    for (before, after) in &parts {
        source = source.replace(before, after);
    }
    fs::write(file, source).unwrap();
    build_the_crate(folder, folder);
    // The tests compare with this crate's macro, of which only the picture is missing here.
    let compare = folder.join("pretty_assertions.rs");
    fs::write(compare, "pub use std::{assert_eq, assert_ne};").unwrap();
    build(folder, folder, "pretty_assertions.rs", &["--crate-type=rlib"]);
    // And with the oracle.
    let oracle = root().join("testing/src/oracle.rs");
    let oracle = format!("#[path = {oracle:?}] pub mod oracle;");
    fs::write(folder.join("testing.rs"), oracle).unwrap();
    build(folder, folder, "testing.rs", &["--crate-type=rlib", "--extern=coroutine_life"]);
    let uses = [
        "--cfg=feature=\"nightly\"",
        "--extern=coroutine_life",
        "--extern=pretty_assertions",
        "--extern=testing",
    ];
    for (source, option) in
        [("examples/05_glider.rs", "--crate-name=glider"), ("tests/chapter.rs", "--test")]
    {
        build(folder, root(), source, &[&uses[..], &[option]].concat());
    }

    let mut made = format!("\n```text\n{}```\n", output(&folder.join("glider")));
    let said = output(&folder.join("chapter"));
    let failed =
        said.lines().filter_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED"));
    let mut failed: Vec<_> = failed.map(|name| format!("`{name}`")).collect();
    failed.sort(); // they end in any order
    assert!(!failed.is_empty(), "no test fails:\n{said}");
    writeln!(made, "\nCaught in `tests/chapter.rs` by {}.\n", failed.join(", ")).unwrap();
    made
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, to) = (entry.as_ref().unwrap().path(), to.join(entry.unwrap().file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::write(&to, fs::read(&path).unwrap()).unwrap(); // without its mode
        }
    }
}

#[test]
fn each_mistake_prints_what_is_shown_and_is_caught() {
    let chapter = text("mistakes");
    let differences =
        chapter.split("```diff\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    for (difference, number) in differences.zip(1..=4) {
        let folder = empty_folder(&format!("mistake_{number}"));
        let made = what_comes_of(difference, &folder);
        fs::remove_dir_all(folder).unwrap();
        hold(
            "mistakes",
            &format!("<!-- tests/guide/mistakes.rs: {number} -->"),
            "<!-- end -->",
            &made,
        );
    }
    assert_eq!(chapter.matches("```diff").count(), 5);
}

/// The fifth, in lockstep, is an example by itself.
#[test]
fn the_mistake_in_lockstep_is_that_of_the_example() {
    let chapter = text("mistakes");
    let example = include_str!("../../examples/08_lockstep.rs");
    let lockstep = include_str!("../../src/lockstep.rs");
    let (difference, rest) = chapter.split("```diff\n").nth(5).unwrap().split_once("```").unwrap();
    let added = difference.lines().filter(|line| line.starts_with('+')).count();
    assert_eq!((difference.lines().count(), added), (3, 2));
    for line in difference.lines() {
        let source = if line.starts_with('-') { lockstep } else { example };
        assert!(source.contains(line[1..].trim()), "{line}");
    }
    let picture = rest.split("```text\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(picture.lines().count(), 6);
    let shown = picture.trim_end_matches('\n').replace('\n', "\n//! ");
    assert!(example.contains(&shown), "{picture}");
    let test = "answered_when_resumed_generations_mix";
    assert!(rest.contains(test) && include_str!("../lockstep/cases.rs").contains(test));
}
