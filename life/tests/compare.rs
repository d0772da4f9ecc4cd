//! Everything that `life compare` prints except its times, which no test can predict.

use std::process::Command;

use coroutine_life::{ENGINES, Engine};
use pretty_assertions::assert_eq;
use serde_json::Value;
use testing::command::{prints, refuses};

/// The engines of the program. With the feature `peers` it also has those that use other crates.
fn engines() -> Vec<Engine> {
    let peers = if cfg!(feature = "peers") { peers::PEERS } else { &[] };
    ENGINES.iter().chain(peers).copied().collect()
}

fn compare(arguments: &str) -> Command {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    life.arg("compare").args(arguments.split_whitespace());
    life
}

#[test]
fn every_engine_has_a_row_and_says_the_same() {
    let text = prints(compare("--height 16 --width 24 -g 50 --seconds 1 --format json"));
    let figures: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&figures["height"], &figures["width"]), (&16.into(), &24.into()));
    assert!(figures["compiler"].as_str().unwrap().starts_with("rustc 1."));
    let rows = figures["engines"].as_array().unwrap();
    assert_eq!(rows.len(), engines().len());
    for engine in engines() {
        let row = rows.iter().find(|row| row["name"] == engine.name).unwrap();
        let identical = engine.simulation.map(|_| true);
        assert_eq!(row["identical"].as_bool(), identical, "{row}");
        assert_eq!(row["nightly"], engine.nightly, "{row}");
        assert!(row["ns_per_cell"].as_f64().unwrap() > 0.0, "{row}");
        assert_eq!(row["ns_per_resume"].is_null(), engine.simulation.is_none(), "{row}");
        let ratio = |which: &str| row["times_direct"][which].as_f64().unwrap();
        assert!(ratio("fastest") <= ratio("least") && ratio("least") <= ratio("most"), "{row}");
    }
    assert_eq!(figures["left_out"], Value::Array(vec![]));
    #[cfg(feature = "nightly")]
    {
        let native = rows.iter().find(|row| row["name"] == "native").unwrap();
        assert_eq!(native["cell_bytes"], 28);
    }
}

#[test]
fn the_table_names_what_was_asked_for_and_direct() {
    let text = prints(compare("--engine flat --seconds 1"));
    let rows = text.lines().skip_while(|line| !line.starts_with("engine ")).skip(1);
    let names: Vec<_> = rows.map_while(|line| line.split_whitespace().next()).collect();
    assert_eq!((names.len(), names.contains(&"flat")), (2, true), "{text}");
    assert!(names.contains(&"direct"), "{text}");
    assert!(text.contains("\nmachine:  ") && text.contains("\ncompiler: rustc 1."), "{text}");
}

#[test]
fn what_cannot_be_compared_is_refused_in_a_line() {
    let line = refuses(compare("--height 1 --width 2 -g 1 --seconds 1"));
    assert!(line.starts_with("too small to time: direct takes "), "{line}");
    assert!(line.ends_with("; raise --generations, --height or --width"), "{line}");
    let line = refuses(compare("--engine nativ"));
    assert!(line.starts_with("invalid value 'nativ' for '--engine <NAME>'; "), "{line}");
    let line = refuses(compare("--height 2147483646 --width 2147483646"));
    assert!(line.starts_with("this takes 17179869152.1 GiB of memory"), "{line}");
}
