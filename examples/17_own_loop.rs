//! A loop over the generations in your own code. Its speed depends on where the simulation, `sim`,
//! is kept.
//!
//! Here `sim`, the coroutine `simulate`, is a local variable of the function that loops over the
//! generations. So the compiler sees all uses of `sim`, and turns `simulate` and the two coroutines
//! nested in it, `step_cell` and `count_neighbors`, into one loop. If `sim` is kept in a
//! `Box<dyn ..>`, the same program takes 2.5 times as many instructions on the tested nightly. So
//! does a program that passes `sim` by reference to a function that is not inlined.
//! `cargo bench --bench instructions` counts the instructions.
//!
//! The loop is in a function of its own, which creates `sim`, runs the loop and does nothing else.
//! This lets newer nightlies make the loop faster still, because they run an LLVM pass for jump
//! threading. If the loop is in `main` instead and the crate is compiled as one codegen unit, that
//! pass does not make the loop faster (`docs/performance.md`).
//!
//! `cargo run --example 17_own_loop` prints:
//!
//! ```text
//! 64 by 64 cells, generation 0: 2082 alive, 100: 396 alive
//! ```
//!
//! The grid is a square. Two numbers on the command line, as in `-- 256 1000`, set the length of
//! its side and the number of generations. They are 64 and 100 by default. Each number can be at
//! most 65535.

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

/// Steps a random grid, and prints how many cells are alive at the start and at the end.
fn run(side: u16, generations: u16) {
    let side = i32::from(side);
    let mut grid = Grid::new(side, side);
    soup(&mut grid, 0, 0.5);
    print!("{side} by {side} cells, generation 0: {} alive", grid.population());
    grid = run_generations(grid, generations);
    println!(", {generations}: {} alive", grid.population());
}

/// Runs `generations` generations and returns the final grid.
fn run_generations(mut grid: Grid, generations: u16) -> Grid {
    let mut sim = simulate(grid.height(), grid.width());
    for _ in 0..generations {
        grid = live_a_generation(&grid, &mut sim);
    }
    grid
}
