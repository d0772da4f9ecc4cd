//! A loop over the generations in your own code, where the owner of `sim` decides what it costs.
//!
//! `sim` is a local variable of the function that loops over the generations. So the compiler sees
//! all of its uses and turns the three suspended coroutines into one loop. In a `Box<dyn ..>` the
//! same program takes 2.5 times as many instructions, and so it does behind a reference in a function
//! that is not inlined (`cargo bench --bench instructions`).
//!
//! The loop is in a function by itself, which makes `sim` and does nothing else. LLVM's pass for
//! jump threading, which runs once per function, then has nothing else to look at.
//!
//! `cargo run --example 17_own_loop` prints:
//!
//! ```text
//! 64 by 64 cells, generation 0: 2082 alive, 100: 396 alive
//! ```
//!
//! Two numbers on the command line, each up to 65535, give another side of the square and another
//! number of generations: `-- 256 1000`.

use std::{env, process};

use coroutine_life::{Grid, live_a_generation, simulate, soup};

fn main() {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let numbers = arguments.iter().map(|text| text.to_str()?.parse().ok());
    let numbers: Option<Vec<u16>> = numbers.collect();
    let (side, generations) = match numbers.as_deref() {
        Some([]) => (64, 100),
        Some(&[side @ 1..=u16::MAX, generations]) => (side, generations),
        _ => {
            eprintln!(
                "found {arguments:?}: expected a side, 1 to 65535, and generations, 0 to 65535"
            );
            process::exit(2)
        }
    };
    run(side, generations);
}

/// Runs a random grid, and prints how many cells are alive at its start and at its end.
fn run(side: u16, generations: u16) {
    let side = i32::from(side);
    let mut grid = Grid::new(side, side);
    soup(&mut grid, 0, 0.5);
    print!("{side} by {side} cells, generation 0: {} alive", grid.population());
    grid = run_generations(grid, generations);
    println!(", {generations}: {} alive", grid.population());
}

/// Runs the generations, and returns the final grid.
fn run_generations(mut grid: Grid, generations: u16) -> Grid {
    let mut sim = simulate(grid.height(), grid.width());
    for _ in 0..generations {
        grid = live_a_generation(&grid, &mut sim);
    }
    grid
}
