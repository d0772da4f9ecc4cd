//! The third-party rivals beside the crate's own, measured and printed as `life compare` does.
//!
//! `cargo bench --bench third_party` prints a table; `-- --write` records it in `docs/peers.json`.

#[path = "../src/cli/compare/machine.rs"]
mod machine;
#[path = "peers/mod.rs"]
mod peers;
#[path = "../src/cli/compare/report.rs"]
mod report;

use std::error::Error;
use std::fs::File;
use std::time::Duration;
use std::{env, io};

use coroutine_life::{ENGINES, Grid, compare, soup};

const RECORDED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/peers.json");

fn main() -> Result<(), Box<dyn Error>> {
    let own = ["native", "flat", "future", "direct"];
    let own = ENGINES.iter().filter(|engine| own.contains(&engine.name));
    let contestants: Vec<_> = own.chain(peers::PEERS).copied().collect();
    let mut start = Grid::new(64, 64);
    soup(&mut start, 0, 0.5);
    let seconds = Duration::from_secs(10);
    let figures = compare::measure(&contestants, &start, 100, seconds, &mut |_| ())?;
    report::text(&mut io::stdout(), &figures)?;
    if env::args().any(|argument| argument == "--write") {
        report::json(&mut File::create(RECORDED)?, &figures)?;
    }
    Ok(())
}
