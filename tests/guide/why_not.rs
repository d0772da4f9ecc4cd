//! Its figures are the recorded ones, its table agrees with them, and its code with the sources.

use std::fmt::Write as _;
use std::fs;
use std::ops::Coroutine;
use std::path::Path;

use coroutine_life::{Query, State, count_neighbors, yield_from};
use pretty_assertions::assert_eq;

use crate::chapter;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The cells of a row.
fn cells(row: &str) -> Vec<&str> {
    row.trim_matches('|').split('|').map(str::trim).collect()
}

/// What `generate` has made of the recorded figures: compiler, time, bytes, lines, items.
fn figures(engine: &str) -> [String; 5] {
    let page = read("docs/performance.md");
    let (_, table) = page.split_once("<!-- generated: compare -->").unwrap();
    let header = "| Engine | Mechanism | Compiler | ns a resume | ns a cell | Time (direct = 1) \
                  | Spread | Bytes a cell | Bytes in all | Lines | Items |";
    assert!(table.trim_start().starts_with(header));
    let row = table.lines().map(cells).find(|row| row[0] == engine).expect("an engine");
    [2, 5, 7, 9, 10].map(|column| row[column].to_string())
}

/// The engine of each mechanism, in the order of the table; some have none.
const ENGINES: [Option<&str>; 8] = [
    Some("native"),
    Some("future"),
    None,
    None,
    Some("callback"),
    Some("threads"),
    Some("nested"),
    Some("flat"),
];

/// An engine that is resumed item by item is one that can wait between them.
#[test]
fn the_table_says_of_each_what_is_recorded_of_its_engine() {
    let begin = "<!-- made by tests/guide/why_not.rs -->";
    let text = chapter::text("why_not");
    let (_, table) = text.split_once(begin).unwrap();
    let mut lines = table.trim_start().lines().take_while(|line| line.starts_with('|'));
    let mut made = format!("\n{}\n{}\n", lines.next().unwrap(), lines.next().unwrap());
    let rows: Vec<_> = lines.map(cells).collect();
    assert_eq!(rows.len(), ENGINES.len());
    for (row, engine) in rows.iter().zip(ENGINES) {
        let mut row: Vec<_> = row.iter().map(ToString::to_string).collect();
        let [compiler, time, bytes, lines, items] =
            engine.map_or_else(|| ["-"; 5].map(String::from), figures);
        if engine.is_some() {
            let yes = |it| if it { "yes" } else { "no" }.to_string();
            (row[5], row[6]) = (yes(items == "identical"), yes(compiler == "stable"));
        }
        (row[7], row[8], row[9]) = (time, bytes, lines);
        writeln!(made, "| {} |", row.join(" | ")).unwrap();
    }
    chapter::hold("why_not", begin, "<!-- end of the table -->", &(made + "\n"));
}

/// One is stable whose code that compiles has no gate; the native coroutine's comes before all.
#[test]
fn every_mechanism_has_its_row_and_is_stable_if_its_code_is() {
    let text = chapter::text("why_not");
    let (chapter, _) = text.split_once("\n\n# When to choose which").unwrap();
    let (head, sections) = chapter.split_once("\n\n# ").unwrap();
    let rows = head.lines().filter(|line| line.starts_with("| [") && !line.contains(", flat"));
    let (rows, sections): (Vec<_>, Vec<_>) = (rows.collect(), sections.split("\n\n# ").collect());
    assert_eq!(rows.len(), sections.len());
    for (row, section) in rows.into_iter().zip(sections) {
        let compiles = section.split("\n```").filter(|block| block.starts_with('\n'));
        let gated = compiles.into_iter().any(|block| block.contains("#![feature("));
        assert_eq!(cells(row)[6] == "no", gated, "{row}");
    }
}

#[test]
fn so_many_lines_would_change() {
    let [coroutines, resume] = ["src/coroutines.rs", "src/resume.rs"].map(|name| {
        let source = read(name);
        source.lines().filter(|line| !line.contains("//") && line.contains("yield ")).count()
    });
    let says = format!(
        "{coroutines} lines of `src/coroutines.rs` would change and {resume} of `src/resume.rs`"
    );
    assert!(chapter::text("upstream").contains(&says), "{says}");
}

/// rust-lang/rust#62958.
#[test]
fn a_captured_coroutine_is_held_twice() {
    fn captures(
        child: impl Coroutine<Option<State>, Yield = Query, Return = i32> + Unpin,
    ) -> impl Coroutine<Option<State>, Yield = Query, Return = i32> {
        #[coroutine]
        move |_: Option<State>| yield_from!(child)
    }
    fn makes(y: i32, x: i32) -> impl Coroutine<Option<State>, Yield = Query, Return = i32> {
        #[coroutine]
        move |_: Option<State>| yield_from!(count_neighbors(y, x))
    }
    let child = size_of_val(&count_neighbors(1, 2));
    let mark = size_of::<i32>(); // which `yield` it is suspended at, and padding
    assert_eq!(size_of_val(&captures(count_neighbors(1, 2))), child + child + mark);
    assert_eq!(size_of_val(&makes(1, 2)), size_of::<[i32; 2]>() + child + mark);
}
