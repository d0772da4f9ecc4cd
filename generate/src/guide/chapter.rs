//! Reads what the table of contents needs from a page of the guide: its title, its first sentence
//! and its headings.

use pulldown_cmark::Options;

use crate::Error;
use crate::files::read;

/// The extensions of Markdown that rustdoc and a repository's pages both understand, as far as the
/// guide uses them.
pub const OPTIONS: Options = Options::ENABLE_TABLES;

pub struct Chapter {
    /// Its file, below the root of the repository.
    pub page: String,
    /// Its module, below `guide`.
    pub module: String,
    pub title: String,
    pub first_sentence: String,
    pub sections: Vec<Section>,
}

pub struct Section {
    pub heading: String,
    pub codes: Vec<String>,
}

impl Chapter {
    pub fn read(page: &str) -> Result<Self, Error> {
        let text = read(page)?;
        let name = page.trim_start_matches("guide/").trim_end_matches(".md");
        let module = format!("ch{}", name.replace('-', "_"));
        let title = text.strip_prefix("# ").and_then(|text| text.split_once("\n\n"));
        let (title, rest) = title.ok_or_else(|| format!("{page} does not begin with a title"))?;
        let paragraph = rest.split("\n\n").next().unwrap_or_default().replace('\n', " ");
        let first_sentence = paragraph.split_once(". ").map_or(paragraph.as_str(), |(it, _)| it);
        let first_sentence = format!("{}.", first_sentence.trim_end_matches('.'));
        let (title, page) = (title.to_string(), page.to_string());
        Ok(Self { page, module, title, first_sentence, sections: sections(&text) })
    }
}

fn sections(text: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        if let Some(heading) = line.strip_prefix("## ").filter(|_| !in_code) {
            sections.push(Section { heading: heading.to_string(), codes: Vec::new() });
        } else if let Some((code, _)) =
            line.strip_prefix("error[").and_then(|it| it.split_once(']'))
            && let Some(section) = sections.last_mut()
            && !section.codes.iter().any(|shown| shown == code)
        {
            section.codes.push(code.to_string());
        }
    }
    sections
}

/// The anchor that rustdoc and a repository's pages give a heading.
pub fn anchor(heading: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || [' ', '-', '_'].contains(c);
    heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
}
