//! Links in Markdown that lead to a file of the repository: the file must be there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::files::path;

/// Fails if a link leads nowhere, and names the first.
pub fn check() -> Result<(), Error> {
    let mut pages = Vec::new();
    collect(&path(""), &mut pages)?;
    for page in pages {
        let text = fs::read_to_string(&page)?;
        let folder = page.parent().ok_or("a page is in a folder")?;
        for target in targets(&text).filter(|target| !target.contains("://")) {
            let file = target.split('#').next().unwrap_or_default();
            if !file.is_empty() && !folder.join(file).exists() {
                return Err(format!("{} links {target}, which is not there", page.display()).into());
            }
        }
    }
    Ok(())
}

/// Where `[text](target)` and `[name]: target` lead.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    let inline = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let inline = inline.map(|(target, _)| target);
    let defined = text.lines().filter(|line| line.starts_with('['));
    inline.chain(defined.filter_map(|line| line.split_once("]: ")).map(|(_, target)| target))
}

/// The pages of Markdown in a folder and below it, without what git ignores.
fn collect(folder: &Path, pages: &mut Vec<PathBuf>) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() && !name.starts_with('.') && !["target", "corpus"].contains(&name) {
            collect(&path, pages)?;
        } else if name.ends_with(".md") {
            pages.push(path);
        }
    }
    Ok(())
}
