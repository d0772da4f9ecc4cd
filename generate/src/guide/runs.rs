//! Draws a picture of two runs: the correct one, and below it the wrong one with its wrong cells
//! marked.

use super::svg;

/// The side of a cell and the width of a gap, in pixels. A picture with five grids of nine columns
/// is 408 pixels wide.
const CELL: usize = 8;
const GAP: usize = 8;
const TITLE: usize = 22;

/// A printed run without its last column.
pub fn shorter(run: &str) -> String {
    let lines = run.lines().filter_map(|line| Some(line.rsplit_once(" | ")?.0.to_string() + "\n"));
    lines.collect()
}

/// The grids of a printed run, each as its rows. A grid that is less high than the others has fewer
/// rows.
fn grids(run: &str) -> Vec<Vec<&str>> {
    let mut grids: Vec<Vec<&str>> = Vec::new();
    for line in run.lines().skip(1) {
        for (column, row) in line.split(" | ").enumerate() {
            if grids.len() <= column {
                grids.push(Vec::new());
            }
            if !row.trim().is_empty() {
                grids[column].push(row);
            }
        }
    }
    grids
}

/// Draws the grids of a run, and frames each cell that is not as in `right`. Returns where the next
/// run begins.
fn draw(made: &mut String, top: usize, run: &[Vec<&str>], right: &[Vec<&str>]) -> usize {
    let mut left = GAP;
    for (grid, right) in run.iter().zip(right) {
        let width = grid.iter().map(|row| row.len()).max().unwrap_or_default();
        let size = (width * CELL, grid.len() * CELL);
        *made += &(svg::rect(" class=\"grid\"", (left, top), size) + "\n");
        for (y, row) in grid.iter().enumerate() {
            for (x, cell) in row.bytes().enumerate() {
                let expected = right.get(y).and_then(|row| row.as_bytes().get(x));
                let class = match (cell == b'*', expected.is_none_or(|it| *it == cell)) {
                    (true, true) => " class=\"alive\"",
                    (true, false) => " class=\"alive wrong\"",
                    (false, false) => " class=\"wrong\"",
                    (false, true) => continue,
                };
                let place = (left + x * CELL + 1, top + y * CELL + 1);
                *made += &(svg::rect(class, place, (CELL - 2, CELL - 2)) + "\n");
            }
        }
        left += width * CELL + GAP;
    }
    top + run.iter().map(Vec::len).max().unwrap_or_default() * CELL + GAP
}

pub fn picture(right: &str, wrong: &str) -> String {
    let (right, wrong) = (grids(right), grids(wrong));
    let mut drawn = String::new();
    let mut y = 0;
    for (title, run) in [("as it should be", &right), ("with the mistake", &wrong)] {
        y += TITLE;
        drawn += &svg::text("", (GAP, y - 6), title);
        y = draw(&mut drawn, y, run, &right);
    }
    let columns: usize = right.iter().map(|grid| grid[0].len() * CELL + GAP).sum();
    svg::picture(columns + GAP, y, "The closing run twice: right, and wrong", &drawn)
}
