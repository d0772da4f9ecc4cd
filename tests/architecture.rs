//! The invariants of ARCHITECTURE.md that a text search can hold.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Every file below `src`, by its path from there, without comments.
fn sources() -> BTreeMap<String, String> {
    fn read(folder: &Path, root: &Path, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, root, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = |line: &str| line.split("//").next().unwrap_or("").to_string() + "\n";
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, text.lines().map(code).collect());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = BTreeMap::new();
    read(&root, &root, &mut files);
    assert!(files.len() > 10, "found only {:?}", files.keys());
    files
}

/// Whether the module file `name` is one of these modules, or inside one.
fn is_in(name: &str, modules: &[&str]) -> bool {
    modules.iter().any(|module| {
        name.strip_prefix(module).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    })
}

fn mentions(code: &str, word: &str) -> bool {
    let whole = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .any(|(i, _)| !code[..i].ends_with(whole) && !code[i + word.len()..].starts_with(whole))
}

fn assert_absent(inside: impl Fn(&str) -> bool, words: &[&str]) {
    let mut looked_at = 0;
    for (name, code) in sources().iter().filter(|(name, _)| inside(name)) {
        looked_at += 1;
        for word in words {
            assert!(!mentions(code, word), "src/{name} mentions `{word}`");
        }
    }
    assert!(looked_at > 0, "no such module");
}

#[test]
fn a_program_never_names_the_world() {
    let programs = ["protocol", "rules", "coroutines", "resume", "rivals", "variations"];
    let both = ["rivals/direct", "variations/run"];
    let program = |name: &str| is_in(name, &programs) && !is_in(name, &both);
    assert_absent(program, &["Grid", "grid", "interpreter", "live_a_generation"]);
}

#[test]
fn the_world_never_names_a_program() {
    let world = ["grid", "interpreter", "lockstep", "columns", "patterns", "soup"];
    let programs =
        ["coroutines", "rivals", "variations", "simulate", "step_cell", "count_neighbors"];
    assert_absent(|name| is_in(name, &world), &programs);
}

#[test]
fn the_library_imports_only_std() {
    let library = |name: &str| name != "main.rs" && !is_in(name, &["cli"]);
    assert_absent(library, &["clap", "crossterm", "extern"]);
}

/// The modules, by their paths below `src`, that the crate has only with the feature `nightly`.
fn nightly_modules() -> Vec<String> {
    let mut modules = Vec::new();
    for (name, code) in sources() {
        let folder = if name == "lib.rs" { "" } else { &name.replace(".rs", "/") };
        for gated in code.split("#[cfg(feature = \"nightly\")]\n").skip(1) {
            let item = gated.lines().next().unwrap().trim_start_matches("pub ");
            if let Some(module) = item.strip_prefix("mod ") {
                modules.push(format!("{folder}{}", module.trim_end_matches(';')));
            }
        }
    }
    modules
}

#[test]
fn coroutines_are_written_only_in_nightly_modules() {
    let modules = nightly_modules();
    assert!(modules.contains(&"coroutines".to_string()), "{modules:?}");
    let modules: Vec<_> = modules.iter().map(String::as_str).collect();
    for (name, code) in sources() {
        let written = code.lines().any(|line| line.trim() == "#[coroutine]");
        assert!(!written || is_in(&name, &modules), "src/{name} has a #[coroutine]");
    }
}

#[test]
fn coroutines_are_resumed_in_one_file() {
    assert_absent(|name| name != "resume.rs", &["CoroutineState"]);
    let resume = &sources()["resume.rs"];
    assert_eq!(resume.matches("resume(").count(), 3, "`yield_from!`, `Simulation` and `send`");
}
