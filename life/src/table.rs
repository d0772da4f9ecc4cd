//! Prints tables that fit the terminal.

use std::array;
use std::io::{self, IsTerminal, Write};

use crossterm::terminal;

use crate::paint::{Paint, painted};

/// How many characters a line of the terminal has. `None` if standard output is not a terminal, or
/// if the terminal's size is unknown.
pub fn terminal_columns() -> Option<u16> {
    let size = io::stdout().is_terminal().then(terminal::size)?.ok();
    size.map(|(columns, _)| columns).filter(|&columns| columns > 0)
}

/// A column: its heading, whether its cells are aligned to the right, and its rank. If the terminal
/// is too narrow, columns are left out, those of the highest rank first. Those of rank 0 stay.
#[derive(Clone, Copy)]
pub struct Column {
    pub heading: &'static str,
    pub right: bool,
    pub rank: u8,
}

/// Prints a table with two blanks between its columns. It shows as many columns as fit into
/// `terminal` characters, and wraps the last of them.
pub fn print<const N: usize>(
    out: &mut impl Write,
    columns: &[Column; N],
    rows: &[[String; N]],
    terminal: Option<u16>,
    paint: Paint,
) -> io::Result<()> {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([columns[column].heading.len()]).max().unwrap_or(0)
    };
    let widths: [usize; N] = array::from_fn(width);
    let room = terminal.map_or(usize::MAX, usize::from);
    let mut shown: Vec<usize> = (0..N).collect();
    while shown.iter().map(|&column| widths[column] + 2).sum::<usize>() - 2 > room
        && let Some(&least) = shown.iter().max_by_key(|&&column| columns[column].rank)
        && columns[least].rank > 0
    {
        shown.retain(|&column| column != least);
    }
    let before: usize = shown.iter().rev().skip(1).map(|&column| widths[column] + 2).sum();
    let line = |cells: [&str; N]| {
        let padded = shown.iter().map(|&column| {
            let (cell, width) = (cells[column], widths[column]);
            if columns[column].right {
                format!("{cell:>width$}")
            } else if Some(&column) != shown.last() {
                format!("{cell:<width$}")
            } else {
                wrapped(cell, room.saturating_sub(before)).join(&format!("\n{:before$}", ""))
            }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_string()
    };
    let heading = line(array::from_fn(|column| columns[column].heading));
    writeln!(out, "{}", painted(paint.heading, &heading))?;
    for row in rows {
        writeln!(out, "{}", line(array::from_fn(|column| row[column].as_str())))?;
    }
    Ok(())
}

/// Prints a text, wrapped if the terminal is narrower.
pub fn prose(out: &mut impl Write, text: &str, terminal: Option<u16>) -> io::Result<()> {
    writeln!(out, "{}", wrapped(text, terminal.map_or(usize::MAX, usize::from)).join("\n"))
}

/// Breaks a text into lines of at most `room` characters. A longer word has a line of its own.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_string()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn printed(terminal: Option<u16>) -> String {
        let columns = [
            Column { heading: "NAME", right: false, rank: 0 },
            Column { heading: "SIZE", right: true, rank: 2 },
            Column { heading: "X", right: true, rank: 1 },
            Column { heading: "ABOUT", right: false, rank: 0 },
        ];
        let rows = [
            ["glider", "3", "10", "it moves"].map(String::from),
            ["gun", "36", "9", "it fires gliders"].map(String::from),
        ];
        let mut out = Vec::new();
        print(&mut out, &columns, &rows, terminal, Paint::default()).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn columns_are_left_out_before_the_last_is_wrapped() {
        let all = "\
NAME    SIZE   X  ABOUT
glider     3  10  it moves
gun       36   9  it fires gliders
";
        let two = "\
NAME     X  ABOUT
glider  10  it moves
gun      9  it fires gliders
";
        let none = "\
NAME    ABOUT
glider  it moves
gun     it fires gliders
";
        let wrapped = "\
NAME    ABOUT
glider  it moves
gun     it fires
        gliders
";
        for (terminal, expected) in [
            (None, all),
            (Some(34), all),
            (Some(33), two),
            (Some(28), two),
            (Some(27), none),
            (Some(24), none),
            (Some(18), wrapped),
        ] {
            assert_eq!(printed(terminal), expected, "{terminal:?}");
        }
    }
}
