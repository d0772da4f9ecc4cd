//! Draws pictures of a suspended coroutine: of its states, and of its bytes.

use std::fmt::Write as _;

use super::layout::Layout;
use super::svg;

const WIDTH: usize = 400;

/// The attribute of a text that is centred at its position.
const MIDDLE: &str = " text-anchor=\"middle\"";

/// The states of `count_neighbors`, from top to bottom. `queries` has for each query the variable
/// that gets the answer, and what is yielded.
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
        drawn += &svg::rect(" class=\"box\" rx=\"6\"", (8, y), (116, 26));
        drawn += &svg::text(MIDDLE, (66, y + 17), title);
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
            let (from, to) = (y + 26, y + PITCH);
            write!(drawn, "<path d=\"M66 {from}V{}\"/>", to - 6).unwrap();
            write!(drawn, "<path class=\"head\" d=\"M62 {}h8L66 {to}z\"/>", to - 7).unwrap();
            drawn += &svg::text(" class=\"code\"", (76, from + 16), &yields);
        }
    }
    let height = rows.len() * PITCH - 8;
    svg::picture(WIDTH, height, "The states of count_neighbors, and what each keeps", &drawn)
}

/// Draws a field as wide as its bytes, with its name or, if there is no room, the first letter of
/// the name. Padding has no name.
fn field(drawn: &mut String, (x, y): (usize, usize), width: usize, name: &str) {
    let class = if name.is_empty() { " class=\"box\"" } else { " class=\"field\"" };
    *drawn += &svg::rect(class, (x, y), (width, 20));
    // A letter is 6 pixels wide.
    let name = if name.len() * 6 <= width { name } else { &name[..1] };
    *drawn += &svg::text(" class=\"small\"", (x + width / 2, y + 14), name);
}

/// The value of `simulate`, with the field of its inner coroutine drawn larger below, and so on.
pub fn nested(layouts: &[Layout; 3]) -> String {
    const LEFT: usize = 8;
    const RIGHT: usize = WIDTH - LEFT;
    let names = ["count_neighbors", "step_cell", "simulate"];
    let mut drawn = String::new();
    let (mut y, mut title) = (28, 80);
    for (layout, name) in layouts.iter().zip(names).rev() {
        let bytes = layout.bytes;
        drawn += &svg::text(MIDDLE, (title, y - 8), &format!("{name}: {bytes} bytes"));
        let place = |byte: usize| LEFT + byte * (RIGHT - LEFT) / bytes;
        let largest = layout.largest();
        // The byte that says which state it is, and the padding.
        let padding = bytes - largest.bytes - 1;
        let tail = [("#", 1), ("", padding)].into_iter().filter(|(_, bytes)| *bytes > 0);
        let mut byte = 0;
        for (name, bytes) in largest.keeps.iter().copied().chain(tail) {
            let (from, to) = (place(byte), place(byte + bytes));
            field(&mut drawn, (from, y), to - from, name);
            if name == "coroutine" {
                let (above, below) = (y + 20, y + 64);
                writeln!(
                    drawn,
                    "<path class=\"dim\" d=\"M{from} {above}L{LEFT} {below}\
                     M{to} {above}L{RIGHT} {below}\"/>"
                )
                .unwrap();
                title = (from + to + WIDTH) / 4;
            }
            byte += bytes;
        }
        y += 64;
    }
    let legend = "#: which state it is in. Grey: padding.";
    drawn += &svg::text("", (LEFT, y - 22), legend);
    svg::picture(WIDTH, y - 12, "The value of simulate and the two coroutines inside it", &drawn)
}
