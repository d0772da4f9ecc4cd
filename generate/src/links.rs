//! Links in Markdown that lead into the repository: the file must be there, the heading in it, and
//! the definition of each label.

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag, TagEnd};

use crate::Error;
use crate::files::path;
use crate::guide::chapter::{OPTIONS, anchor};

/// Fails if a link leads nowhere, and names all that do.
pub fn check() -> Result<(), Error> {
    let mut pages = Vec::new();
    collect(&path(""), &mut pages)?;
    let mut dead = Vec::new();
    for page in pages {
        let text = fs::read_to_string(&page)?;
        let (targets, undefined) = links(&text);
        let broken = targets.into_iter().filter(|target| !leads_somewhere(target, &page, &text));
        dead.extend(broken.chain(undefined).map(|link| format!("{}: {link}", page.display())));
    }
    if dead.is_empty() { Ok(()) } else { Err(format!("dead links:\n{}", dead.join("\n")).into()) }
}

/// Where the links and pictures of a page lead, and the labels that it uses and never defines.
fn links(text: &str) -> (Vec<String>, Vec<String>) {
    let mut undefined = Vec::new();
    let note = |link: BrokenLink<'_>| {
        // `[word]` without a definition may be plain text.
        if link.link_type != LinkType::Shortcut {
            undefined.push(format!("[{}]", link.reference));
        }
        None
    };
    let events = Parser::new_with_broken_link_callback(text, OPTIONS, Some(note));
    let targets = events.filter_map(|event| match event {
        Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
            Some(dest_url.to_string())
        }
        _ => None,
    });
    (targets.collect(), undefined)
}

fn leads_somewhere(target: &str, page: &Path, text: &str) -> bool {
    if target.contains("://") {
        return true; // not looked up, because a check needs no network
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    if file.is_empty() {
        return anchors(text).contains(&heading.to_string());
    }
    let Some(path) = page.parent().map(|folder| folder.join(file)).filter(|path| path.exists())
    else {
        return false;
    };
    heading.is_empty()
        || !is_markdown(&path)
        || fs::read_to_string(path).is_ok_and(|text| anchors(&text).contains(&heading.to_string()))
}

/// The names of a page's headings.
fn anchors(text: &str) -> Vec<String> {
    let mut anchors = Vec::new();
    let mut heading = None;
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => anchors.extend(heading.take().map(|it| anchor(&it))),
            Event::Text(part) | Event::Code(part) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&part);
                }
            }
            _ => {}
        }
    }
    anchors
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "md")
}

/// The pages of Markdown in a folder and below it, without what git ignores.
fn collect(folder: &Path, pages: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() && !name.starts_with('.') && !["target", "corpus"].contains(&name) {
            collect(&path, pages)?;
        } else if is_markdown(&path) {
            pages.push(path);
        }
    }
    Ok(())
}
