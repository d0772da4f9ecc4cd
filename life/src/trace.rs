//! `life trace`: shows the conversation between the program, which asks, and the world, which
//! answers.

mod conversation;
mod limits;
#[cfg(feature = "nightly")]
mod lockstep;
mod page;
mod places;
mod text;

use std::io::Write;
use std::ops::RangeInclusive;

use clap::{Args, ValueEnum};
use coroutine_life::{Engine, Grid, Rule, Size};
use serde_json::Value;

use crate::engine::memory_of_run;
use crate::failure::Failure;
use crate::memory;
use crate::paint::Paint;
use crate::parse::{number, pair};
use crate::pattern_args::PatternArgs;
use crate::progress::Progress;
use crate::table::terminal_columns;
use conversation::{Selection, converse};
use limits::{Amount, MOST_ITEMS};
use page::{About, Page};
use text::Text;

/// The last generation that may be asked for.
const MOST_GENERATIONS: u64 = 1_000_000;

/// Show each question of the coroutines, its answer, and where the coroutines are suspended.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct TraceArgs {
    #[command(flatten)]
    pattern: PatternArgs,

    /// Show only generation N, or generations A to B (A-B); generation 1 computes the first new
    /// grid
    #[arg(short, long, value_name = "N", default_value = "1-4", allow_hyphen_values = true)]
    #[arg(value_parser = generations)]
    generation: RangeInclusive<u64>,

    /// Show only the items of one cell, given by its row and column, counted from 0
    #[arg(long, value_name = "Y,X", allow_hyphen_values = true, value_parser = pair)]
    cell: Option<(i32, i32)>,

    /// Show at most N items
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    #[arg(value_parser = number(1..=MOST_ITEMS))]
    limit: Option<u64>,

    /// The form of the output
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One line per item
    Text,
    /// An HTML page, in one file, that replays the trace
    Html,
}

const EXAMPLES: &str = "\
An item is what the coroutines yield: a Query asks for a cell, a Transition says what a cell
becomes, and TICK ends a generation. A line that begins with a number is an item. It has the item's
number in the generation, the suspended functions, the line of src/coroutines.rs where the innermost
function is suspended, what was yielded and what was sent back. A line that begins with `cell` says
what the ten items above it led to. In a narrow terminal only the innermost functions are shown.

A native coroutine cannot show where it is suspended, but the hand-written state machine `nested`
can. Both are sent the same replies and must yield the same items. So the coroutine is suspended
where the machine is.

Examples:
  life trace opening --generation 1 --cell 1,2
  life trace closing --generation 1
  life trace glider --generation 100-102 --limit 50
  life trace opening --format html > trace.html";

impl TraceArgs {
    pub fn execute(&self, out: &mut impl Write) -> Result<(), Failure> {
        let scene = self.pattern.open()?;
        let Size { height, width } = scene.size;
        if let Some(rule) = scene.rule.filter(|rule| *rule != Rule::LIFE) {
            let name = &scene.name;
            let line = format!("{name} is a pattern for {rule}, but life trace shows Life only");
            return Err(Failure::Input(line));
        }
        self.check_cell(scene.size)?;
        if let Some(machine) = Engine::by_name("nested") {
            memory_of_run(machine, scene.size, 0)?;
        }
        self.check_size(scene.size)?;
        let grid = scene.grid()?;
        let selection = Selection {
            generations: self.generation.clone(),
            cell: self.cell,
            limit: self.limit.unwrap_or(MOST_ITEMS),
        };
        let native = Engine::by_name("native").and_then(|engine| engine.simulation);
        let native = native.and_then(|start| start(height, width).ok());
        let beside = native.is_some();
        let mut progress = Progress::new();
        match self.format {
            Format::Text => {
                let mut text = Text::new(terminal_columns(), Paint::of_stdout());
                let compared =
                    converse(grid, &selection, native, &mut progress, |progress, moment| {
                        progress.hide();
                        Ok(text.tell(out, moment)?)
                    })?;
                drop(progress);
                text.finish(out, &provenance(beside, compared))?;
            }
            Format::Html => {
                let mut page = Page::default();
                let compared = converse(grid, &selection, native, &mut progress, |_, moment| {
                    page.tell(moment);
                    Ok(())
                })?;
                drop(progress);
                let page = page.finish(&About {
                    pattern: &scene.name,
                    size: scene.size,
                    cell: self.cell,
                    provenance: &provenance(beside, compared),
                    lockstep: self.lockstep(scene.grid()?),
                });
                out.write_all(page.as_bytes())?;
            }
        }
        Ok(())
    }

    /// The same generations in lockstep. The error says why the page cannot show them.
    fn lockstep(&self, grid: Grid) -> Result<Vec<Value>, &'static str> {
        if self.cell.is_some() || self.limit.is_some() {
            return Err("A run in lockstep shows whole generations: leave out --cell and --limit.");
        }
        #[cfg(feature = "nightly")]
        {
            Ok(lockstep::record(grid, &self.generation))
        }
        #[cfg(not(feature = "nightly"))]
        {
            drop(grid);
            Err("The run in lockstep needs a nightly build.")
        }
    }

    fn check_cell(&self, Size { height, width }: Size) -> Result<(), Failure> {
        let inside = |&(y, x): &(i32, i32)| (0..height).contains(&y) && (0..width).contains(&x);
        let Some((y, x)) = self.cell.filter(|cell| !inside(cell)) else { return Ok(()) };
        let (bottom, right) = (height - 1, width - 1);
        Err(Failure::Input(format!(
            "--cell {y},{x} is outside the grid: expected a row from 0 to {bottom} and a column from \
             0 to {right}"
        )))
    }

    fn check_size(&self, size: Size) -> Result<(), Failure> {
        let cells = memory::cells(size);
        let a_generation = if self.cell.is_some() { 10 } else { 10 * cells + 1 };
        let generations = u128::from(self.generation.end() - self.generation.start() + 1);
        let items = generations * a_generation;
        let items = self.limit.map_or(items, |limit| items.min(limit.into()));
        let amount = Amount { cells, items, generations: items.div_ceil(a_generation) };
        let too_much = match self.format {
            Format::Text => amount.too_much_for_text(),
            Format::Html => amount.too_much_for_a_page(),
        };
        too_much.map_or(Ok(()), |line| Err(Failure::Input(line)))
    }
}

/// Says how the trace knows where the native coroutine is suspended.
fn provenance(native: bool, compared: u64) -> String {
    if native {
        format!(
            "A native coroutine cannot show where it is suspended, but the state machine `nested` can. \
             Both were sent the same replies and yielded the same {compared} items."
        )
    } else {
        "This is the state machine `nested` alone, because the native coroutine needs a nightly build."
            .to_string()
    }
}

/// Reads N or A-B.
fn generations(text: &str) -> Result<RangeInclusive<u64>, String> {
    let one = |text: &str| text.parse().ok().filter(|n| (1..=MOST_GENERATIONS).contains(n));
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    match one(first).zip(one(last)) {
        Some((first, last)) if first > last => Err(format!(
            "the range is empty: expected the smaller number first, as in {last}-{first}"
        )),
        Some((first, last)) => Ok(first..=last),
        None => Err(format!("expected N or A-B, each a whole number from 1 to {MOST_GENERATIONS}")),
    }
}
