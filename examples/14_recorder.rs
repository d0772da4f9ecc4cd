//! Writes down the conversation between the program and the world.
//!
//! A recorder stands between `simulate` and `live_a_generation` and passes on what they say. Both
//! are the chapter's, unchanged: to the loop, a recorder is a simulation like any other.
//!
//! Each line is one `send`, as far as the first cell is resumed.
//!
//! `cargo run --example 14_recorder` prints:
//!
//! ```text
//! sent | yielded
//! None | what is (0, 0)?
//!    * | what is (1, 0)?
//!    - | what is (1, 1)?
//!    * | what is (0, 1)?
//!    - | what is (-1, 1)?
//!    - | what is (-1, 0)?
//!    - | what is (-1, -1)?
//!    - | what is (0, -1)?
//!    - | what is (1, -1)?
//!    - | (0, 0) becomes -
//! None | what is (0, 1)?
//!
//! The generation: 405 queries, 45 transitions, 1 tick
//! ```

mod common;

use std::io::{self, Write};

use coroutine_life::{
    ALIVE, Grid, Item, Query, Simulation, State, Transition, live_a_generation, simulate,
};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    // The chapter's glider, three columns further left: there the first cell is alive.
    let mut grid = Grid::new(5, 9);
    for (y, x) in [(0, 0), (1, 1), (2, -1), (2, 0), (2, 1)] {
        grid.assign(y, x, ALIVE);
    }
    let mut sim = Recorder { sim: simulate(5, 9), said: Vec::new() };
    let _progeny = live_a_generation(&grid, &mut sim);

    writeln!(out, "sent | yielded")?;
    for (sent, item) in &sim.said[..11] {
        let sent = sent.map_or("None".to_string(), |state| state.to_string());
        match item {
            Item::Query(Query { y, x }) => writeln!(out, "{sent:>4} | what is ({y}, {x})?")?,
            Item::Transition(Transition { y, x, state }) => {
                writeln!(out, "{sent:>4} | ({y}, {x}) becomes {state}")?;
            }
            Item::Tick => writeln!(out, "{sent:>4} | tick")?,
        }
    }
    let [queries, transitions, ticks] = totals(&sim.said);
    writeln!(out, "\nThe generation: {queries} queries, {transitions} transitions, {ticks} tick")
}

/// A simulation, and all that was said to it and by it.
struct Recorder<S> {
    sim: S,
    said: Vec<(Option<State>, Item)>,
}

impl<S: Simulation> Simulation for Recorder<S> {
    fn send(&mut self, sent: Option<State>) -> Item {
        let item = self.sim.send(sent);
        self.said.push((sent, item));
        item
    }
}

/// How many queries, transitions and ticks were yielded.
fn totals(said: &[(Option<State>, Item)]) -> [usize; 3] {
    let mut totals = [0; 3];
    for (_, item) in said {
        totals[match item {
            Item::Query(_) => 0,
            Item::Transition(_) => 1,
            Item::Tick => 2,
        }] += 1;
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generation_is_451_items() {
        let mut sim = Recorder { sim: simulate(5, 9), said: Vec::new() };
        for generations in 1..=3 {
            let _progeny = live_a_generation(&Grid::new(5, 9), &mut sim);
            assert_eq!(totals(&sim.said), [405, 45, 1].map(|total| total * generations));
            assert_eq!(sim.said.len(), 451 * generations);
        }
    }

    #[test]
    fn each_reply_stands_behind_its_request() {
        let mut grid = Grid::new(5, 9);
        coroutine_life::soup(&mut grid, 7, 0.4);
        let mut sim = Recorder { sim: simulate(5, 9), said: Vec::new() };
        let progeny = live_a_generation(&grid, &mut sim);
        assert_eq!(sim.said[0].0, None);
        for pair in sim.said.windows(2) {
            let [(_, request), (reply, _)] = pair else { unreachable!("windows of two") };
            let expected = match *request {
                Item::Query(Query { y, x }) => Some(grid.query(y, x)),
                Item::Transition(Transition { y, x, state }) => {
                    assert_eq!(state, progeny.query(y, x));
                    None
                }
                Item::Tick => None,
            };
            assert_eq!(*reply, expected, "after {request:?}");
        }
        pretty_assertions::assert_eq!(progeny, live_a_generation(&grid, &mut simulate(5, 9)));
    }
}
