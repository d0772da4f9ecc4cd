//! Shows the compiler's messages under each program that it refuses.

use std::fmt::Write as _;
use std::fs;

use super::book;
use super::compiler::{Folder, root};
use crate::Error;
use crate::files::{Files, read};

pub fn make(files: &mut Files) -> Result<(), Error> {
    let folder = Folder::new("refused")?;
    folder.build_the_lesson(&root())?;
    for page in book::pages()? {
        let made = with_words(&read(&page)?, &gates(&page)?, &folder);
        files.make(&page, made.map_err(|error| format!("{page}: {error}"))?)?;
    }
    Ok(())
}

/// The feature gates that a page's programs have without showing them. They are written in
/// `src/guide.rs`.
fn gates(page: &str) -> Result<Vec<String>, Error> {
    let chapters = read("src/guide.rs")?;
    let file = format!("{:?}", page.trim_start_matches("guide/"));
    let above =
        chapters.lines().zip(chapters.lines().skip(1)).find(|(_, line)| line.contains(&file));
    let attribute = above.and_then(|(line, _)| line.split_once("doc(test(attr(feature("));
    let names = attribute.and_then(|(_, rest)| rest.split(')').next()).unwrap_or_default();
    let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
    Ok(names.map(|name| format!("-Zcrate-attr=feature({name})")).collect())
}

/// The page with the compiler's messages after each block that must not compile.
fn with_words(page: &str, gates: &[String], folder: &Folder) -> Result<String, Error> {
    let mut made = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("```rust,compile_fail") {
        let (first, after) = after.split_once('\n').ok_or("a block begins with a line")?;
        let (code, after) = after.split_once("\n```\n").ok_or("a block ends")?;
        write!(made, "{before}```rust,compile_fail{first}\n{code}\n```\n")?;
        write!(made, "\n```text\n{}```\n", words(code, gates, folder)?)?;
        // Skips the messages that were there before.
        rest = match after.trim_start_matches('\n').strip_prefix("```text\n") {
            Some(shown) => shown.split_once("```\n").ok_or("a block ends")?.1,
            None => after,
        };
    }
    Ok(made + rest)
}

/// What the compiler says of `code` when it is put into a `main`, as rustdoc does.
fn words(code: &str, gates: &[String], folder: &Folder) -> Result<String, Error> {
    let (inner, body): (Vec<_>, Vec<_>) = code.lines().partition(|line| line.starts_with("#!["));
    let source = format!("{}\nfn main() {{\n{}\n}}\n", inner.join("\n"), body.join("\n"));
    fs::write(folder.path().join("attempt.rs"), source)?;
    // The compiler runs in the program's folder, because it would shorten types that have a long
    // path in them.
    let mut options =
        vec!["--emit=metadata", "--extern=coroutine_life", "-Zui-testing", "-Awarnings"];
    options.extend(gates.iter().map(String::as_str));
    let said = folder.rustc(folder.path(), "attempt.rs", &options)?;
    if said.compiles {
        return Err(format!("this compiles:\n{code}").into());
    }
    Ok(shown(&said.text))
}

/// Each error once. The places are left out, because they are not those of the page, and so are the
/// notes on the standard library's own source and on the compiler's age.
fn shown(said: &str) -> String {
    let (errors, _) = said.split_once("\nerror: aborting").unwrap_or((said, ""));
    let mut shown: Vec<String> = Vec::new();
    for error in pieces(errors, &["error"]) {
        let mut made = String::new();
        let parts = pieces(&error, &["error", "note", "help"]);
        for part in parts.iter().filter(|part| !part.contains("> /")) {
            for line in part.lines() {
                let line = line.replacen("LL ", "   ", 1);
                if !line.trim_start().starts_with("--> ") && !line.contains("compiler was built") {
                    made += &unplaced(line.trim_end());
                    made += "\n";
                }
            }
        }
        let made = made.trim_end().to_string() + "\n";
        if !shown.contains(&made) {
            shown.push(made);
        }
    }
    shown.join("\n")
}

/// A text cut before each line that begins with one of `words`.
fn pieces(text: &str, words: &[&str]) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines() {
        let begins = words.iter().any(|word| line.starts_with(word));
        match pieces.last_mut() {
            Some(piece) if !begins => piece.extend(["\n", line]),
            _ => pieces.push(line.to_string()),
        }
    }
    pieces
}

/// A line without the places of coroutines.
fn unplaced(line: &str) -> String {
    let mut parts = line.split("coroutine@");
    let mut made = parts.next().unwrap_or_default().to_string();
    for part in parts {
        made += "coroutine@..";
        made += part.find('}').map_or(part, |end| &part[end..]);
    }
    made
}
