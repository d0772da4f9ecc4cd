//! What does the translation from Python save? Compares the time, the bytes and the lines of the
//! chapter's program in Python with those of the native coroutines.
//!
//! `cargo bench --bench python` prints a table; `-- --write` records it in `docs/python.json`.
//!
//! The contestants take turns, so that all of them are disturbed alike, and a ratio is one of their
//! fastest turns. One Python process takes all turns of Python, and it stays alive. Every turn is
//! measured in processor time, because a generation of Python takes many milliseconds, and on a busy
//! machine other programs run meanwhile.

#![feature(coroutine_trait)]
#![allow(clippy::cast_precision_loss, reason = "counts and nanoseconds here are far below 2^53")]

#[allow(dead_code, unused_imports, reason = "half of it, and its tests, are for `life compare`")]
#[path = "../../src/compare/clock.rs"]
mod clock;
#[path = "../../src/compare/machine.rs"]
mod machine;
mod report;
#[allow(unused_imports, reason = "its tests are for `life compare`")]
#[path = "../../src/compare/spread.rs"]
mod spread;

use std::hint::black_box;
use std::ops::ControlFlow::Continue;
use std::ops::Coroutine;
use std::pin::Pin;
use std::process::{Command, ExitCode};
use std::str::FromStr;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use clock::of_this_thread;
use coroutine_life::{Engine, Grid, soup, step_cell};
use testing::python::{self, Python};

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/python.json");

/// The grid's rows, and its columns too.
const SIDE: i32 = 64;

/// The generations of a native turn, which then takes about a millisecond. A turn of Python is one of
/// them.
const GENERATIONS: u32 = 10;

/// How many cells are created in a turn of Python and in a native turn.
const CREATED: [u32; 2] = [1_000, 250_000];

const LIMIT: Duration = Duration::from_secs(10);

/// The turns of one round, in nanoseconds per cell and generation, or per created cell.
struct Round {
    python: f64,
    native: f64,
    direct: f64,
    python_create: f64,
    native_create: f64,
}

fn main() -> io::Result<ExitCode> {
    let write = env::args().any(|argument| argument == "--write");
    let command = match python::command("measure.py") {
        Ok(command) => command,
        Err(reason) => {
            eprintln!("nothing is measured: {reason}");
            // Without Python the other benches of `cargo bench` should still run.
            return Ok(if write { ExitCode::from(2) } else { ExitCode::SUCCESS });
        }
    };
    let mut start = Grid::new(SIDE, SIDE);
    soup(&mut start, 0, 0.5);
    let mut python = prepare(command, &start);
    let rounds = take_turns(&mut python, &start);
    let figures = report::figures(&mut python, &rounds);
    report::text(&mut io::stdout(), &figures)?;
    if write {
        fs::write(RECORDED, format!("{figures:#}\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Starts Python and runs all generations beside the native coroutines. Every grid must be the same.
fn prepare(mut command: Command, start: &Grid) -> Python {
    let mut python = Python::start(command.arg(GENERATIONS.to_string()));
    python.write(&format!("{start}\n"));
    let generations = u64::from(GENERATIONS);
    (engine("native").run)(start.clone(), generations, &mut |generation, grid| {
        python.ask("run");
        let cells = grid.to_string().replace('\n', "");
        assert!(python.ask("cells") == cells, "another grid in generation {generation}");
        Continue(())
    })
    .expect("native always starts");
    python
}

fn take_turns(python: &mut Python, start: &Grid) -> Vec<Round> {
    let [native, direct] = ["native", "direct"].map(engine);
    let create_in_python = format!("create {}", CREATED[0]);
    let cells = f64::from(SIDE) * f64::from(SIDE);
    let mut rounds = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < LIMIT {
        rounds.push(Round {
            python: number::<f64>(&python.ask("run")) / cells,
            native: run(native, start) / cells,
            direct: run(direct, start) / cells,
            python_create: number::<f64>(&python.ask(&create_in_python)) / f64::from(CREATED[0]),
            native_create: create(CREATED[1]),
        });
    }
    rounds
}

fn engine(name: &str) -> &'static Engine {
    Engine::by_name(name).expect("an engine of the table")
}

fn number<T: FromStr>(answer: &str) -> T {
    answer.parse().ok().expect("Python answers with a number")
}

/// The nanoseconds per generation, without making the start and dropping the end.
fn run(engine: &Engine, start: &Grid) -> f64 {
    let grid = black_box(start.clone());
    let begun = of_this_thread();
    let last = (engine.run)(grid, GENERATIONS.into(), &mut |_, _| Continue(()));
    let taken = of_this_thread().saturating_sub(begun);
    black_box(last).expect("native and direct always start");
    taken.as_nanos() as f64 / f64::from(GENERATIONS)
}

/// The nanoseconds to make a cell, run it to its first query, and drop it there.
fn create(count: u32) -> f64 {
    let begun = of_this_thread();
    for _ in 0..count {
        let mut cell = step_cell(black_box(1), black_box(7));
        black_box(Pin::new(&mut cell).resume(None));
        drop(black_box(cell));
    }
    of_this_thread().saturating_sub(begun).as_nanos() as f64 / f64::from(count)
}
