use coroutine_life::conformance::agree;
use coroutine_life::{ALIVE, ColumnPrinter, Grid, Simulation, live_a_generation, simulate, soup};

use super::Machine;
use exercises::Bounded;

/// Checks the machine against `simulate` on `grid`.
fn check(grid: Grid, generations: u64) {
    let (height, width) = (grid.height(), grid.width());
    let compared =
        agree(&mut simulate(height, width), &mut Machine::new(height, width), grid, generations);
    if let Err(difference) = compared {
        panic!("on a grid of {height} by {width}, {difference}");
    }
}

#[test]
fn it_says_what_simulate_says() {
    let mut grid = Grid::new(5, 9);
    soup(&mut grid, 1, 0.4);
    check(grid, 1);
}

#[test]
fn it_begins_anew_after_each_tick() {
    let mut grid = Grid::new(4, 7);
    soup(&mut grid, 2, 0.4);
    check(grid, 20);
}

#[test]
fn it_does_so_on_grids_of_any_size() {
    for (height, width) in [(1, 1), (1, 6), (6, 1), (2, 3), (16, 12)] {
        let mut grid = Grid::new(height, width);
        soup(&mut grid, 3, 0.5);
        check(grid, 5);
    }
}

/// Three neighbours of each cell in the first row, and four of each cell in the second, are
/// answered with ALIVE. The other neighbours and the cell itself are answered with `None`. So the
/// three cells of the first row are born, and the three cells of the second stay empty.
#[test]
fn a_query_answered_with_none_counts_as_empty() {
    let (mut native, mut machine) = (simulate(2, 3), Machine::new(2, 3));
    for number in 0..61 {
        let living = if number < 30 { 3 } else { 4 };
        let answers = number % 10; // which query of the cell, from 1, or 0 for none
        let sent = if (2..2 + living).contains(&answers) { Some(ALIVE) } else { None };
        let (item, said) = (native.send(sent), machine.send(sent));
        assert_eq!(said, item, "item {} of a grid of 2 by 3, after sending {sent:?}", number + 1);
    }
}

#[test]
fn it_plays_the_chapters_closing_run() {
    let mut grid: Grid = "---*-----\n----*----\n--***----\n---------\n---------\n".parse().unwrap();
    let mut sim = Bounded::new(Machine::new(5, 9), 4, 5, 9);
    let mut columns = ColumnPrinter::new();
    for _ in 0..4 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    columns.append(&grid);
    let closing = [
        "    0     |     1     |     2     |     3     |     4    ",
        "---*----- | --------- | --------- | --------- | ---------",
        "----*---- | --*-*---- | ----*---- | ---*----- | ----*----",
        "--***---- | ---**---- | --*-*---- | ----**--- | -----*---",
        "--------- | ---*----- | ---**---- | ---**---- | ---***---",
        "--------- | --------- | --------- | --------- | ---------",
    ];
    pretty_assertions::assert_eq!(columns.to_string(), closing.join("\n"), "left is yours");
}
