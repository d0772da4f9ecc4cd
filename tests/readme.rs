//! What the README shows is what the repository holds.

mod oracle;

use std::fs;
use std::path::Path;

const README: &str = include_str!("../README.md");

fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    let blocks = README.split(&fence).skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap()).collect()
}

#[test]
fn it_shows_a_coroutine_of_the_chapter_as_it_is() {
    let source = include_str!("../src/coroutines.rs");
    let shown = blocks("rust");
    assert!(!shown.is_empty());
    assert!(shown.iter().all(|code| source.contains(code)), "not in src/coroutines.rs: {shown:#?}");
}

#[test]
fn it_shows_the_closing_run() {
    assert!(blocks("text").iter().any(|text| text.trim_end_matches('\n') == oracle::CLOSING));
}

#[test]
fn every_file_it_links_exists() {
    let targets = README.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
    let (mut seen, root) = (0, Path::new(env!("CARGO_MANIFEST_DIR")));
    for target in targets.filter(|target| !target.contains("://")) {
        let path = target.split('#').next().unwrap();
        assert!(path.is_empty() || root.join(path).exists(), "the README links {target}");
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn every_example_is_in_it() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap() {
        let path = entry.unwrap().path();
        if let Some(name) =
            path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file())
        {
            assert!(README.contains(&format!("(examples/{name})")), "{name} is not in the README");
        }
    }
}

/// The map of the README and the table of `lib.rs` name the same pieces, in the same files.
#[test]
fn its_map_agrees_with_the_title_page() {
    let title_page = include_str!("../src/lib.rs");
    let rows = title_page.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let mut seen = 0;
    for row in rows {
        let cells: Vec<_> =
            row.split(" | ").map(|cell| cell.trim_matches([' ', '|', '`'])).collect();
        let (python, file) = (cells[0], cells[2]);
        let same = README.lines().any(|line| {
            line.starts_with(&format!("| `{python}")) && line.contains(&format!("]({file})"))
        });
        assert!(same, "the README does not say that {python} is in {file}");
        seen += 1;
    }
    assert_eq!(seen, 12);
}
