//! Checks links: those in Markdown that lead into the repository, and those in a built site that
//! stay within the site. The file that a link names must exist, and so must the place in the file.
//! In Markdown each label must have a definition.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag, TagEnd};

use crate::Error;
use crate::files::path;
use crate::guide::chapter::{OPTIONS, anchor};

/// What the check needs to know of a page.
#[derive(Default)]
struct Page {
    /// Where its links and pictures lead.
    links: Vec<String>,
    /// The places in it that a link may name.
    places: Vec<String>,
    /// The labels that it uses and never defines.
    undefined: Vec<String>,
}

/// Fails if a link in Markdown leads nowhere. The error names all such links.
pub fn check() -> Result<(), Error> {
    let (_, dead) = dead(&path(""), "md", markdown)?;
    if dead.is_empty() { Ok(()) } else { Err(format!("dead links:\n{}", dead.join("\n")).into()) }
}

/// Fails if a link of a page of the site leads nowhere. The error names all such links.
pub fn check_site(site: &Path) -> Result<(), Error> {
    let (pages, dead) = dead(site, "html", html)?;
    println!("{pages} pages, {} dead links", dead.len());
    if dead.is_empty() { Ok(()) } else { Err(dead.join("\n").into()) }
}

/// Returns how many pages with that extension are in a folder, and their links that lead nowhere.
fn dead(
    folder: &Path,
    extension: &str,
    read: fn(&str) -> Page,
) -> Result<(usize, Vec<String>), Error> {
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut pages = HashMap::new();
    collect(&folder, extension, read, &mut pages)?;
    let leads_somewhere = |page: &Path, link: &str| {
        if link.contains(':') || link.starts_with("//") {
            return true; // an address elsewhere, which is not checked, or a whole picture
        }
        let (file, place) = link.split_once('#').unwrap_or((link, ""));
        let file = file.split('?').next().unwrap_or_default();
        let target = if file.is_empty() {
            Ok(page.into())
        } else {
            page.with_file_name(file).canonicalize()
        };
        // In a site `12-34` is a range of lines, which a script of rustdoc marks.
        let range = extension == "html" && place.starts_with(|c: char| c.is_ascii_digit());
        target.is_ok_and(|target: PathBuf| match pages.get(&target) {
            Some(Page { places, .. }) => {
                place.is_empty() || range || places.iter().any(|it| it == place)
            }
            None => extension == "md" || target.is_file(),
        })
    };
    let mut dead = Vec::new();
    for (path, page) in &pages {
        let broken = page.links.iter().filter(|link| !leads_somewhere(path, link));
        dead.extend(
            broken.chain(&page.undefined).map(|link| format!("{}: {link}", path.display())),
        );
    }
    dead.sort();
    Ok((pages.len(), dead))
}

fn markdown(text: &str) -> Page {
    let (mut page, mut undefined, mut heading) = (Page::default(), Vec::new(), None);
    let note = |link: BrokenLink<'_>| {
        // `[word]` without a definition may be plain text.
        if link.link_type != LinkType::Shortcut {
            undefined.push(format!("[{}]", link.reference));
        }
        None
    };
    for event in Parser::new_with_broken_link_callback(text, OPTIONS, Some(note)) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                page.links.push(dest_url.to_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                page.places.extend(heading.take().map(|it| anchor(&it)));
            }
            Event::Text(part) | Event::Code(part) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&part);
                }
            }
            _ => {}
        }
    }
    Page { undefined, ..page }
}

fn html(text: &str) -> Page {
    let links = values(text, "href").chain(values(text, "src"));
    let places = values(text, "id").map(String::from).collect();
    Page { links: links.map(String::from).collect(), places, ..Page::default() }
}

/// The values of an attribute, with or without quotes around them.
fn values<'a>(page: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {attribute}=");
    let mut rest = page;
    std::iter::from_fn(move || {
        rest = rest.split_once(&begin)?.1;
        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split('"').next());
        Some(quoted.unwrap_or_else(|| rest.split([' ', '>']).next().unwrap_or_default()))
    })
}

/// Collects the pages in a folder and below it, apart from those that git ignores.
fn collect(
    folder: &Path,
    extension: &str,
    read: fn(&str) -> Page,
    pages: &mut HashMap<PathBuf, Page>,
) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() && !name.starts_with('.') && !["target", "corpus"].contains(&name) {
            collect(&path, extension, read, pages)?;
        } else if path.extension().is_some_and(|it| it == extension) {
            let page = read(&fs::read_to_string(&path)?);
            pages.insert(path, page);
        }
    }
    Ok(())
}
