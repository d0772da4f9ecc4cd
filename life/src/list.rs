//! `life list`: prints the patterns, the engines and the rules.

use std::io::{self, Write};

use coroutine_life::Size;
use coroutine_life::patterns::PATTERNS;

use crate::engine::engines;
use crate::notation::NAMED_RULES;
use crate::paint::Paint;
use crate::pattern_args::SOUP_ROOM;
use crate::table::{self, Column, terminal_columns};

pub const EXAMPLES: &str = "\
Sizes are height x width. SIZE is the size of the pattern itself. GRID is the size of its grid if
neither --height nor --width is given.

Examples:
  life list
  life list | grep period";

/// Prints three tables: patterns, engines and rules.
pub fn list(out: &mut impl Write) -> io::Result<()> {
    let (terminal, paint) = (terminal_columns(), Paint::of_stdout());
    let left = |heading, rank| Column { heading, right: false, rank };
    let soup = ["soup", "any", &times(SOUP_ROOM), "random cells: --seed and --density"];
    let mut patterns: Vec<_> = PATTERNS
        .iter()
        .map(|pattern| {
            let (size, grid) = (times(pattern.size()), times(pattern.room));
            [pattern.name.to_string(), size, grid, pattern.about.to_string()]
        })
        .collect();
    patterns.push(soup.map(String::from));
    let columns = [left("PATTERN", 0), left("SIZE", 2), left("GRID", 1), left("WHAT IT DOES", 0)];
    table::print(out, &columns, &patterns, terminal, paint)?;

    writeln!(out)?;
    let engines: Vec<_> = engines()
        .iter()
        .map(|engine| {
            let compiler = if engine.nightly { "nightly" } else { "stable" };
            [engine.name, compiler, engine.mechanism].map(String::from)
        })
        .collect();
    let columns = [left("ENGINE", 0), left("COMPILER", 1), left("HOW IT SUSPENDS", 0)];
    table::print(out, &columns, &engines, terminal, paint)?;

    writeln!(out)?;
    let rules: Vec<_> =
        NAMED_RULES.iter().map(|(name, rule)| [(*name).to_string(), rule.to_string()]).collect();
    table::print(out, &[left("RULE", 0), left("NOTATION", 0)], &rules, terminal, paint)
}

fn times(Size { height, width }: Size) -> String {
    format!("{height}x{width}")
}
