//! Compares the native coroutines with the Python chapter's program, `python/life.py`, which
//! `python3` runs. Both must yield the same items and reach the same grids.
//!
//! `python/trace.py` prints what the Python program yields. Here the native coroutines are driven
//! over the same grids, and each item is compared with the next line that the Python process
//! prints.

#![cfg(feature = "nightly")]

use std::io::{Write, stderr};
use std::process::Command;

use coroutine_life::{
    Grid, Item, Pattern, Query, Simulation, State, Transition, live_a_generation, simulate, soup,
};
use pretty_assertions::assert_eq;
use testing::oracle;
use testing::python::{self, Python};

const GENERATIONS: usize = 3;

/// The command that runs `program` with Python. If there is no suitable Python, a line on standard
/// error says that the test is skipped.
fn command_or_skip(program: &str) -> Option<Command> {
    let say = |reason: &String| {
        // `eprintln!` would not be seen, because the output of a test that passes is not shown.
        let _ = writeln!(stderr(), "tests/python.rs is skipped: {reason}");
    };
    python::command(program).inspect_err(say).ok()
}

/// The Python chapter's two grids, and a soup of every size from 1 by 1 to 12 by 12.
fn grids() -> Vec<Grid> {
    let mut grids = Vec::new();
    for (name, height, width) in [("opening", 5, 5), ("closing", 5, 9)] {
        let mut grid = Grid::new(height, width);
        Pattern::by_name(name).unwrap().place(&mut grid).unwrap();
        grids.push(grid);
    }
    for (height, width) in (1..=12).flat_map(|height| (1..=12).map(move |width| (height, width))) {
        let mut grid = Grid::new(height, width);
        soup(&mut grid, grids.len() as u64, 0.4);
        grids.push(grid);
    }
    grids
}

/// The item as Python prints it.
fn print(item: Item) -> String {
    match item {
        Item::Query(Query { y, x }) => format!("Query(y={y}, x={x})"),
        Item::Transition(Transition { y, x, state }) => {
            format!("Transition(y={y}, x={x}, state='{state}')")
        }
        Item::Tick => "TICK".to_string(),
    }
}

/// A native simulation that compares its conversation with that of the Python process, line by
/// line.
struct Beside<'a, S> {
    sim: S,
    python: &'a mut Python,
    start: &'a Grid,
    items: usize,
}

impl<S: Simulation> Simulation for Beside<'_, S> {
    fn send(&mut self, sent: Option<State>) -> Item {
        self.items += 1;
        let item = self.sim.send(sent);
        let sent = sent.map_or("None".to_string(), |state| state.to_string());
        let native = format!("{sent} -> {}", print(item));
        let python = self.python.line().expect("the Python process has ended");
        assert_eq!(
            python, native,
            "item {} of the grid
{}",
            self.items, self.start
        );
        item
    }
}

#[test]
fn python_says_the_same_item_for_item() {
    let Some(mut command) = command_or_skip("trace.py") else { return };
    let mut python = Python::start(command.arg(GENERATIONS.to_string()));
    let grids = grids();
    // The Python process reads all grids before it prints, so neither side waits for the other.
    for grid in &grids {
        python.write(&format!("{grid}\n"));
    }
    python.close();
    for start in &grids {
        let sim = simulate(start.height(), start.width());
        let mut sim = Beside { sim, python: &mut python, start, items: 0 };
        let mut grid = start.clone();
        for generation in 1..=GENERATIONS {
            grid = live_a_generation(&grid, &mut sim);
            let rows: String =
                (0..grid.height()).map(|_| sim.python.line().unwrap() + "\n").collect();
            assert_eq!(rows, grid.to_string(), "generation {generation} of the grid\n{start}");
        }
    }
    assert_eq!(python.line(), None);
    assert!(python.succeeds());
}

#[test]
fn python_prints_the_closing_run() {
    let Some(mut command) = command_or_skip("life.py") else { return };
    let output = command.output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), format!("{}\n", oracle::CLOSING));
}
