//! The figures as a table and as JSON.

use std::io::{self, Write};
use std::mem::size_of_val;

use coroutine_life::step_cell;
use serde_json::{Value, json};
use testing::python::Python;

use crate::spread::Spread;
use crate::{GENERATIONS, Round, SIDE, engine, machine, number};

/// The resumes per cell and generation: ten of the cell's own, and its share of the tick.
const RESUMES: f64 = 10.0 + 1.0 / (SIDE as f64 * SIDE as f64);

/// Asks Python for what takes no turns, and computes the rest from the rounds. Times are those of the
/// fastest turn in nanoseconds, sizes are in bytes.
pub fn figures(python: &mut Python, rounds: &[Round]) -> Value {
    let suspended = python.ask("suspended");
    let (asking, delegating) = suspended.split_once(' ').expect("two numbers");
    let size = size_of_val(&step_cell(1, 7));
    let all = |figure: fn(&Round) -> f64| {
        let times: Vec<_> = rounds.iter().map(figure).collect();
        Spread::of(&times)
    };
    let ratio = |figure: fn(&Round) -> f64, to: fn(&Round) -> f64| {
        let Spread { fastest, median, least, most } = all(figure) / all(to).fastest;
        json!({
            "fastest": rounded(fastest),
            "median": rounded(median),
            "least": rounded(least),
            "most": rounded(most),
        })
    };
    let fastest = |figure: fn(&Round) -> f64| rounded(all(figure).fastest);
    json!({
        "machine": machine::machine(),
        "compiler": machine::compiler(),
        "flags": machine::flags(),
        "python": python.ask("version"),
        "height": SIDE,
        "width": SIDE,
        "generations": GENERATIONS,
        "rounds": rounds.len(),
        "engines": [
            {
                "name": "python",
                "mechanism": "Python generators and yield from",
                "nightly": false,
                "ns_per_resume": fastest(|round| round.python / RESUMES),
                "ns_per_cell": fastest(|round| round.python),
                "ns_to_create": fastest(|round| round.python_create),
                "times_direct": ratio(|round| round.python, |round| round.direct),
                "cell_bytes_asking": number::<usize>(asking),
                "cell_bytes": number::<usize>(delegating),
                "lines": number::<usize>(&python.ask("lines")),
            },
            {
                "name": "native",
                "mechanism": engine("native").mechanism,
                "nightly": true,
                "ns_per_resume": fastest(|round| round.native / RESUMES),
                "ns_per_cell": fastest(|round| round.native),
                "ns_to_create": fastest(|round| round.native_create),
                "times_direct": ratio(|round| round.native, |round| round.direct),
                "cell_bytes_asking": size,
                "cell_bytes": size,
                "lines": null, // `life compare` counts them
            },
        ],
        "times_native": {
            "per_cell": ratio(|round| round.python, |round| round.native),
            "to_create": ratio(|round| round.python_create, |round| round.native_create),
        },
    })
}

/// A table to read.
pub fn text(out: &mut impl Write, figures: &Value) -> io::Result<()> {
    let word = |name: &str| figures[name].as_str().unwrap_or_default();
    let rounds = &figures["rounds"];
    writeln!(out, "{SIDE} by {SIDE} cells, {GENERATIONS} generations, {rounds} rounds of turns")?;
    writeln!(out, "machine:  {}", word("machine"))?;
    writeln!(out, "compiler: {}, {}", word("compiler"), word("flags"))?;
    writeln!(out, "Python:   {}\n", word("python"))?;
    writeln!(out, "{:<46}{:>9}{:>9}   Python / native", "", "Python", "native")?;
    let both = |name: &str| {
        [0, 1].map(|engine| figures["engines"][engine][name].as_f64().unwrap_or_default())
    };
    for (what, name, ratio) in [
        ("nanoseconds per resume", "ns_per_resume", "per_cell"),
        ("nanoseconds per cell and generation", "ns_per_cell", "per_cell"),
        ("nanoseconds to create, start and drop a cell", "ns_to_create", "to_create"),
    ] {
        let [python, native] = both(name);
        let ratio = &figures["times_native"][ratio];
        let [fastest, least, most] =
            ["fastest", "least", "most"].map(|part| ratio[part].as_f64().unwrap_or_default());
        let ratio = format!("{fastest:.1} (middle 80 %: {least:.1} to {most:.1})");
        writeln!(out, "{what:<46}{python:>9.2}{native:>9.2}   {ratio}")?;
    }
    for (what, name) in [
        ("bytes of a cell suspended at its own query", "cell_bytes_asking"),
        ("bytes of a cell that delegates", "cell_bytes"),
    ] {
        let [python, native] = both(name);
        writeln!(out, "{what:<46}{python:>9}{native:>9}   {:.1}", python / native)?;
    }
    writeln!(out, "{:<46}{:>9}", "lines of the three generators", both("lines")[0])
}

/// To three decimals: more would be noise.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
