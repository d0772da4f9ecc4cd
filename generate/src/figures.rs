//! Makes the tables from the recorded figures and from nothing else. `docs/record` records the
//! figures.

use serde_json::Value;

use crate::Error;
use crate::chart;
use crate::files::{Files, read};

/// The flag that switches on, in LLVM 22, the pass that LLVM 23 runs by default.
const FLAG: &str = "RUSTFLAGS=-Cllvm-args=-enable-dfa-jump-thread";

/// What has been recorded: by `life compare`, with this nightly (`plain`) and with the pass
/// (`threaded`), and by the benchmark of Python.
pub struct Record {
    pub plain: Value,
    pub threaded: Value,
    /// An earlier record of `plain`, from another processor.
    pub elsewhere: Value,
    /// The Python chapter's program, as written in `python/life.py`.
    pub python: Value,
}

pub fn make(files: &mut Files) -> Result<(), Error> {
    let record = Record {
        plain: json("docs/compare.json")?,
        threaded: json("docs/compare-threaded.json")?,
        elsewhere: json("docs/compare-xeon.json")?,
        python: json("docs/python.json")?,
    };
    files.make_between("README.md", "short", &short(&record))?;
    files.make_between("guide/09-why-not-something-else.md", "fastest", &fastest(&record))?;
    let page = "docs/performance.md";
    files.make_between(page, "verdict", &verdict(&record))?;
    files.make_between(page, "compare", &full(&record))?;
    files.make_between(page, "python", &python(&record.python))?;
    files.make_between(page, "instructions", &instructions(&json("docs/instructions.json")?))?;
    files.make_between(page, "processors", &processors(&record))?;
    files.make("docs/compare.svg", chart::chart(&record))
}

fn json(name: &str) -> Result<Value, Error> {
    Ok(serde_json::from_str(&read(name)?).map_err(|error| format!("{name}: {error}"))?)
}

/// The engines of a recorded run, the fastest first.
pub fn engines(run: &Value) -> &[Value] {
    run["engines"].as_array().map_or(&[], Vec::as_slice)
}

/// The same engine in another run, or `null`.
pub fn same<'a>(run: &'a Value, engine: &Value) -> &'a Value {
    engines(run).iter().find(|other| other["name"] == engine["name"]).unwrap_or(&Value::Null)
}

/// Formats a value: a fraction below 100 with one decimal, any other number with none, a text as it
/// is, and `null` as a dash.
pub fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_string(),
        Value::String(text) => text.replace('<', "&lt;"), // otherwise Markdown sees HTML
        Value::Number(number) => match number.as_f64() {
            Some(ratio) if number.is_f64() && ratio < 100.0 => format!("{ratio:.1}"),
            Some(number) => format!("{number:.0}"),
            None => number.to_string(),
        },
        value => value.to_string(),
    }
}

fn compiler(engine: &Value) -> &'static str {
    if engine["nightly"] == true { "nightly" } else { "stable" }
}

/// A table in Markdown, from its first two lines and its rows.
fn table<const N: usize>(head: &str, rows: impl IntoIterator<Item = [String; N]>) -> String {
    let rows = rows.into_iter().map(|row| format!("| {} |\n", row.join(" | ")));
    head.to_string() + &rows.collect::<String>()
}

/// The README's table: what a reader needs to choose an engine.
fn short(record: &Record) -> String {
    let row = |engine: &Value, compiler: &str| {
        [
            cell(&engine["name"]),
            cell(&engine["mechanism"]),
            compiler.to_string(),
            cell(&engine["times_direct"]["fastest"]),
            cell(&same(&record.threaded, engine)["times_direct"]["fastest"]),
            cell(&engine["cell_bytes"]),
            cell(&engine["lines"]),
        ]
    };
    let rows = engines(&record.plain).iter().map(|engine| row(engine, compiler(engine)));
    table(
        "| Engine | Mechanism | Compiler | Time, this nightly | Time, with the pass | Bytes per cell \
         | Lines |\n|---|---|---|--:|--:|--:|--:|\n",
        rows.chain([row(&engines(&record.python)[0], "-")]),
    )
}

/// One engine of each mechanism that can wait, the fastest first.
fn fastest(record: &Record) -> String {
    let row = |compiler: &str, run: &Value| {
        let can_wait = |engine: &&Value| {
            ["native", "flat", "nested", "future", "threads"]
                .map(Value::from)
                .contains(&engine["name"])
        };
        let times = engines(run).iter().filter(can_wait).map(|engine| {
            format!("{} {}", cell(&engine["name"]), cell(&engine["times_direct"]["fastest"]))
        });
        [compiler.to_string(), times.collect::<Vec<_>>().join(", ")]
    };
    table(
        "| compiler | times |\n|---|---|\n",
        [row("the tested nightly", &record.plain), row("the same with the pass", &record.threaded)],
    )
}

/// What the figures mean, in words, for both configurations of the compiler.
fn verdict(record: &Record) -> String {
    let lines = |run: &Value| cell(&run["verdict"]).replace('\n', " ");
    format!(
        "With this nightly as it is, {}\n\nWith the pass, {}\n",
        lines(&record.plain),
        lines(&record.threaded)
    )
}

/// The table of everything that is recorded of the engines.
fn full(record: &Record) -> String {
    let middle = |ratio: &Value| format!("{} to {}", cell(&ratio["least"]), cell(&ratio["most"]));
    let rows = engines(&record.plain).iter().map(|engine| {
        let (plain, threaded) =
            (&engine["times_direct"], &same(&record.threaded, engine)["times_direct"]);
        let items = match engine["identical"].as_bool() {
            None => "not resumed",
            Some(true) => "identical",
            Some(false) => "DIFFERENT",
        };
        [
            cell(&engine["name"]),
            cell(&plain["fastest"]),
            middle(plain),
            cell(&threaded["fastest"]),
            middle(threaded),
            cell(&engine["ns_per_resume"]),
            cell(&engine["cell_bytes"]),
            cell(&engine["simulation_bytes"]),
            cell(&engine["lines"]),
            items.to_string(),
        ]
    });
    let made = table(
        "| Engine | Time, this nightly | Middle 80 % | Time, with the pass | Middle 80 % \
         | ns per resume | Bytes per cell | Bytes in all | Lines | Items |\n\
         |---|--:|--:|--:|--:|--:|--:|--:|--:|---|\n",
        rows,
    );
    let run = &record.plain;
    let [height, width, rounds, machine, compiler, flags] =
        ["height", "width", "rounds", "machine", "compiler", "flags"].map(|name| cell(&run[name]));
    let threaded = cell(&record.threaded["rounds"]);
    made + &format!(
        "\n{height} by {width} cells. The engines took turns {rounds} times with this nightly and \
         {threaded} times with the pass. {machine}; {compiler}, {flags}; with the pass: `{FLAG}`. \
         `cargo run --release --features peers -- compare`\n"
    )
}

fn instructions(record: &Value) -> String {
    let counts = record["counts"].as_array().into_iter().flatten();
    let made = table(
        "| Instructions, this nightly | With the pass | What ran |\n|--:|--:|---|\n",
        counts.map(|row| ["plain", "threaded", "what"].map(|name| cell(&row[name]))),
    );
    let (side, compiler) = (&record["side"], cell(&record["compiler"]));
    made + &format!(
        "\n{side} by {side} cells, callgrind, {compiler}; with the pass: `{FLAG}`. \
         `cargo bench --bench instructions`\n"
    )
}

/// The table of what Python takes, compared with the native coroutines.
fn python(record: &Value) -> String {
    let [python, native] = [&engines(record)[0], &engines(record)[1]];
    let times = &record["times_native"];
    let took = [
        ("ns per resume", "ns_per_resume", &times["per_cell"]),
        ("ns per cell and generation", "ns_per_cell", &times["per_cell"]),
        ("ns to create, start and drop a cell", "ns_to_create", &times["to_create"]),
    ];
    let took = took.map(|(what, name, ratio)| (what, name, cell(&ratio["fastest"])));
    let bytes = [
        ("bytes of a cell suspended at its own query", "cell_bytes_asking"),
        ("bytes of a cell suspended in count_neighbors", "cell_bytes"),
    ];
    let bytes = bytes.map(|(what, name)| {
        let figure = |engine: &Value| engine[name].as_f64().unwrap_or_default();
        (what, name, format!("{:.1}", figure(python) / figure(native)))
    });
    let made = table(
        "| | Python | native | Python / native |\n|---|--:|--:|--:|\n",
        took.into_iter().chain(bytes).map(|(what, name, ratio)| {
            [what.to_string(), cell(&python[name]), cell(&native[name]), ratio]
        }),
    );
    let [version, machine] = ["python", "machine"].map(|name| cell(&record[name]));
    made + &format!("\n{version}; {machine}. `cargo bench --bench python`\n")
}

/// The same engines on two processors. The table shows which engines change places.
fn processors(record: &Record) -> String {
    let [here, there] = [&record.plain, &record.elsewhere];
    let rows = engines(here).iter().map(|engine| {
        // The older record has only medians.
        let other = &same(there, engine)["times_direct"]["median"];
        [&engine["name"], &engine["times_direct"]["fastest"], other]
    });
    let [here, there] = [here, there].map(|run| cell(&run["machine"]));
    table(
        &format!("| Engine | {here} | {there} |\n|---|--:|--:|\n"),
        rows.filter(|[.., other]| !other.is_null()).map(|row| row.map(cell)),
    )
}
