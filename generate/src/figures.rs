//! The tables and the chart, from the recorded figures and from nothing else.
//!
//! `life compare --format json` records `docs/compare.json`, and `cargo bench --bench instructions --
//! --write` records `docs/instructions.json`.

use std::fmt::Write as _;

use serde_json::Value;

use crate::Error;
use crate::files::{Files, read};

pub fn make(files: &mut Files) -> Result<(), Error> {
    let [compare, peers, counts] =
        ["docs/compare.json", "docs/peers.json", "docs/instructions.json"].map(record);
    let (compare, peers, counts) = (compare?, peers?, counts?);
    files.make_between("README.md", "short", &short(&compare))?;
    let page = "docs/performance.md";
    files.make_between(page, "compare", &full(&compare, "cargo run --release -- compare"))?;
    let command = "cargo run --release --features peers -- compare";
    files.make_between(page, "peers", &full(&peers, command))?;
    files.make_between(page, "instructions", &instructions(&counts))?;
    files.make("docs/compare.svg", chart(&compare))
}

fn record(name: &str) -> Result<Value, Error> {
    Ok(serde_json::from_str(&read(name)?).map_err(|error| format!("{name}: {error}"))?)
}

fn engines(record: &Value) -> &[Value] {
    record["engines"].as_array().unwrap()
}

/// A figure with one decimal below 100 and none above, a text as it is, nothing as a dash.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => "-".to_string(),
        Value::String(text) => text.clone(),
        Value::Number(number) if number.is_f64() => {
            let number = number.as_f64().unwrap();
            if number < 100.0 { format!("{number:.1}") } else { format!("{number:.0}") }
        }
        value => value.to_string(),
    }
}

fn compiler(engine: &Value) -> &'static str {
    if engine["nightly"] == true { "nightly" } else { "stable" }
}

fn where_and_how(record: &Value, command: &str) -> String {
    format!(
        "{} by {} cells, {} generations, {} rounds. {}; {}, {}. `{command}`\n",
        record["height"],
        record["width"],
        record["generations"],
        record["rounds"],
        cell(&record["machine"]),
        cell(&record["compiler"]),
        cell(&record["flags"]),
    )
}

/// What a reader needs to choose.
fn short(record: &Value) -> String {
    let mut made = String::new();
    made += "| Engine | Mechanism | Compiler | Time (direct = 1) | Bytes a cell | Lines |\n";
    made += "|---|---|---|--:|--:|--:|\n";
    for engine in engines(record) {
        let [name, mechanism, times, bytes, lines] = [
            &engine["name"],
            &engine["mechanism"],
            &engine["times_direct"]["median"],
            &engine["cell_bytes"],
            &engine["lines"],
        ]
        .map(cell);
        let compiler = compiler(engine);
        writeln!(made, "| {name} | {mechanism} | {compiler} | {times} | {bytes} | {lines} |")
            .unwrap();
    }
    made
}

/// All that is recorded.
fn full(record: &Value, command: &str) -> String {
    let mut made = String::new();
    made += "| Engine | Mechanism | Compiler | ns a resume | ns a cell | Time (direct = 1) | Spread \
             | Bytes a cell | Bytes in all | Lines | Items |\n";
    made += "|---|---|---|--:|--:|--:|--:|--:|--:|--:|---|\n";
    for engine in engines(record) {
        let ratio = &engine["times_direct"];
        let items = match engine["identical"].as_bool() {
            None => "not resumed",
            Some(true) => "identical",
            Some(false) => "DIFFERENT",
        };
        let row = [
            cell(&engine["name"]),
            cell(&engine["mechanism"]),
            compiler(engine).to_string(),
            cell(&engine["ns_per_resume"]),
            cell(&engine["ns_per_cell"]),
            cell(&ratio["median"]),
            format!("{} to {}", cell(&ratio["least"]), cell(&ratio["most"])),
            cell(&engine["cell_bytes"]),
            cell(&engine["simulation_bytes"]),
            cell(&engine["lines"]),
            items.to_string(),
        ];
        writeln!(made, "| {} |", row.join(" | ")).unwrap();
    }
    made + "\n" + &where_and_how(record, command)
}

fn instructions(record: &Value) -> String {
    let mut made = "| Instructions a cell | What ran |\n|--:|---|\n".to_string();
    for count in record["counts"].as_array().unwrap() {
        writeln!(made, "| {} | {} |", cell(&count["count"]), cell(&count["what"])).unwrap();
    }
    let (side, compiler) = (&record["side"], cell(&record["compiler"]));
    let command = "cargo bench --bench instructions";
    writeln!(made, "\n{side} by {side} cells, callgrind, {compiler}. `{command}`").unwrap();
    made
}

/// Bars on a logarithmic scale, longest last; the figure stands at each bar's end.
fn chart(record: &Value) -> String {
    const LEFT: f64 = 240.0;
    const DECADE: f64 = 100.0;
    let mut rows: Vec<_> = engines(record).iter().collect();
    let times = |engine: &Value| engine["times_direct"]["median"].as_f64().unwrap();
    rows.sort_by(|a, b| times(a).total_cmp(&times(b)));
    let height = 28 * rows.len() + 40;
    let mut made = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 820 {height}\" \
         font-family=\"sans-serif\" font-size=\"15\" role=\"img\">\n\
         <title>Time a cell and generation by mechanism; the direct loop is 1</title>\n\
         <style>text {{ fill: #222 }} rect {{ fill: #3b6fb5 }} .nightly {{ fill: #b5532a }}\n\
         @media (prefers-color-scheme: dark) {{ text {{ fill: #ddd }} }}</style>\n\
         <text x=\"10\" y=\"20\">Time a cell, direct loop = 1, logarithmic</text>\n"
    );
    for (row, engine) in rows.iter().enumerate() {
        let y = 34 + 28 * row;
        let length = times(engine).max(1.0).log10() * DECADE + 2.0;
        let mark = if engine["nightly"] == true { " (nightly)" } else { "" };
        let class = if mark.is_empty() { "" } else { " class=\"nightly\"" };
        writeln!(
            made,
            "<text x=\"{:.0}\" y=\"{}\" text-anchor=\"end\">{}{mark}</text>\
             <rect{class} x=\"{LEFT:.0}\" y=\"{y}\" width=\"{length:.0}\" height=\"20\"/>\
             <text x=\"{:.0}\" y=\"{}\">{}</text>",
            LEFT - 8.0,
            y + 15,
            cell(&engine["name"]),
            LEFT + length + 6.0,
            y + 15,
            cell(&engine["times_direct"]["median"]),
        )
        .unwrap();
    }
    made + "</svg>\n"
}
