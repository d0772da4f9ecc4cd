//! Draws the chart of the engines. Each engine has a dot for the fastest run and a line for the
//! middle 80 %, once for each configuration of the compiler.

use std::fmt::Write as _;

use serde_json::Value;

use crate::figures::{Record, cell, engines, same};

/// Where the scale begins, and how long the time of `direct` is on it, in pixels.
const LEFT: f64 = 130.0;
const UNIT: f64 = 44.0;

/// The end of the scale, as a ratio to `direct`. Engines that take longer are named in the note.
const MOST: f64 = 12.0;

const ROW: usize = 40;
const TOP: usize = 74;

const STYLE: &str = "\
text { fill: #222; font: 14px sans-serif } .note { font-size: 12px; fill: #555 }
.plain { fill: #1f5fa8; stroke: #1f5fa8 } .threaded { fill: #b4491a; stroke: #b4491a }
text.plain, text.threaded { stroke: none } line { stroke-width: 2 } .grid { stroke: #ccc; stroke-width: 1 }
@media (prefers-color-scheme: dark) {
text { fill: #ddd } .note { fill: #aaa } .grid { stroke: #444 }
.plain { fill: #7db4f0; stroke: #7db4f0 } .threaded { fill: #f09a6b; stroke: #f09a6b } }";

pub fn chart(record: &Record) -> String {
    let times = |engine: &Value| engine["times_direct"]["fastest"].as_f64().unwrap_or(f64::MAX);
    let (shown, beyond): (Vec<_>, Vec<_>) =
        engines(&record.plain).iter().partition(|engine| times(engine) <= MOST);
    let bottom = TOP + ROW * shown.len();
    let mut made = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 {}\" role=\"img\">\n\
         <title>Time per cell and generation, by engine, with and without the pass</title>\n\
         <style>{STYLE}</style>\n\
         <text x=\"10\" y=\"20\">Time per cell, divided by the time of direct (fastest run, middle 80 %)</text>\n\
         <text x=\"10\" y=\"42\" class=\"plain\">this nightly</text>\n\
         <text x=\"170\" y=\"42\" class=\"threaded\">with the pass that LLVM 23 runs by default</text>\n",
        bottom + 60
    );
    let x = |times: f64| LEFT + UNIT * times;
    for tick in [0, 2, 4, 6, 8, 10, 12] {
        let at = x(f64::from(tick));
        writeln!(
            made,
            "<line class=\"grid\" x1=\"{at:.0}\" x2=\"{at:.0}\" y1=\"{}\" y2=\"{bottom}\"/>\
             <text class=\"note\" x=\"{at:.0}\" y=\"{}\" text-anchor=\"middle\">{tick}</text>",
            TOP - 18,
            bottom + 16
        )
        .expect("a String takes all");
    }
    for (row, engine) in shown.iter().enumerate() {
        let y = TOP + ROW * row;
        writeln!(made, "<text x=\"10\" y=\"{}\">{}</text>", y + 10, cell(&engine["name"]))
            .expect("a String takes all");
        let runs = [("plain", *engine, y), ("threaded", same(&record.threaded, engine), y + 14)];
        for (class, engine, y) in runs {
            let ratio = &engine["times_direct"];
            let [Some(fastest), Some(least), Some(most)] =
                ["fastest", "least", "most"].map(|name| ratio[name].as_f64())
            else {
                continue;
            };
            writeln!(
                made,
                "<line class=\"{class}\" x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{y}\" y2=\"{y}\"/>\
                 <circle class=\"{class}\" cx=\"{:.1}\" cy=\"{y}\" r=\"5\"/>\
                 <text class=\"note\" x=\"{:.1}\" y=\"{}\">{}</text>",
                x(least),
                x(most.min(MOST)),
                x(fastest),
                x(most.min(MOST)) + 8.0,
                y + 4,
                cell(&ratio["fastest"])
            )
            .expect("a String takes all");
        }
    }
    let beyond = beyond.iter().map(|engine| {
        format!("{} {}", cell(&engine["name"]), cell(&engine["times_direct"]["fastest"]))
    });
    let note = format!("Beyond the scale: {}.", beyond.collect::<Vec<_>>().join(", "));
    writeln!(made, "<text class=\"note\" x=\"10\" y=\"{}\">{note}</text>", bottom + 44)
        .expect("a String takes all");
    made + "</svg>\n"
}
