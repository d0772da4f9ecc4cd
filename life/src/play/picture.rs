//! Draws a grid with half blocks. Each character shows two cells, one above the other, so that
//! cells look square.

use coroutine_life::{ALIVE, EMPTY, Grid};

/// The height and width of the part of the grid that fits into `lines` and `columns`.
pub fn visible(grid: &Grid, (lines, columns): (u16, u16)) -> (i32, i32) {
    (grid.height().min(2 * i32::from(lines)), grid.width().min(columns.into()))
}

/// Draws the visible part of the grid, which is its middle, in exactly `lines` lines.
///
/// If the grid ends before the last column or line, an edge is drawn.
pub fn picture(grid: &Grid, (lines, columns): (u16, u16)) -> Vec<String> {
    let (height, width) = visible(grid, (lines, columns));
    let (top, left) = ((grid.height() - height) / 2, (grid.width() - width) / 2);
    let short = width < columns.into();
    let mut picture = Vec::new();
    for y in (top..top + height).step_by(2) {
        let lower = |x| if y + 1 < top + height { grid.query(y + 1, x) } else { EMPTY };
        let mut line: String = (left..left + width)
            .map(|x| match (grid.query(y, x) == ALIVE, lower(x) == ALIVE) {
                (false, false) => ' ',
                (true, false) => '▀',
                (false, true) => '▄',
                (true, true) => '█',
            })
            .collect();
        line.push_str(if short { "│" } else { "" });
        picture.push(line);
    }
    if picture.len() < lines.into() {
        let line = (0..width).map(|_| '─').collect::<String>();
        picture.push(line + if short { "┘" } else { "" });
    }
    picture.resize(lines.into(), String::new());
    picture
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn drawn(grid: &str, size: (u16, u16)) -> Vec<String> {
        picture(&grid.parse().unwrap(), size)
    }

    #[test]
    fn each_pair_of_cells_is_a_character() {
        assert_eq!(drawn("-*-*\n--**\n", (1, 4)), [" ▀▄█"]);
        assert_eq!(drawn("-*-*\n--**\n*--*\n", (2, 4)), [" ▀▄█", "▀  ▀"]);
    }

    #[test]
    fn where_the_grid_ends_is_an_edge() {
        assert_eq!(drawn("-*\n**\n", (1, 3)), ["▄█│"]);
        assert_eq!(drawn("-*\n**\n", (2, 2)), ["▄█", "──"]);
        assert_eq!(drawn("-*\n**\n", (4, 9)), ["▄█│", "──┘", "", ""]);
    }

    #[test]
    fn of_a_greater_grid_the_middle_shows() {
        let grid = "-----\n-***-\n-*-*-\n-----\n--*--\n-----\n";
        assert_eq!(visible(&grid.parse().unwrap(), (2, 3)), (4, 3));
        assert_eq!(drawn(grid, (2, 3)), ["█▀█", " ▄ "]);
        assert_eq!(drawn(grid, (1, 6)), [" ▀ ▀ │"]);
        assert_eq!(drawn(grid, (0, 0)), [""; 0]);
        assert_eq!(drawn(grid, (1, 0)), [""]);
    }
}
