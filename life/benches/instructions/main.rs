//! Counts the instructions that a program takes per cell and generation, and shows what makes the
//! native coroutines take more. Valgrind counts, so neither a clock nor other programs on the
//! machine matter.
//!
//! `cargo bench --bench instructions` prints a table. With `-- --check` it fails when a count is
//! more than a twentieth above the one recorded in `docs/instructions.json`, and `-- --write`
//! records the counts there. The file has a column for each configuration of the compiler: `plain`,
//! and `threaded` for a build with `RUSTFLAGS=-Cllvm-args=-enable-dfa-jump-thread`, which switches
//! on the pass that LLVM 23 runs by default.

#![allow(clippy::cast_precision_loss, reason = "the counts are far below 2^53")]

mod variants;

use std::error::Error;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{env, fs};

use serde_json::{Value, json};

/// The side of the grid, which is square. The measured programs know it only at run time.
const SIDE: u64 = 256;

/// The generations of two runs. The difference between the two counts leaves out what starting
/// takes.
const RUNS: [u64; 2] = [2, 6];

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/instructions.json");

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let ended = match arguments[..] {
        [] => count().map(|counts| print(&counts)),
        ["--check"] => count().and_then(|counts| check(&counts)),
        ["--write"] => count().and_then(|counts| write(&counts)),
        ["run", variant, generations] => {
            generations.parse().map_err(Into::into).map(|generations| {
                variants::run(variant, i32::try_from(SIDE).unwrap_or(i32::MAX), generations);
            })
        }
        _ => Err("expected nothing, --check or --write".into()),
    };
    ended.map_or_else(
        |error| {
            eprintln!("instructions: {error}");
            ExitCode::from(2)
        },
        |()| ExitCode::SUCCESS,
    )
}

/// What was run, and its instructions per cell and generation.
type Counts = Vec<(String, f64)>;

fn count() -> Result<Counts> {
    let mut counts = Counts::new();
    let mut add = |name: String, command: &[&str]| -> Result<()> {
        let [short, long] = RUNS.map(|generations| instructions(command, generations));
        let cells = SIDE * SIDE * (RUNS[1] - RUNS[0]);
        counts.push((name, (long? - short?) as f64 / cells as f64));
        Ok(())
    };
    let side = SIDE.to_string();
    let life = env!("CARGO_BIN_EXE_life");
    for name in ["native", "nested", "flat", "direct"] {
        let soup = [life, "run", "soup", "--height", &side, "--width", &side, "--summary"];
        let run = [&soup[..], &["--engine", name, "-g", "N", "--every", "N"]].concat();
        add(format!("{name}, in the binary"), &run)?;
    }
    let example = example("17_own_loop")?;
    add("native, in the example 17_own_loop".into(), &[&example, &side, "N"])?;
    let this = env::current_exe()?;
    let this = this.to_str().ok_or("the path of this program is not UTF-8")?;
    for variant in variants::NAMES {
        add(format!("{variant}, in this benchmark"), &[this, "run", variant, "N"])?;
    }
    Ok(counts)
}

/// Runs a command under valgrind, with `N` in it replaced by a number of generations.
fn instructions(command: &[&str], generations: u64) -> Result<u64> {
    let generations = generations.to_string();
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(command.iter().map(|word| if *word == "N" { &generations } else { *word }))
        .output()
        .map_err(|error| format!("valgrind is needed to count and cannot be run: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : ")?.1.parse().ok());
    Ok(collected.ok_or_else(|| format!("valgrind counted nothing: {said}"))?)
}

/// Builds an example with the profile of this benchmark and returns its path.
fn example(name: &str) -> Result<String> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let built = Command::new(cargo)
        .args(["build", "--release", "--package", "coroutine-life", "--example", name])
        .output()?;
    if !built.status.success() {
        return Err(String::from_utf8_lossy(&built.stderr).into());
    }
    let folder = Path::new(env!("CARGO_BIN_EXE_life")).with_file_name("examples");
    Ok(folder.join(name).to_str().ok_or("the path of the example is not UTF-8")?.to_string())
}

fn print(counts: &Counts) {
    for (name, count) in counts {
        println!("{count:>7.1}  {name}");
    }
}

/// The column of the file that has the counts of this compiler.
fn state() -> &'static str {
    if env!("LIFE_FLAGS").contains("-enable-dfa-jump-thread") { "threaded" } else { "plain" }
}

/// No count may rise by more than a twentieth.
fn check(counts: &Counts) -> Result<()> {
    print(counts);
    let recorded: Value = serde_json::from_str(&fs::read_to_string(RECORDED)?)?;
    let mut risen = Vec::new();
    for (what, count) in counts {
        let mut rows = recorded["counts"].as_array().into_iter().flatten();
        let before = rows.find(|row| row["what"] == **what).and_then(|row| row[state()].as_f64());
        let before = before.ok_or_else(|| format!("{RECORDED} has no count of {what}"))?;
        if *count > before * 1.05 {
            risen.push(format!("{what}: {count:.1} instructions, recorded were {before:.1}"));
        }
    }
    if risen.is_empty() { Ok(()) } else { Err(risen.join("; ").into()) }
}

/// Records the counts in the column of this compiler, and leaves the other as it is.
fn write(counts: &Counts) -> Result<()> {
    print(counts);
    let before: Value = fs::read_to_string(RECORDED)
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let row = |(what, count): &(String, f64)| {
        let rows = before["counts"].as_array();
        let row = rows.and_then(|rows| rows.iter().find(|row| row["what"] == **what));
        let mut row = row.cloned().unwrap_or_else(|| json!({ "what": what }));
        row[state()] = ((count * 10.0).round() / 10.0).into();
        row
    };
    let rows: Vec<Value> = counts.iter().map(row).collect();
    let record = json!({ "compiler": env!("LIFE_RUSTC"), "side": SIDE, "counts": rows });
    Ok(fs::write(RECORDED, serde_json::to_string_pretty(&record)? + "\n")?)
}
