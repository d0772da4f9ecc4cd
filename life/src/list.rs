//! `life list`.

use std::io::{self, Write};

use coroutine_life::Size;
use coroutine_life::patterns::PATTERNS;

use crate::engine::engines;
use crate::notation::NAMED_RULES;
use crate::pattern_args::SOUP_ROOM;

pub const EXAMPLES: &str = "\
Sizes are height x width: of the pattern itself, and of the grid it gets when no size is given.

Examples:
  life list
  life list | grep period";

/// Prints three tables: patterns, engines and rules.
pub fn list(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{:<16}{:<8}{:<8}WHAT IT DOES", "PATTERN", "SIZE", "GRID")?;
    for pattern in PATTERNS {
        let (size, grid) = (times(pattern.size()), times(pattern.room));
        writeln!(out, "{:<16}{size:<8}{grid:<8}{}", pattern.name, pattern.about)?;
    }
    let soup = times(SOUP_ROOM);
    writeln!(out, "{:<16}{:<8}{soup:<8}random cells: --seed and --density", "soup", "any")?;
    writeln!(out, "\n{:<20}{:<12}HOW IT SUSPENDS", "ENGINE", "COMPILER")?;
    for engine in engines() {
        let compiler = if engine.nightly { "nightly" } else { "stable" };
        writeln!(out, "{:<20}{compiler:<12}{}", engine.name, engine.mechanism)?;
    }
    writeln!(out, "\n{:<16}NOTATION", "RULE")?;
    for (name, rule) in NAMED_RULES {
        writeln!(out, "{name:<16}{rule}")?;
    }
    Ok(())
}

fn times(Size { height, width }: Size) -> String {
    format!("{height}x{width}")
}
