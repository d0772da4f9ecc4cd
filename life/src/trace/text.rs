//! Prints the conversation as text, one line per item.

use std::fmt;
use std::io::{self, Write};

use clap::builder::styling::Style;
use coroutine_life::{Item, Size, State};

use super::conversation::{Decision, Moment};
use crate::paint::Paint;
use crate::table;

/// Prints moments and counts their items.
pub struct Text {
    /// How many characters a line may have, if that is known.
    terminal: Option<u16>,
    paint: Paint,
    generation: u64,
    queries: u64,
    transitions: u64,
    ticks: u64,
}

impl Text {
    pub fn new(terminal: Option<u16>, paint: Paint) -> Self {
        Self { terminal, paint, generation: 0, queries: 0, transitions: 0, ticks: 0 }
    }

    /// Prints a line that begins with the item's number. After a cell's last item it also prints the
    /// decision.
    pub fn tell(&mut self, out: &mut impl Write, moment: &Moment) -> io::Result<()> {
        let Paint { heading, alive, tick } = self.paint;
        let layout = Layout::new(self.terminal, moment.grid.size());
        if self.generation != moment.generation {
            let first = self.generation == 0;
            self.generation = moment.generation;
            writeln!(out, "{heading}generation {}{heading:#}", self.generation)?;
            if first {
                let cells = ["item", "suspended in", "line", "yielded"];
                writeln!(out, "{heading}{}  sent{heading:#}", layout.line(cells))?;
            }
        }
        let style = match moment.item {
            Item::Query(_) | Item::Transition(_) => Style::new(),
            Item::Tick => tick,
        };
        match moment.item {
            Item::Query(_) => self.queries += 1,
            Item::Transition(_) => self.transitions += 1,
            Item::Tick => self.ticks += 1,
        }
        let line = moment.frames.last().map_or(0, |place| place.rust);
        let cells = [
            &moment.number.to_string(),
            &layout.place(moment),
            &line.to_string(),
            &item(moment.item),
        ];
        let cells = layout.line(cells.map(String::as_str));
        let sent = moment.sent.map_or("None", name);
        let sent_style = if moment.sent == Some(State::Alive) { alive } else { style };
        writeln!(out, "{style}{cells}{style:#}  {sent_style}{sent}{sent_style:#}")?;
        if let (Some((y, x)), Some(decision)) = (moment.cell, moment.decision) {
            writeln!(out, "  cell ({y}, {x}): {decision}")?;
        }
        Ok(())
    }

    /// Prints the last lines: how many items were printed, and `native`, which says how the trace
    /// knows where the functions are suspended.
    pub fn finish(&self, out: &mut impl Write, native: &str) -> io::Result<()> {
        let Self { queries, transitions, ticks, .. } = self;
        let items = queries + transitions + ticks;
        writeln!(out, "queries {queries} transitions {transitions} ticks {ticks} items {items}")?;
        table::prose(out, native, self.terminal)
    }
}

/// How many of the suspended functions are shown, and how wide the columns are.
struct Layout {
    /// How many functions are left out, the outermost first.
    skipped: usize,
    place: usize,
    item: usize,
}

impl Layout {
    /// Chooses what fits into a line, for a grid of that size.
    fn new(terminal: Option<u16>, Size { height, width }: Size) -> Self {
        let last = format!("{}, {}", height - 1, width - 1).len();
        let item = "Transition(, EMPTY)".len() + last;
        let step_cell = "step_cell()".len() + last;
        let count = "count_neighbors".len();
        let places = ["simulate > ".len() + step_cell + " > ".len() + count, step_cell + 3 + count];
        let room = terminal.map_or(usize::MAX, usize::from);
        let rest = "12345    1234    EMPTY".len() + item;
        let skipped = places.iter().position(|place| rest + place <= room).unwrap_or(places.len());
        let place = places.get(skipped).copied().unwrap_or(step_cell.max(count));
        Self { skipped, place, item }
    }

    /// The suspended functions, the outermost first.
    fn place(&self, moment: &Moment) -> String {
        let names = moment.frames.iter().map(|place| match (place.function, moment.cell) {
            ("step_cell", Some((y, x))) => format!("step_cell({y}, {x})"),
            (function, _) => function.to_string(),
        });
        let skipped = self.skipped.min(moment.frames.len().saturating_sub(1));
        names.skip(skipped).collect::<Vec<_>>().join(" > ")
    }

    /// A line without its last column, which is what is sent.
    fn line(&self, [number, place, line, item]: [&str; 4]) -> String {
        let (place_width, item_width) = (self.place, self.item);
        format!("{number:>5}  {place:<place_width$}  {line:>4}  {item:<item_width$}")
    }
}

fn item(item: Item) -> String {
    match item {
        Item::Query(query) => format!("Query({}, {})", query.y, query.x),
        Item::Transition(to) => format!("Transition({}, {}, {})", to.y, to.x, name(to.state)),
        Item::Tick => "TICK".to_string(),
    }
}

pub fn name(state: State) -> &'static str {
    match state {
        State::Alive => "ALIVE",
        State::Empty => "EMPTY",
    }
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { state, neighbors, next_state } = *self;
        let why = self.why();
        let (state, next_state) = (name(state), name(next_state));
        write!(f, "game_logic({state}, {neighbors}) is {next_state}: {why}")
    }
}
