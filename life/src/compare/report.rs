//! The figures as a table and as JSON.

use std::io::{self, Write};

use super::measure::{Figures, Row};
use serde_json::{Value, json};

use super::{lines, machine};

/// A table to read.
pub fn text(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { size, generations, rounds, rows } = figures;
    writeln!(out, "{size} cells, {generations} generations, {rounds} rounds of turns")?;
    writeln!(out, "machine:  {}", machine::machine())?;
    writeln!(out, "compiler: {}, {}", machine::compiler(), machine::flags())?;
    if cfg!(debug_assertions) {
        writeln!(out, "A debug build: its times say little. Compare with cargo run --release.")?;
    }
    let header = [
        "engine",
        "compiler",
        "ns/resume",
        "ns/cell",
        "x direct",
        "spread",
        "cell",
        "simulation",
        "lines",
        "items",
    ];
    let mut table = vec![header.map(String::from)];
    table.extend(rows.iter().map(|row| cells(row, figures)));
    let widths: Vec<_> = (0..header.len())
        .map(|column| table.iter().map(|line| line[column].chars().count()).max().unwrap_or(0))
        .collect();
    writeln!(out)?;
    for line in &table {
        for (column, (cell, &width)) in line.iter().zip(&widths).enumerate() {
            match column {
                0 => write!(out, "{cell:<width$}")?,
                1 | 9 => write!(out, "  {cell:<width$}")?,
                _ => write!(out, "  {cell:>width$}")?,
            }
        }
        writeln!(out)?;
    }
    writeln!(
        out,
        "\nBytes: of one suspended cell and of the whole suspended simulation. Lines: of the engine's"
    )?;
    writeln!(
        out,
        "file, without blank lines, comments and tests. A cell takes ten resumes a generation."
    )?;
    for row in rows.iter().filter(|row| row.generations < *generations) {
        let (name, ran) = (row.engine.name, row.generations);
        let s = if ran == 1 { "" } else { "s" };
        writeln!(
            out,
            "{name} is slow: its runs have {ran} generation{s}, and starting shows in them."
        )?;
    }
    for row in rows {
        if let Some(Err(difference)) = &row.trace {
            writeln!(out, "{}: {difference}", row.engine.name)?;
        }
    }
    Ok(())
}

fn cells(row: &Row, figures: &Figures) -> [String; 10] {
    let Row { engine, ns_per_cell, ns_per_resume, ratio, trace, .. } = row;
    let none = || "-".to_string();
    let bytes = |bytes: Option<usize>| bytes.map_or_else(none, |bytes| bytes.to_string());
    [
        engine.name.to_string(),
        if engine.nightly { "nightly" } else { "stable" }.to_string(),
        ns_per_resume.map_or_else(none, |ns| format!("{ns:.2}")),
        format!("{ns_per_cell:.1}"),
        format!("{:.2}", ratio.median),
        format!("{:.2}-{:.2}", ratio.least, ratio.most),
        bytes(engine.cell_bytes.map(|bytes| bytes())),
        (engine.simulation_bytes)(figures.size).to_string(),
        lines::of(engine.name).map_or_else(none, |lines| lines.to_string()),
        match trace {
            None => "not resumed".to_string(),
            Some(Ok(())) => "identical".to_string(),
            Some(Err(_)) => "DIFFERENT".to_string(),
        },
    ]
}

/// The figures for a program. Times are in nanoseconds, sizes in bytes.
pub fn json(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { size, generations, rounds, rows } = figures;
    let row = |row: &Row| {
        let Row { engine, ratio, .. } = row;
        json!({
            "name": engine.name,
            "mechanism": engine.mechanism,
            "nightly": engine.nightly,
            "generations": row.generations,
            "ns_per_resume": row.ns_per_resume.map(rounded),
            "ns_per_cell": rounded(row.ns_per_cell),
            "times_direct": {
                "median": rounded(ratio.median),
                "least": rounded(ratio.least),
                "most": rounded(ratio.most),
            },
            "cell_bytes": engine.cell_bytes.map(|bytes| bytes()),
            "simulation_bytes": (engine.simulation_bytes)(*size),
            "lines": lines::of(engine.name),
            "identical": row.trace.as_ref().map(Result::is_ok),
        })
    };
    let figures = json!({
        "machine": machine::machine(),
        "compiler": machine::compiler(),
        "flags": machine::flags(),
        "height": size.height,
        "width": size.width,
        "generations": generations,
        "rounds": rounds,
        "engines": rows.iter().map(row).collect::<Vec<Value>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &figures)?;
    writeln!(out)
}

/// To three decimals: more would be noise.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
