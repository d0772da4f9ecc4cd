//! A recorder of the conversation between the program and the world.
//!
//! The recorder is put between `simulate` and `live_a_generation`. It passes on what one says to
//! the other, and writes everything down. To the driver the recorder is a simulation like any
//! other, so `simulate` and `live_a_generation` are the chapter's, unchanged.
//!
//! Each printed line is one resume: what was sent, and what was then yielded. The lines are those
//! of the first cell, and the first line of the second cell.
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

use coroutine_life::{
    ALIVE, Grid, Item, Query, Simulation, State, Transition, live_a_generation, simulate,
};

fn main() {
    // The chapter's glider, moved three columns to the left: then the first cell is alive.
    let mut grid = Grid::new(5, 9);
    for (y, x) in [(0, 0), (1, 1), (2, -1), (2, 0), (2, 1)] {
        grid.assign(y, x, ALIVE);
    }
    let mut sim = Recorder { sim: simulate(5, 9), said: Vec::new() };
    let _progeny = live_a_generation(&grid, &mut sim);

    println!("sent | yielded");
    for (sent, item) in &sim.said[..11] {
        let sent = sent.map_or("None".to_string(), |state| state.to_string());
        match item {
            Item::Query(Query { y, x }) => println!("{sent:>4} | what is ({y}, {x})?"),
            Item::Transition(Transition { y, x, state }) => {
                println!("{sent:>4} | ({y}, {x}) becomes {state}");
            }
            Item::Tick => println!("{sent:>4} | tick"),
        }
    }

    let (mut queries, mut transitions, mut ticks) = (0, 0, 0);
    for (_, item) in &sim.said {
        match item {
            Item::Query(_) => queries += 1,
            Item::Transition(_) => transitions += 1,
            Item::Tick => ticks += 1,
        }
    }
    println!("\nThe generation: {queries} queries, {transitions} transitions, {ticks} tick");
}

/// A simulation, and everything that was said to it and by it.
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
