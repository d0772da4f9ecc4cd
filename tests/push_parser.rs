//! Runs `examples/19_push_parser.rs` as a program. However its input is cut into chunks, the
//! program must print the same records and find the same mistake in the same place.

#![cfg(feature = "nightly")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use proptest::prelude::*;

/// The example is built first, because `cargo test --test push_parser` alone does not build it.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let build = ["build", "--quiet", "--profile", "test", "--example", "19_push_parser"];
    assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success());
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("debug/examples/19_push_parser")
});

fn parse(input: &[u8], sizes: &[u32]) -> Output {
    let mut program = Command::new(&*PROGRAM)
        .args(sizes.iter().map(u32::to_string))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that has found a mistake reads no further, so this write may fail.
    let _ = program.stdin.take().unwrap().write_all(input);
    program.wait_with_output().unwrap()
}

/// What the program printed, without the lines that show the chunks.
fn records(output: &Output) -> Vec<String> {
    let lines = str::from_utf8(&output.stdout).unwrap().lines();
    lines.filter(|line| !line.starts_with("pushed ")).map(String::from).collect()
}

/// The fields of one record. Each has a flag that says whether to quote it even if it needs no
/// quotes.
type Quoted = Vec<(String, bool)>;

fn record() -> impl Strategy<Value = Quoted> {
    let letter = prop_oneof![
        prop::sample::select(vec!['"', ',', '\r', '\n', 'a', 'é', '🦀']),
        any::<char>()
    ];
    let field = prop::collection::vec(letter, 0..8).prop_map(String::from_iter);
    prop::collection::vec((field, any::<bool>()), 1..4)
}

fn write(records: &[Quoted], line_end: &str) -> String {
    let field = |(field, quotes): &(String, bool)| {
        if *quotes || field.contains(['"', ',', '\r', '\n']) {
            format!("\"{}\"", field.replace('"', "\"\""))
        } else {
            field.clone()
        }
    };
    let line = |record: &Quoted| record.iter().map(field).collect::<Vec<_>>().join(",") + line_end;
    records.iter().map(line).collect()
}

fn expected(records: &[Quoted]) -> Vec<String> {
    let fields = |record: &Quoted| record.iter().map(|(field, _)| field.clone()).collect();
    records.iter().map(fields).map(|fields: Vec<String>| format!("{fields:?}")).collect()
}

/// Inputs with a mistake, each with the number of bytes before the wrong byte, and the message. An
/// input begins at the start of a record.
const MISTAKES: [(&[u8], usize, &str); 6] = [
    ("é🦀\"b,c\n".as_bytes(), 6, "expected a comma or a newline after the field"),
    ("é,\"ü\n\"b\n".as_bytes(), 8, "expected a comma or a newline after the field"),
    ("é,\"b\"\"ü\n".as_bytes(), 10, "expected a closing quote"),
    (b"a,\"", 3, "expected a closing quote"),
    (b"a\rb\n", 2, "expected a newline after a carriage return"),
    (b"a\n\xFFb,c\n", 4, "expected UTF-8 in a field"),
];

fn sizes() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(prop_oneof![1..4_u32, 1..100_u32], 1..8)
}

proptest! {
    #[test]
    fn however_it_is_cut_the_records_are_the_same(
        wanted in prop::collection::vec(record(), 0..6),
        line_end in prop::sample::select(vec!["\n", "\r\n"]),
        ends in any::<bool>(),
        sizes in sizes(),
    ) {
        let mut text = write(&wanted, line_end);
        let before = text.strip_suffix(line_end).unwrap_or("");
        // A last line without a line end is a record too, unless the line is empty.
        if !ends && !before.is_empty() && !before.ends_with('\n') {
            text.truncate(before.len());
        }
        let output = parse(text.as_bytes(), &sizes);
        prop_assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        prop_assert_eq!(output.status.code(), Some(0));
        prop_assert_eq!(records(&output), expected(&wanted));
    }

    #[test]
    fn however_it_is_cut_the_mistake_is_in_the_same_place(
        wanted in prop::collection::vec(record(), 0..4),
        (mistake, offset, message) in prop::sample::select(&MISTAKES[..]),
        sizes in sizes(),
    ) {
        let text = write(&wanted, "\n");
        let output = parse(&[text.as_bytes(), mistake].concat(), &sizes);

        let before = text.clone() + &String::from_utf8_lossy(&mistake[..offset]);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        let byte = text.len() + offset;
        prop_assert_eq!(
            String::from_utf8_lossy(&output.stderr),
            format!("line {line}, column {column} (byte {byte}): {message}\n")
        );
        prop_assert_eq!(output.status.code(), Some(2));
        // The input with the mistake may begin with a record that is right.
        prop_assert!(records(&output).starts_with(&expected(&wanted)));
    }

    #[test]
    fn whatever_the_bytes_are_the_cuts_change_nothing(
        input in prop::collection::vec(prop_oneof![prop::sample::select(b"a\",\r\n\xC3\xA9".as_slice()), any::<u8>()], 0..60),
        sizes in sizes(),
    ) {
        let (cut, whole) = (parse(&input, &sizes), parse(&input, &[1000]));
        prop_assert_eq!(records(&cut), records(&whole));
        prop_assert_eq!(&cut.stderr, &whole.stderr);
        prop_assert_eq!(cut.status.code(), whole.status.code());
        prop_assert!(matches!(cut.status.code(), Some(0 | 2)));
    }
}

#[test]
fn sizes_that_are_none_are_refused() {
    for sizes in [&["0"][..], &["3", "x"], &["-1"], &["4294967296"]] {
        let output = Command::new(&*PROGRAM).args(sizes).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{sizes:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("{sizes:?}")) && said.lines().count() == 1, "{said}");
    }
}
