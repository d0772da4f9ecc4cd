//! `life compare`.

mod clock;
mod lines;
mod machine;
mod measure;
mod report;
mod spread;
mod turns;
mod verdict;

use std::io::Write;
use std::time::Duration;

use clap::{Args, ValueEnum};
use coroutine_life::{Engine, Grid, Size, soup};

use crate::engine::{engine, engines, memory_of_run};
use crate::failure::Failure;
use crate::parse::{number, side};
use crate::progress::Progress;
use measure::LeftOut;

const MOST: u64 = 1_000_000;

/// Compare the time, the size and the lines of code of the engines on one random grid, and check that
/// they yield the same items.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct CompareArgs {
    /// The grid's rows
    #[arg(long, value_name = "H", default_value = "64", allow_negative_numbers = true)]
    #[arg(value_parser = side())]
    height: i32,

    /// The grid's columns
    #[arg(long, value_name = "W", default_value = "64", allow_negative_numbers = true)]
    #[arg(value_parser = side())]
    width: i32,

    /// How many generations a run has; slow engines run fewer
    #[arg(short, long, value_name = "N", default_value = "100", allow_negative_numbers = true)]
    #[arg(value_parser = number(1..=MOST))]
    generations: u64,

    /// Only this engine beside direct; may be given more than once [default: all of them]
    #[arg(long = "engine", value_name = "NAME", value_parser = engine())]
    engines: Vec<Engine>,

    /// How long to measure, 1 to 3600 seconds
    #[arg(long, value_name = "S", default_value = "10", allow_negative_numbers = true)]
    #[arg(value_parser = number(1..=3600))]
    seconds: u64,

    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table to read
    Text,
    /// The same figures as JSON, for another program
    Json,
}

const EXAMPLES: &str = "\
The engines take turns, so that all of them are disturbed alike. The figure of an engine is its
fastest run, divided by the fastest run of direct. The column beside it has the middle 80% of its
runs, divided by the same. The larger these are, the more other programs disturbed the comparison.

Examples:
  life compare
  life compare --height 256 --width 256 -g 10
  life compare --engine native --engine flat --seconds 30
  life compare --format json > figures.json";

impl CompareArgs {
    pub fn execute(&self, out: &mut impl Write) -> Result<(), Failure> {
        let size = Size { height: self.height, width: self.width };
        let engines = self.engines();
        // The start and its copy, beside the two grids of a run.
        let (mut fit, mut left_out) = (Vec::new(), Vec::new());
        for engine in engines {
            match memory_of_run(&engine, size, 2) {
                Ok(_) => fit.push(engine),
                Err(Failure::Input(reason)) if engine.name != "direct" => {
                    left_out.push(LeftOut { name: engine.name, reason });
                }
                Err(failure) => return Err(failure),
            }
        }
        let mut start = Grid::new(self.height, self.width);
        soup(&mut start, 0, 0.5);
        let limit = Duration::from_secs(self.seconds);
        let mut progress = Progress::new();
        let show = &mut |line: &str| progress.show(|| line.to_string());
        let figures = measure::measure(&fit, &start, self.generations, limit, left_out, show)?;
        drop(progress);
        match self.format {
            Format::Text => report::text(out, &figures)?,
            Format::Json => report::json(out, &figures)?,
        }
        Ok(())
    }

    /// The engines named by `--engine`, or all of them if none is named. `direct` is always included.
    fn engines(&self) -> Vec<Engine> {
        let asked = |name| self.engines.iter().any(|engine| engine.name == name);
        let mut engines = engines();
        engines.retain(|engine| {
            self.engines.is_empty() || asked(engine.name) || engine.name == "direct"
        });
        engines
    }
}
