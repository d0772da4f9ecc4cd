//! The links of a built site: each that stays in the site must lead to a file, and to a place in it.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;

/// Fails if a link of a page leads nowhere, and names all that do.
pub fn check(site: &Path) -> Result<(), Error> {
    let mut pages = HashMap::new();
    collect(site, &mut pages)?;
    let places: HashMap<_, HashSet<_>> =
        pages.iter().map(|(page, text)| (page, values(text, "id").collect())).collect();
    let mut dead = Vec::new();
    for (page, text) in &pages {
        let folder = page.parent().ok_or("a page is in a folder")?;
        for link in values(text, "href").chain(values(text, "src")) {
            if link.contains(':') || link.starts_with("//") {
                continue; // it leaves the site, or holds a picture
            }
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let file = file.split('?').next().unwrap_or_default();
            let target = if file.is_empty() { page.clone() } else { resolve(folder, file) };
            // `12-34` is a range of lines, which a script of rustdoc marks.
            let range = place.starts_with(|c: char| c.is_ascii_digit());
            let there = match places.get(&target) {
                Some(places) => place.is_empty() || range || places.contains(place),
                None => target.is_file(),
            };
            if !there {
                dead.push(format!("{}: {link}", page.display()));
            }
        }
    }
    dead.sort();
    println!("{} pages, {} dead links", pages.len(), dead.len());
    if dead.is_empty() { Ok(()) } else { Err(dead.join("\n").into()) }
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

/// The file that a link of a page in `folder` names, with its `..` resolved.
fn resolve(folder: &Path, file: &str) -> PathBuf {
    let mut path = folder.to_path_buf();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path
}

fn collect(folder: &Path, pages: &mut HashMap<PathBuf, String>) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            let text = fs::read_to_string(&path)?;
            pages.insert(path, text);
        }
    }
    Ok(())
}
