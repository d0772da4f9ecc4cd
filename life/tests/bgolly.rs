//! Compares random worlds on a torus with those of Golly, generation by generation. Golly is a
//! program for cellular automata. Its reader of RLE files and its Life share no code with ours. The
//! test is skipped, with a line on standard error, if `bgolly` (Debian's package `golly`) is not
//! installed.

use std::fs;
use std::io::{Write, stderr};
use std::ops::ControlFlow::Continue;
use std::path::Path;
use std::process::{Command, Stdio};

use coroutine_life::driver::OnGeneration;
use coroutine_life::{ALIVE, ENGINES, Grid, Rule, Size, soup};
use life::formats::read;
use life::notation::read_rule;
use pretty_assertions::assert_eq;

/// A height, a width, a seed, and the share of cells that are alive.
const SOUPS: [(i32, i32, u64, f64); 4] =
    [(5, 9, 1, 0.4), (17, 24, 2, 0.3), (40, 33, 3, 0.5), (64, 64, 4, 0.2)];

const RULES: &[&str] = if cfg!(feature = "nightly") {
    &["B3/S23", "B36/S23", "B3678/S34678", "B2/S"]
} else {
    &["B3/S23"]
};

/// A grid as RLE, with one letter per cell.
fn rle(grid: &Grid, rule: &str) -> String {
    let (height, width) = (grid.height(), grid.width());
    let letter = |y, x| if grid.query(y, x) == ALIVE { 'o' } else { 'b' };
    let row = |y| (0..width).map(move |x| letter(y, x)).chain(['$', '\n']).collect::<String>();
    let rows: String = (0..height).map(row).collect();
    format!("x = {width}, y = {height}, rule = {rule}:T{width},{height}\n{rows}!\n")
}

/// The living cells as (y, x), counted from the first row and the first column with a living cell,
/// because `bgolly` writes only the rectangle around the living cells and not where it is.
fn cropped(cells: impl Iterator<Item = (i32, i32)>) -> Vec<(i32, i32)> {
    let cells: Vec<_> = cells.collect();
    let top = cells.iter().map(|cell| cell.0).min().unwrap_or(0);
    let left = cells.iter().map(|cell| cell.1).min().unwrap_or(0);
    cells.into_iter().map(|(y, x)| (y - top, x - left)).collect()
}

fn lives(rule: &str, grid: Grid, generations: u64, on_generation: OnGeneration) {
    #[cfg(feature = "nightly")]
    if rule != "B3/S23" {
        read_rule(rule).unwrap().run(grid, generations, on_generation);
        return;
    }
    assert_eq!(read_rule(rule), Ok(Rule::LIFE));
    (ENGINES[0].run)(grid, generations, on_generation).unwrap();
}

#[test]
fn golly_lives_the_same() {
    let quiet = |golly: &mut Command| golly.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if quiet(&mut Command::new("bgolly")).is_err() {
        // Written past the test's captured output, so that it is seen.
        writeln!(
            stderr(),
            "tests/bgolly.rs is skipped: there is no bgolly (Debian's package golly)"
        )
        .unwrap();
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (start, out) = (folder.join("soup.rle"), folder.join("golly.rle"));
    for (rule, (height, width, seed, density)) in
        RULES.iter().flat_map(|rule| SOUPS.map(|soup| (rule, soup)))
    {
        let mut grid = Grid::new(height, width);
        soup(&mut grid, seed, density);
        fs::write(&start, rle(&grid, rule)).unwrap();
        let mut compared = 0;
        lives(rule, grid, 10, &mut |generation, grid| {
            let mut golly = Command::new("bgolly");
            golly.args(["-m", &generation.to_string(), "-o"]).args([&out, &start]);
            assert!(quiet(&mut golly).unwrap().success());
            let golly = read(&fs::read(&out).unwrap()).unwrap();
            assert_eq!(golly.rule, read_rule(rule).ok());
            assert_eq!(golly.torus.map(|(_, size)| size), Some(Size { height, width }));

            let cells = (0..height).flat_map(|y| (0..width).map(move |x| (y, x)));
            let alive = cells.filter(|&(y, x)| grid.query(y, x) == ALIVE);
            let at = format!("{rule} on {height}x{width} at {generation}");
            assert_eq!(cropped(golly.shape.alive()), cropped(alive), "{at}");
            compared += 1;
            Continue(())
        });
        assert_eq!(compared, 10);
    }
}
