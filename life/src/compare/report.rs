//! The figures as a table and as JSON.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::measure::{Figures, LeftOut, Row};
use super::{lines, machine, verdict};
use crate::paint::Paint;
use crate::table::{self, Column, terminal_columns};

/// The columns of the table, each with its rank.
const COLUMNS: [Column; 8] = [
    Column { heading: "engine", right: false, rank: 0 },
    Column { heading: "compiler", right: false, rank: 6 },
    Column { heading: "x direct", right: true, rank: 0 },
    Column { heading: "middle 80%", right: true, rank: 3 },
    Column { heading: "ns/resume", right: true, rank: 2 },
    Column { heading: "bytes/cell", right: true, rank: 4 },
    Column { heading: "lines", right: true, rank: 5 },
    Column { heading: "items", right: false, rank: 1 },
];

/// A table to read, at most 100 columns wide, and as narrow as the terminal.
pub fn text(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { size, generations, rounds, rows, left_out } = figures;
    let terminal = terminal_columns();
    writeln!(out, "{size} cells, up to {generations} generations, {rounds} rounds of turns")?;
    table::prose(out, &format!("machine:  {}", machine::machine()), terminal)?;
    table::prose(out, &format!("compiler: {}", machine::compiler()), terminal)?;
    table::prose(out, &format!("          {}", machine::flags()), terminal)?;
    if cfg!(debug_assertions) {
        let debug = "A debug build: its times say little. Compare with cargo run --release.";
        table::prose(out, debug, terminal)?;
    }
    writeln!(out)?;
    let table: Vec<_> = rows.iter().map(cells).collect();
    table::print(out, &COLUMNS, &table, terminal, Paint::of_stdout())?;
    writeln!(out)?;
    for sentence in verdict::verdict(rows).lines() {
        table::prose(out, sentence, terminal)?;
    }
    for row in rows.iter().filter(|row| row.size != *size) {
        writeln!(out, "{} was measured on {} cells.", row.engine.name, row.size)?;
    }
    for engine in left_out {
        table::prose(out, &format!("{engine}."), terminal)?;
    }
    for row in rows {
        if let Some(Err(difference)) = &row.trace {
            writeln!(out, "{}: {difference}", row.engine.name)?;
        }
    }
    Ok(())
}

fn cells(row: &Row) -> [String; 8] {
    let Row { engine, ns_per_resume, ratio, trace, .. } = row;
    let none = || "-".to_string();
    [
        engine.name.to_string(),
        if engine.nightly { "nightly" } else { "stable" }.to_string(),
        short(ratio.fastest),
        format!("{}-{}", short(ratio.least), short(ratio.most)),
        ns_per_resume.map_or_else(none, short),
        engine.cell_bytes.map_or_else(none, |bytes| bytes().to_string()),
        lines::of(engine.name).map_or_else(none, |lines| lines.to_string()),
        match trace {
            None => "not resumed".to_string(),
            Some(Ok(())) => "identical".to_string(),
            Some(Err(_)) => "DIFFERENT".to_string(),
        },
    ]
}

/// Two decimals for small figures, none for large ones.
fn short(figure: f64) -> String {
    if figure < 100.0 { format!("{figure:.2}") } else { format!("{figure:.0}") }
}

/// The figures for a program. Times are in nanoseconds, sizes in bytes.
pub fn json(out: &mut impl Write, figures: &Figures) -> io::Result<()> {
    let Figures { size, generations, rounds, rows, left_out } = figures;
    let row = |row: &Row| {
        let Row { engine, ratio, .. } = row;
        json!({
            "name": engine.name,
            "mechanism": engine.mechanism,
            "nightly": engine.nightly,
            "height": row.size.height,
            "width": row.size.width,
            "generations": row.generations,
            "ns_per_resume": row.ns_per_resume.map(rounded),
            "ns_per_cell": rounded(row.ns_per_cell),
            "times_direct": {
                "fastest": rounded(ratio.fastest),
                "median": rounded(ratio.median),
                "least": rounded(ratio.least),
                "most": rounded(ratio.most),
            },
            "cell_bytes": engine.cell_bytes.map(|bytes| bytes()),
            "simulation_bytes": (engine.simulation_bytes)(row.size),
            "lines": lines::of(engine.name),
            "identical": row.trace.as_ref().map(Result::is_ok),
        })
    };
    let reason = |LeftOut { name, reason }: &LeftOut| json!({ "name": name, "reason": reason });
    let figures = json!({
        "machine": machine::machine(),
        "compiler": machine::compiler(),
        "flags": machine::flags(),
        "height": size.height,
        "width": size.width,
        "generations": generations,
        "rounds": rounds,
        "engines": rows.iter().map(row).collect::<Vec<Value>>(),
        "left_out": left_out.iter().map(reason).collect::<Vec<Value>>(),
        "verdict": verdict::verdict(rows),
    });
    serde_json::to_writer_pretty(&mut *out, &figures)?;
    writeln!(out)
}

/// To three decimals: more would be noise.
fn rounded(figure: f64) -> f64 {
    (figure * 1000.0).round() / 1000.0
}
