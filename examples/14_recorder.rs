//! A recorder of the conversation between a program and its world.
//!
//! The program is the coroutine `simulate`. The world is the grid together with the driver,
//! `live_a_generation`, which resumes the program and answers its queries from the grid. The
//! recorder stands between the program and the driver. It passes on what each says to the other,
//! and records everything. To the driver the recorder is a simulation like any other, so neither
//! `simulate` nor `live_a_generation` has to be changed.
//!
//! Each line of the table is one resume: what was sent, and what was then yielded. The table shows
//! the ten resumes of the first cell, and the first resume of the second cell.
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
    // The Python chapter's glider, three columns further left, so that the first cell is alive.
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

/// A simulation and a record of everything that it was sent and that it yielded.
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
