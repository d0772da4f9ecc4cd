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

/// The cells of the row whose first one is `name`.
fn row<'a>(table: &'a str, name: &str) -> Vec<&'a str> {
    let mut rows = table.lines().map(|line| line.trim_matches('|').split('|').map(str::trim));
    let row = rows.find(|row| row.clone().next() == Some(name));
    row.unwrap_or_else(|| panic!("no row {name}")).collect()
}

/// What `tests/figures.rs` has made of the recorded figures.
fn figures(engine: &str) -> [String; 7] {
    let page = read("docs/performance.md");
    let (_, table) = page.split_once("<!-- figures: compare -->").unwrap();
    let row = row(table, engine);
    let header = "| Engine | Mechanism | Compiler | ns a resume | ns a cell | Time (direct = 1) \
                  | Spread | Bytes a cell | Bytes in all | Lines | Items |";
    assert!(table.trim_start().starts_with(header));
    [0, 1, 2, 5, 7, 9, 10].map(|column| row[column].to_string())
}

#[test]
fn the_figures_are_the_recorded_ones() {
    for engines in ["future", "callback", "threads", "nested flat"] {
        let mut table = "\n| engine | time (direct = 1) | bytes a cell | lines |\n".to_string();
        table += "|---|--:|--:|--:|\n";
        for engine in engines.split(' ').chain(["native"]) {
            let [name, _, _, time, bytes, lines, _] = figures(engine);
            writeln!(table, "| {name} | {time} | {bytes} | {lines} |").unwrap();
        }
        let begin = format!("<!-- made by tests/guide/why_not.rs: {engines} -->");
        chapter::hold("why_not", &begin, "<!-- end of the figures -->", &(table + "\n"));
    }
}

/// An engine that is resumed item by item is one that can wait between them.
#[test]
fn the_table_says_of_each_what_is_recorded_of_its_engine() {
    let text = chapter::text("why_not");
    for (mechanism, engine) in [
        ("native coroutine", "native"),
        ("[`async` block](#async-blocks)", "future"),
        ("[callback](#a-callback)", "callback"),
        ("[thread](#threads)", "threads"),
        ("[machine by hand](#a-machine-by-hand)", "nested"),
        ("[machine by hand](#a-machine-by-hand)", "flat"),
    ] {
        let [_, _, compiler, _, _, _, items] = figures(engine);
        let yes = |it| if it { "yes" } else { "no" };
        let recorded = [yes(items == "identical"), yes(compiler == "stable")];
        assert_eq!(row(&text, mechanism)[5..], recorded, "{mechanism}");
    }
}

/// One is stable whose code that compiles has no gate; the native coroutine's comes before all.
#[test]
fn every_mechanism_has_its_row_and_is_stable_if_its_code_is() {
    let text = chapter::text("why_not");
    let (chapter, _) = text.split_once("\n\n# When to choose which").unwrap();
    let (head, sections) = chapter.split_once("\n\n# ").unwrap();
    let rows: Vec<_> = head.lines().filter(|line| line.starts_with("| [")).collect();
    let sections: Vec<_> = sections.split("\n\n# ").collect();
    assert_eq!(rows.len(), sections.len());
    for (row, section) in rows.into_iter().zip(sections) {
        let compiles = section.split("\n```").filter(|block| block.starts_with('\n'));
        let gated = compiles.into_iter().any(|block| block.contains("#![feature("));
        assert_eq!(row.ends_with("| no |"), gated, "{row}");
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
    assert!(chapter::text("why_not").contains(&says), "{says}");
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
