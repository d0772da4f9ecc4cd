//! Pictures of a suspended coroutine: its states, and its bytes.

use std::fmt::Write as _;

use super::layout::Layout;
use super::svg;

const WIDTH: usize = 400;

/// The states of `count_neighbors`, from top to bottom. `queries` are the answers and what is asked.
pub fn states(layout: &Layout, queries: &[(&str, &str)]) -> String {
    const PITCH: usize = 50;
    const BYTE: usize = 16;
    let mut drawn = String::new();
    let named = |name: &str| layout.states.iter().find(|state| state.name == name);
    let mut rows = vec![("start".to_string(), named("Unresumed"))];
    for (number, (answer, _)) in queries.iter().enumerate() {
        rows.push((format!("waits for {answer}"), named(&format!("Suspend{number}"))));
    }
    rows.push(("end".to_string(), named("Returned")));
    for (row, (title, state)) in rows.iter().enumerate() {
        let y = 8 + row * PITCH;
        let (middle, below) = (y + 17, y + 26);
        write!(
            drawn,
            "<rect class=\"box\" x=\"8\" y=\"{y}\" width=\"116\" height=\"26\" rx=\"6\"/>"
        )
        .unwrap();
        writeln!(drawn, "<text x=\"66\" y=\"{middle}\" text-anchor=\"middle\">{title}</text>")
            .unwrap();
        let mut x = 140;
        for (name, bytes) in state.map_or(&[][..], |state| &state.keeps) {
            field(&mut drawn, (x, y + 3), bytes * BYTE, name);
            x += bytes * BYTE;
        }
        if row + 1 < rows.len() {
            let yields = queries.get(row).map_or_else(
                || "returns the count".to_string(),
                |(_, query)| format!("yields {}", query.trim_end_matches(';')),
            );
            let (from, to) = (below, y + PITCH);
            write!(drawn, "<path d=\"M66 {from}V{}\"/>", to - 6).unwrap();
            write!(drawn, "<path class=\"head\" d=\"M62 {}h8L66 {to}z\"/>", to - 7).unwrap();
            writeln!(
                drawn,
                "<text class=\"code\" x=\"76\" y=\"{}\">{}</text>",
                from + 16,
                svg::escape(&yields)
            )
            .unwrap();
        }
    }
    let height = rows.len() * PITCH - 8;
    svg::picture(WIDTH, height, "The states of count_neighbors, and what each keeps", &drawn)
}

/// A field with its name, as wide as its bytes.
fn field(drawn: &mut String, (x, y): (usize, usize), width: usize, name: &str) {
    write!(drawn, "<rect class=\"field\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"20\"/>")
        .unwrap();
    // A name that does not fit is left out. A letter is 6 pixels wide.
    if name.len() * 6 <= width {
        let middle = x + width / 2;
        write!(drawn, "<text class=\"small\" x=\"{middle}\" y=\"{}\">{name}</text>", y + 14)
            .unwrap();
    }
    drawn.push('\n');
}

/// The value of `simulate`, with the field of its inner coroutine drawn larger below, and so on.
pub fn nested(layouts: &[Layout; 3]) -> String {
    const LEFT: usize = 8;
    const INNER: usize = WIDTH - 2 * LEFT;
    let names = ["count_neighbors", "step_cell", "simulate"];
    let mut drawn = String::new();
    let mut y = 8;
    for (layout, name) in layouts.iter().zip(names).rev() {
        writeln!(
            drawn,
            "<text x=\"{LEFT}\" y=\"{}\">{name}: {} bytes</text>",
            y + 12,
            layout.bytes
        )
        .unwrap();
        y += 20;
        let place = |byte: usize| LEFT + byte * INNER / layout.bytes;
        let largest = layout.largest();
        let rest = layout.bytes - largest.bytes;
        // The byte that tells the states apart, and what is rounded up.
        let tail = [("st", 1), ("", rest - 1)].into_iter().filter(|(_, bytes)| *bytes > 0);
        let mut byte = 0;
        for (field_name, bytes) in largest.keeps.iter().copied().chain(tail) {
            let (from, to) = (place(byte), place(byte + bytes));
            let shown = if field_name == "st" { "#" } else { field_name };
            field(&mut drawn, (from, y), to - from, shown);
            if field_name == "coroutine" {
                writeln!(
                    drawn,
                    "<path class=\"dim\" d=\"M{from} {0}L{LEFT} {1}M{to} {0}L{2} {1}\"/>",
                    y + 20,
                    y + 64,
                    LEFT + INNER
                )
                .unwrap();
            }
            byte += bytes;
        }
        y += 44;
    }
    writeln!(drawn, "<text class=\"dim\" x=\"{LEFT}\" y=\"{y}\">#: which state it is in; no name: padding</text>").unwrap();
    svg::picture(WIDTH, y + 10, "The value of simulate and the two coroutines inside it", &drawn)
}
