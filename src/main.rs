//! `life`: the game of the chapter on the command line.

use coroutine_life::{ColumnPrinter, ENGINES, Engine, Grid, Pattern};
use std::ops::ControlFlow;

fn main() {
    let mut grid = Grid::new(5, 9);
    Pattern::by_name("closing").unwrap().place(&mut grid).unwrap();
    let mut columns = ColumnPrinter::new();
    columns.append(&grid);
    let Engine { run, .. } = ENGINES[0];
    run(grid, 4, &mut |_, grid| {
        columns.append(grid);
        ControlFlow::Continue(())
    });
    println!("{columns}");
}
