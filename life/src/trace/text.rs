//! The conversation as text, one line an item.

use std::fmt;
use std::io::{self, Write};

use coroutine_life::{Item, State};

use super::conversation::{Decision, Moment};

/// Prints moments and counts them.
#[derive(Default)]
pub struct Text {
    generation: u64,
    queries: u64,
    transitions: u64,
    ticks: u64,
}

impl Text {
    /// A line that begins with the item's number; below a cell's last item, its decision.
    pub fn tell(&mut self, out: &mut impl Write, moment: &Moment) -> io::Result<()> {
        if self.generation != moment.generation {
            self.generation = moment.generation;
            writeln!(out, "generation {}", self.generation)?;
        }
        match moment.item {
            Item::Query(_) => self.queries += 1,
            Item::Transition(_) => self.transitions += 1,
            Item::Tick => self.ticks += 1,
        }
        let (number, place, item) = (moment.number, place(moment), item(moment.item));
        let line = moment.frames.last().map_or(0, |frame| frame.line);
        let line = format!("src/coroutines.rs:{line}");
        let sent = moment.sent.map_or("None", name);
        writeln!(out, "{number:>6}  {place:<46}  {line}  {item:<23}  sent {sent}")?;
        if let (Some((y, x)), Some(decision)) = (moment.cell, moment.decision) {
            writeln!(out, "        cell ({y}, {x}): {decision}")?;
        }
        Ok(())
    }

    /// The last lines: how much was printed, and what the native coroutine had to do with it.
    pub fn finish(&self, out: &mut impl Write, native: &str) -> io::Result<()> {
        let Self { queries, transitions, ticks, .. } = self;
        let items = queries + transitions + ticks;
        writeln!(out, "queries {queries} transitions {transitions} ticks {ticks} items {items}")?;
        writeln!(out, "{native}")
    }
}

/// The suspended functions, the outermost first.
fn place(moment: &Moment) -> String {
    let names = moment.frames.iter().map(|frame| match (frame.function, moment.cell) {
        ("step_cell", Some((y, x))) => format!("step_cell({y}, {x})"),
        (function, _) => function.to_string(),
    });
    names.collect::<Vec<_>>().join(" > ")
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
        let why = match (state, next_state) {
            (State::Alive, State::Alive) => "lives on",
            (State::Alive, State::Empty) if neighbors < 2 => "dies, too few",
            (State::Alive, State::Empty) => "dies, too many",
            (State::Empty, State::Alive) => "is born",
            (State::Empty, State::Empty) => "stays empty",
        };
        let (state, next_state) = (name(state), name(next_state));
        write!(f, "game_logic({state}, {neighbors}) is {next_state}: {why}")
    }
}
