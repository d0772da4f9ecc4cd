//! Makes the guide's table of contents, the links from each page to the previous and the next one,
//! and two sets of link definitions.
//!
//! A page names its links by labels: the title in brackets for a chapter, the heading in brackets
//! for a heading, `` [`Query`] `` for an item, `![..][states]` for a picture of `guide/pictures`.
//! In Markdown the first definition of a label wins. `src/guide.rs` includes the definitions for
//! rustdoc before each page, and each page ends with its own, which lead to files of the
//! repository.

use std::fmt::Write as _;
use std::fs;

use pulldown_cmark::{BrokenLink, Event, Parser};

use super::chapter::{Chapter, anchor};
use crate::Error;
use crate::files::{Files, path, read};

const CONTENTS: &str = "guide/README.md";

/// The definitions that are written by hand. Each has a label, the item that it leads to and, as
/// its title, the file of the item.
const ITEMS: &str = "src/guide/links.md";

/// The definitions for rustdoc that are made here.
const CHAPTERS: &str = "src/guide/chapters.md";

/// The files of the chapters in their order.
pub fn pages() -> Result<Vec<String>, Error> {
    names("guide", ".md", |name| name.starts_with(|c: char| c.is_ascii_digit()))
}

fn names(folder: &str, end: &str, chosen: impl Fn(&str) -> bool) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    for entry in fs::read_dir(path(folder))? {
        let name = entry?.file_name().to_string_lossy().to_string();
        if name.ends_with(end) && chosen(&name) {
            names.push(format!("{folder}/{name}"));
        }
    }
    names.sort();
    Ok(names)
}

pub fn make(files: &mut Files) -> Result<(), Error> {
    let chapters: Vec<_> =
        pages()?.iter().map(|page| Chapter::read(page)).collect::<Result<_, _>>()?;
    files.make_between(CONTENTS, "contents", &contents(&chapters)?)?;
    for (index, chapter) in chapters.iter().enumerate() {
        let previous = index.checked_sub(1).map(|index| &chapters[index]);
        let way = way(previous, chapters.get(index + 1))?;
        files.make_between(&chapter.page, "way", &way)?;
    }
    let definitions = definitions(&chapters)?;
    let (mut used, mut undefined) = (Vec::new(), String::new());
    for page in chapters.iter().map(|chapter| chapter.page.as_str()).chain([CONTENTS]) {
        let mut links = String::new();
        for label in labels(&read(page)?) {
            match definitions.iter().find(|definition| definition.label == label) {
                Some(found) => writeln!(links, "[{label}]: {}", found.in_the_guide())?,
                None => write!(undefined, "\n{page}: [{label}]")?,
            }
            used.push(label);
        }
        files.make_between(page, "links", &links)?;
    }
    if !undefined.is_empty() {
        return Err(format!("neither a heading, nor a picture, nor in {ITEMS}:{undefined}").into());
    }
    let mut made = String::new();
    for definition in definitions.iter().filter(|definition| !definition.by_hand) {
        if used.contains(&definition.label) {
            writeln!(made, "[{}]: {}", definition.label, definition.in_rustdoc)?;
        }
    }
    files.make(CHAPTERS, made + "\n")
}

/// Each chapter with its first sentence and its questions.
fn contents(chapters: &[Chapter]) -> Result<String, Error> {
    let mut made = String::new();
    for (number, chapter) in (1..).zip(chapters) {
        writeln!(made, "{number}. **[{}]**\\\n   {}", chapter.title, chapter.first_sentence)?;
        for section in chapter.sections.iter().filter(|section| section.heading.ends_with('?')) {
            if section.heading.contains(['[', ']']) {
                return Err(format!(
                    "a heading with a bracket cannot be a link: {}",
                    section.heading
                )
                .into());
            }
            let codes = section.codes.join("`, `");
            let codes = if codes.is_empty() { codes } else { format!(" (`{codes}`)") };
            writeln!(made, "   - [{}]{codes}", section.heading)?;
        }
    }
    Ok(made)
}

fn way(previous: Option<&Chapter>, next: Option<&Chapter>) -> Result<String, Error> {
    let mut made = String::new();
    for (word, chapter) in [("Previous", previous), ("Next", next)] {
        if let Some(chapter) = chapter {
            write!(made, "{word}: [{}]. ", chapter.title)?;
        }
    }
    Ok(made + "All chapters: [Contents].\n")
}

/// Where a label leads.
struct Definition {
    label: String,
    in_rustdoc: String,
    /// A file below the root of the repository, or an address.
    in_the_repository: String,
    by_hand: bool,
}

impl Definition {
    fn in_the_guide(&self) -> String {
        let target = &self.in_the_repository;
        match target.strip_prefix("guide/") {
            Some(inside) => inside.to_string(),
            None if target.contains("://") => target.clone(),
            None => format!("../{target}"),
        }
    }
}

fn definitions(chapters: &[Chapter]) -> Result<Vec<Definition>, Error> {
    let mut made = Vec::new();
    let mut add = |label: &str, in_rustdoc: String, in_the_repository: String, by_hand| {
        made.push(Definition { label: label.to_string(), in_rustdoc, in_the_repository, by_hand });
    };
    for line in read(ITEMS)?.lines().filter(|line| !line.is_empty()) {
        let parts = line.strip_prefix('[').and_then(|line| line.split_once("]: "));
        let parts = parts.and_then(|(label, rest)| Some((label, rest.split_once(" \"")?)));
        let (label, (item, file)) = parts.ok_or_else(|| format!("{ITEMS}: {line}"))?;
        add(label, item.to_string(), file.trim_end_matches('"').to_string(), true);
    }
    add("Contents", "crate::guide".to_string(), CONTENTS.to_string(), false);
    for chapter in chapters {
        let (module, page) = (format!("crate::guide::{}", chapter.module), &chapter.page);
        add(&chapter.title, module.clone(), page.clone(), false);
        for section in &chapter.sections {
            let (heading, anchor) = (&section.heading, anchor(&section.heading));
            add(heading, format!("{module}#{anchor}"), format!("{page}#{anchor}"), false);
        }
    }
    for picture in names("guide/pictures", ".svg", |_| true)? {
        let name = picture.trim_start_matches("guide/pictures/").trim_end_matches(".svg");
        add(name, data_address(&read(&picture)?), picture.clone(), false);
    }
    Ok(made)
}

/// A picture as an address that contains the whole picture, because `cargo doc` copies no files.
fn data_address(picture: &str) -> String {
    let mut made = "data:image/svg+xml,".to_string();
    for byte in picture.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~=/:;,".contains(&byte) {
            made.push(byte.into());
        } else {
            write!(made, "%{byte:02X}").unwrap();
        }
    }
    made
}

/// The labels that a page uses and does not define itself. The definitions that are generated at
/// its end do not count.
fn labels(page: &str) -> Vec<String> {
    let (text, _) = page.split_once("<!-- generated: links -->").unwrap_or((page, ""));
    let mut labels = Vec::new();
    let note = |link: BrokenLink<'_>| {
        let label = link.reference.replace('\n', " ");
        if !labels.contains(&label) {
            labels.push(label);
        }
        None
    };
    let events = Parser::new_with_broken_link_callback(text, super::chapter::OPTIONS, Some(note));
    events.for_each(|_: Event| ());
    labels
}
