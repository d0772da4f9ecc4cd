//! Prints generations side by side.

use std::fmt;

/// A printer that puts texts side by side, each in a column under a header. By default the header
/// is the number of the column.
///
/// Python: `ColumnPrinter`. If all columns have odd widths and numbers of one digit, the output is
/// the same as Python's, byte for byte. For an even width or a longer number Python's header drifts
/// away from its column. Here the number stays centred, and the column becomes wider if the number
/// needs it. If the columns have different heights, Python raises `IndexError`. Here the shorter
/// column is filled up with spaces. Widths are counted in characters.
#[derive(Clone, Debug, Default)]
pub struct ColumnPrinter {
    columns: Vec<Column>,
}

#[derive(Clone, Debug)]
struct Column {
    header: String,
    text: String,
    width: usize,
}

impl ColumnPrinter {
    /// Creates a printer without columns, which prints nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column under its number. Columns are numbered from 0.
    ///
    /// Python: `append`.
    pub fn append(&mut self, text: &impl fmt::Display) {
        self.append_under(&self.columns.len(), text);
    }

    /// Adds a column under the given header.
    pub fn append_under(&mut self, header: &impl fmt::Display, text: &impl fmt::Display) {
        let (header, text) = (header.to_string(), text.to_string());
        let lines = text.lines().chain([header.as_str()]);
        let width = lines.map(|line| line.chars().count()).max().unwrap_or(0);
        self.columns.push(Column { header, text, width });
    }
}

/// All lines except the last end in a newline, so `println!` completes the last one.
impl fmt::Display for ColumnPrinter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, Column { header, width, .. }) in self.columns.iter().enumerate() {
            let spare = width - header.chars().count();
            // If `spare` is odd, the longer half comes before the header, as in Python.
            let before = spare.div_ceil(2);
            f.write_str(separator(i))?;
            spaces(f, before)?;
            f.write_str(header)?;
            spaces(f, spare - before)?;
        }
        let mut rows: Vec<_> = self.columns.iter().map(|column| column.text.lines()).collect();
        let height = rows.iter().map(|lines| lines.clone().count()).max().unwrap_or(0);
        for _ in 0..height {
            f.write_str("\n")?;
            for (i, (lines, Column { width, .. })) in rows.iter_mut().zip(&self.columns).enumerate()
            {
                let line = lines.next().unwrap_or("");
                f.write_str(separator(i))?;
                f.write_str(line)?;
                spaces(f, width - line.chars().count())?;
            }
        }
        Ok(())
    }
}

fn separator(column: usize) -> &'static str {
    if column == 0 { "" } else { " | " }
}

/// Writes `count` spaces. `{:width$}` would panic at a width above 65535.
fn spaces(f: &mut fmt::Formatter<'_>, count: usize) -> fmt::Result {
    (0..count).try_for_each(|_| f.write_str(" "))
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn print(texts: &[&str]) -> String {
        let mut columns = ColumnPrinter::new();
        for text in texts {
            columns.append(text);
        }
        columns.to_string()
    }

    #[test]
    fn no_columns_print_as_nothing() {
        assert_eq!(print(&[]), "");
    }

    #[test]
    fn one_column_has_its_number_in_the_middle() {
        assert_eq!(print(&["-*-\n---\n"]), " 0 \n-*-\n---");
        assert_eq!(print(&["*\n"]), "0\n*");
    }

    #[test]
    fn an_even_width_still_lines_up() {
        assert_eq!(print(&["--\n", "****\n"]), " 0 |   1 \n-- | ****");
    }

    #[test]
    fn unequal_heights_are_filled_with_spaces() {
        assert_eq!(print(&["-*-\n", "*\n*\n", ""]), " 0  | 1 | 2\n-*- | * |  \n    | * |  ");
    }

    #[test]
    fn a_long_number_stays_centred_or_widens_its_column() {
        let mut columns = ColumnPrinter::new();
        columns.append_under(&10, &"-----\n");
        columns.append_under(&100, &"-----\n");
        columns.append_under(&1000, &"*\n");
        assert_eq!(columns.to_string(), "  10  |  100  | 1000\n----- | ----- | *   ");
    }

    #[test]
    fn a_column_may_be_wider_than_a_format_string_pads() {
        let header = format!("{0}0{0} | 1", " ".repeat(70_000));
        let rows = ["-".repeat(140_001), "*".to_string()];
        assert_eq!(print(&[&rows[0], &rows[1]]), format!("{header}\n{}", rows.join(" | ")));
    }
}
