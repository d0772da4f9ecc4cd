//! Each exercise has its row in the table, and its solution to uncover.

use std::fs;
use std::path::Path;

const CHAPTER: &str = include_str!("../../src/guide/exercises.rs");

#[test]
fn every_exercise_is_in_it() {
    let mut seen = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let Some(name) = file.strip_suffix(".rs") else { continue };
        let row = format!(" | `exercises/{name}.rs` | `cargo test --test {name}` |\n");
        assert!(CHAPTER.contains(&row), "no row ends in {row}");
        let solution = format!(
            "<details><summary><code>{name}</code></summary>\n//!\n//! ```no_run\n\
             #![doc = include_str!(\"../../exercises/solutions/{name}.rs\")]\n//! ```\n"
        );
        assert!(CHAPTER.contains(&solution), "nothing to uncover:\n{solution}");
        seen += 1;
    }
    assert_eq!(CHAPTER.matches("cargo test --test ").count(), seen);
}
