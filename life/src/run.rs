//! `life run`: prints the generations of a pattern.

use std::io::{self, Write};
use std::ops::ControlFlow;

use clap::Args;
use coroutine_life::{Grid, Size};

use crate::blocks::{Blocks, fitting};
use crate::engine_args::EngineArgs;
use crate::failure::Failure;
use crate::memory;
use crate::parse::number;
use crate::pattern_args::PatternArgs;
use crate::progress::Progress;
use crate::table::terminal_columns;

const MOST: u64 = 1_000_000_000_000;

/// Print the generations of a pattern.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct RunArgs {
    #[command(flatten)]
    pattern: PatternArgs,

    /// The last generation; the start is generation 0
    #[arg(short, long, value_name = "N", default_value = "4", allow_negative_numbers = true)]
    #[arg(value_parser = number(0..=MOST))]
    generations: u64,

    /// Print the start and every K-th generation after it
    #[arg(long, value_name = "K", default_value = "1", allow_negative_numbers = true)]
    #[arg(value_parser = number(1..=MOST))]
    every: u64,

    /// How many generations to print side by side [default: as many as fit the terminal, or all if
    /// there is no terminal]
    #[arg(long, value_name = "N", allow_negative_numbers = true, conflicts_with = "summary")]
    #[arg(value_parser = number(1..=MOST))]
    columns: Option<u64>,

    /// Print a line for each generation instead of its cells
    #[arg(long)]
    summary: bool,

    #[command(flatten)]
    engine: EngineArgs,
}

const EXAMPLES: &str = "\
A line of --summary has the number of the generation, the population, which is the number of living
cells, and a fingerprint of 16 hexadecimal digits, which is the same for equal grids:
  generation 30 population 41 fingerprint 12a4837ffbfa10e6

Examples:
  life run opening
  life run glider --height 5 --width 9 -g 180 --every 20 --columns 5
  life run gosper-gun -g 120 --every 30 --summary
  life run replicator -g 12 --every 6 --rule highlife
  life run life/tests/patterns/pulsar.rle --at 0,0 -g 3
  life run soup --seed 7 --density 0.3 -g 1000 --every 100 --columns 2";

impl RunArgs {
    pub fn execute(&self, out: &mut impl Write) -> Result<(), Failure> {
        let scene = self.pattern.open()?;
        let engine = self.engine.or_rule(scene.rule);
        let takes = engine.memory(scene.size, 0)?;
        if self.summary {
            let grid = scene.grid()?;
            self.live(&engine, grid, |generation, grid, progress| {
                progress.hide();
                summarize(out, generation, grid)
            })?;
        } else {
            let full = self.side_by_side(scene.size.width);
            self.check_columns(scene.size, takes, full)?;
            let grid = scene.grid()?;
            let mut blocks = Blocks::new(out, full);
            self.live(&engine, grid, |generation, grid, progress| {
                blocks.add(generation, grid, progress)
            })?;
            blocks.finish()?;
        }
        Ok(())
    }

    /// How many columns of width `width` make a block. Without `--columns` and without a terminal,
    /// all columns make one block.
    fn side_by_side(&self, width: i32) -> u64 {
        let number = self.generations.to_string().len() as u64;
        let fit = |columns| fitting(columns, number.max(width.unsigned_abs().into()));
        self.columns.or(terminal_columns().map(fit)).unwrap_or(MOST + 1)
    }

    /// Shows the start and every K-th generation after it, until the last or the first error.
    fn live(
        &self,
        engine: &EngineArgs,
        grid: Grid,
        mut show: impl FnMut(u64, &Grid, &mut Progress) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let mut progress = Progress::new();
        show(0, &grid, &mut progress)?;
        let mut shown = Ok(());
        let last = self.generations - self.generations % self.every;
        progress.show(|| format!("generation 0 of {last}"));
        engine.run(grid, last, &mut |generation, grid| {
            let line = || format!("generation {generation} of {last}");
            if generation % self.every == 0 {
                shown = show(generation, grid, &mut progress);
                progress.show(line);
            } else {
                progress.now_and_then(line);
            }
            if shown.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(shown?)
    }

    /// Refuses a block that exceeds the limit on output that is held in memory, and a column that
    /// does not fit into memory together with a run of `run` bytes.
    fn check_columns(
        &self,
        Size { height, width }: Size,
        run: u128,
        full: u64,
    ) -> Result<(), Failure> {
        let text = u128::from(height.unsigned_abs()) * u128::from(width.unsigned_abs() + 1);
        // A text doubles its buffer as it grows. Everything else that a column needs is below 256
        // bytes.
        let column = text.next_power_of_two() + 256;
        let shown = self.generations / self.every + 1;
        memory::check(run + column, "use --summary, or choose a smaller --height or --width")?;
        match u128::from(full.min(shown)) {
            1 => Ok(()),
            held => {
                memory::check_held(held * column, "use --summary, or fewer --columns side by side")
            }
        }
    }
}

/// Writes one line and flushes it, so that a slow run can be followed.
fn summarize(out: &mut impl Write, generation: u64, grid: &Grid) -> io::Result<()> {
    let (population, fingerprint) = (grid.population(), grid.fingerprint());
    writeln!(
        out,
        "generation {generation} population {population} fingerprint {fingerprint:016x}"
    )?;
    out.flush()
}
