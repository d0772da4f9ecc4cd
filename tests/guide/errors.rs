//! The compiler's words, against the compiler's.

use std::fs;
use std::path::Path;

use pretty_assertions::assert_eq;

use crate::chapter::text;
use crate::compiler::{build_the_crate, empty_folder, is_the_tested_compiler, rustc};

/// The chapter's pages, in the order of its list.
const PAGES: [&str; 3] = ["writing", "resuming", "delegating"];

/// The chapter's blocks: what follows the opening mark, and what is inside.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let inside = text.split("```").skip(1).step_by(2);
    inside.map(|block| block.split_once('\n').unwrap()).collect()
}

/// Attempts that must not compile, each with the words shown below it.
fn attempts(text: &str) -> Vec<(&str, &str)> {
    let mut attempts = Vec::new();
    for pair in blocks(text).windows(2) {
        if let [(mark, code), (next, words)] = pair
            && mark.starts_with("compile_fail")
        {
            assert_eq!(*next, "text", "no words of the compiler follow\n{code}");
            assert!(words.starts_with("error"), "no error in\n{words}");
            attempts.push((*code, *words));
        }
    }
    attempts
}

/// What the compiler says of `code`, which rustdoc puts into a `main` too.
fn said_of(code: &str, folder: &Path) -> String {
    let lines = code.lines().map(|line| line.strip_prefix("# ").unwrap_or(line));
    let (gates, body): (Vec<_>, Vec<_>) = lines.partition(|line| line.starts_with("#!["));
    let source = format!("{}\nfn main() {{\n{}\n}}\n", gates.join("\n"), body.join("\n"));
    fs::write(folder.join("attempt.rs"), source).unwrap();
    // From its folder, since the compiler shortens types that are long with the path in them.
    let options = ["--emit=metadata", "--extern=coroutine_life"];
    let output = rustc(folder, folder, "attempt.rs", &options);
    assert!(!output.status.success(), "this compiles:\n{code}");
    String::from_utf8(output.stderr).unwrap()
}

/// A line without the mark before a note, and without the place where a coroutine stands.
fn words(line: &str) -> String {
    let line = line.trim_start_matches([' ', '=']);
    if let Some((before, place)) = line.split_once("coroutine@")
        && let Some((_, after)) = place.split_once('}')
    {
        return format!("{before}coroutine@..}}{after}");
    }
    line.to_string()
}

#[test]
fn the_compiler_says_so_in_this_order() {
    let text = PAGES.map(|page| text(&format!("errors/{page}"))).concat();
    let attempts = attempts(&text);
    assert_eq!(attempts.len(), text.matches("```compile_fail").count());
    assert!(attempts.len() >= 14, "only {} attempts", attempts.len());
    if !is_the_tested_compiler() {
        return;
    }
    let folder = empty_folder("errors");
    build_the_crate(&folder, Path::new(env!("CARGO_MANIFEST_DIR")));
    for (code, shown) in attempts {
        let said = said_of(code, &folder);
        let mut lines = said.lines().map(words);
        for shown in shown.lines() {
            assert!(
                lines.any(|line| line == shown),
                "{shown}\n\nis not what it says of\n\n{code}\n{said}"
            );
        }
    }
    fs::remove_dir_all(folder).unwrap();
}

/// The name that rustdoc gives a heading.
fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || [' ', '-', '_'].contains(c);
    heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}

/// The error codes the compiler names in a section, each once.
fn codes(section: &str) -> String {
    let mut codes = Vec::new();
    for error in section.split("\nerror[").skip(1) {
        let code = format!("`{}`", error.split_once(']').unwrap().0);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join(", ")
}

#[test]
fn the_list_leads_to_every_question() {
    let list = text("errors");
    let mut list = list.lines().filter(|line| line.starts_with("- ["));
    for page in PAGES {
        let text = text(&format!("errors/{page}"));
        for section in text.split("\n\n# ").skip(1) {
            let (line, question) = (list.next().unwrap(), section.lines().next().unwrap());
            let place = format!("{page}#{}", anchor(question));
            let expected = format!("- [{question}]({place}) ({}", codes(section));
            assert!(line.starts_with(&expected), "{line}\nshould begin\n{expected}");
            assert!(!line[expected.len()..].contains("`E"), "{line} names a code too many");
        }
    }
    assert_eq!(list.next(), None);
}
