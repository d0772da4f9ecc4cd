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

/// One contestant's figures: medians in nanoseconds, bytes per suspended cell, lines of code.
struct Row {
    name: &'static str,
    mechanism: &'static str,
    ns_per_cell: f64,
    ns_to_create: f64,
    bytes_asking: usize,
    bytes_delegating: usize,
    /// `None` for the native coroutines: `life compare` counts their lines.
    lines: Option<usize>,
    times_direct: Spread,
}

pub struct Figures {
    /// The interpreter's name and version.
    version: String,
    rounds: usize,
    python: Row,
    native: Row,
    /// Python's time by that of the native coroutines: per cell, and to create one.
    times_native: [Spread; 2],
}

/// Asks Python for the figures that need no turns, and computes the rest from the rounds.
pub fn figures(python: &mut Python, rounds: &[Round]) -> Figures {
    let suspended = python.ask("suspended");
    let mut bytes = suspended.split(' ').map(number);
    let mut bytes = || bytes.next().expect("two numbers");
    let size = size_of_val(&step_cell(1, 7));
    let spread = |figure: fn(&Round) -> f64| Spread::of(rounds.iter().map(figure));
    let median = |figure| spread(figure).median;
    Figures {
        version: python.ask("version"),
        rounds: rounds.len(),
        python: Row {
            name: "python",
            mechanism: "Python generators and yield from",
            ns_per_cell: median(|round| round.python),
            ns_to_create: median(|round| round.python_create),
            bytes_asking: bytes(),
            bytes_delegating: bytes(),
            lines: Some(number(&python.ask("lines"))),
            times_direct: spread(|round| round.python / round.direct),
        },
        native: Row {
            name: "native",
            mechanism: engine("native").mechanism,
            ns_per_cell: median(|round| round.native),
            ns_to_create: median(|round| round.native_create),
            bytes_asking: size,
            bytes_delegating: size,
            lines: None,
            times_direct: spread(|round| round.native / round.direct),
        },
        times_native: [
            spread(|round| round.python / round.native),
            spread(|round| round.python_create / round.native_create),
        ],
    }
}

pub fn text(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { version, rounds, python, native, times_native: [per_cell, to_create] } = figures;
    writeln!(out, "{SIDE} by {SIDE} cells, {GENERATIONS} generations, {rounds} rounds of turns")?;
    writeln!(out, "machine:  {}", machine::machine())?;
    writeln!(out, "compiler: {}, {}", machine::compiler(), machine::flags())?;
    writeln!(out, "Python:   {version}\n")?;
    writeln!(out, "{:<46}{:>9}{:>9}   Python / native", "", "Python", "native")?;
    let mut row = |what: &str, [python, native]: [f64; 2], ratio: &Spread| {
        let Spread { median, least, most } = ratio;
        let ratio = format!("{median:.1} (middle 80 %: {least:.1} to {most:.1})");
        writeln!(out, "{what:<46}{python:>9.2}{native:>9.2}   {ratio}")
    };
    let ns_per_cell = [python.ns_per_cell, native.ns_per_cell];
    row("nanoseconds per resume", ns_per_cell.map(|ns| ns / RESUMES), per_cell)?;
    row("nanoseconds per cell and generation", ns_per_cell, per_cell)?;
    let ns_to_create = [python.ns_to_create, native.ns_to_create];
    row("nanoseconds to create, start and drop a cell", ns_to_create, to_create)?;
    let mut row = |what: &str, [python, native]: [usize; 2]| {
        let ratio = python as f64 / native as f64;
        writeln!(out, "{what:<46}{python:>9}{native:>9}   {ratio:.1}")
    };
    row("bytes of a cell that asks for itself", [python.bytes_asking, native.bytes_asking])?;
    row("bytes of a cell that delegates", [python.bytes_delegating, native.bytes_delegating])?;
    let lines = python.lines.unwrap_or_default();
    writeln!(out, "{:<46}{lines:>9}", "lines of the three generators")
}

/// The figures for a program. Times are in nanoseconds, sizes in bytes.
pub fn json(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { version, rounds, python, native, times_native: [per_cell, to_create] } = figures;
    let row = |row: &Row| {
        json!({
            "name": row.name,
            "mechanism": row.mechanism,
            "nightly": row.name == "native",
            "nightly": row.name == "native",
            "ns_per_resume": rounded(row.ns_per_cell / RESUMES),
            "ns_per_cell": rounded(row.ns_per_cell),
            "ns_to_create": rounded(row.ns_to_create),
            "times_direct": json_of(row.times_direct),
            "cell_bytes_asking": row.bytes_asking,
            "cell_bytes": row.bytes_delegating,
            "lines": row.lines,
        })
    };
    let figures = json!({
        "machine": machine::machine(),
        "compiler": machine::compiler(),
        "flags": machine::flags(),
        "python": version,
        "height": SIDE,
        "width": SIDE,
        "generations": GENERATIONS,
        "rounds": rounds,
        "engines": [row(python), row(native)],
        "times_native": { "per_cell": json_of(*per_cell), "to_create": json_of(*to_create) },
    });
    serde_json::to_writer_pretty(&mut *out, &figures)?;
    writeln!(out)
}

fn json_of(Spread { median, least, most }: Spread) -> Value {
    json!({ "median": rounded(median), "least": rounded(least), "most": rounded(most) })
}

/// To three decimals: more would be noise.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
