//! Runs the conversation between the program, which asks, and the world, which answers, item by
//! item.

use std::ops::RangeInclusive;

use coroutine_life::rivals::nested::{Simulate, Stepping};
use coroutine_life::{ALIVE, EMPTY, Grid, Item, Simulation, State};

use super::places::{Place, frames};
use crate::failure::Failure;
use crate::progress::Progress;

/// Which items are shown.
pub struct Selection {
    /// Only items of these generations, counted from 1. Generation N computes the grid with that
    /// number.
    pub generations: RangeInclusive<u64>,
    /// If this is a cell (y, x), only the items of that cell.
    pub cell: Option<(i32, i32)>,
    /// At most this many items.
    pub limit: u64,
}

/// One item, and the suspended program that has just yielded it.
pub struct Moment<'a> {
    pub generation: u64,
    /// The number of the item in its generation, from 1.
    pub number: u64,
    /// The cell (y, x) that is stepped. `None` at a tick.
    pub cell: Option<(i32, i32)>,
    /// Where the suspended functions are, the outermost first.
    pub frames: Vec<&'static Place>,
    pub item: Item,
    /// The reply that will be sent.
    pub sent: Option<State>,
    /// What the cell becomes and why. `None` unless the item is a transition.
    pub decision: Option<Decision>,
    /// The state machine `nested`, suspended at this item.
    pub machine: &'a Simulate,
    /// The grid from which queries are answered.
    pub grid: &'a Grid,
}

/// What `game_logic` was given and what it returned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub state: State,
    pub neighbors: i32,
    pub next_state: State,
}

impl Decision {
    /// What becomes of the cell, in words that can follow "the cell".
    pub const fn why(self) -> &'static str {
        match (self.state, self.next_state) {
            (State::Alive, State::Alive) => "lives on",
            (State::Alive, State::Empty) if self.neighbors < 2 => "dies, too few",
            (State::Alive, State::Empty) => "dies, too many",
            (State::Empty, State::Alive) => "is born",
            (State::Empty, State::Empty) => "stays empty",
        }
    }
}

/// Runs the generations and calls `tell` for each selected item. The state machine `nested` says
/// where the functions are suspended. The native coroutine, if there is one, runs beside it, is
/// sent the same replies, and must yield the same items.
///
/// Returns how many items were compared.
pub fn converse(
    mut grid: Grid,
    selection: &Selection,
    mut native: Option<Box<dyn Simulation>>,
    progress: &mut Progress,
    mut tell: impl FnMut(&mut Progress, &Moment) -> Result<(), Failure>,
) -> Result<u64, Failure> {
    let mut machine = Simulate::new(grid.height(), grid.width());
    let (mut sent, mut compared, mut told) = (None, 0, 0);
    let (mut state, mut neighbors) = (EMPTY, 0);
    for generation in 1..=*selection.generations.end() {
        let line = || format!("generation {generation} of {}", selection.generations.end());
        if generation == 1 {
            progress.show(line);
        }
        progress.now_and_then(line);
        let mut progeny = Grid::new(grid.height(), grid.width());
        for number in 1.. {
            let item = machine.send(sent);
            if let Some(instead) = native.as_mut().map(|native| native.send(sent))
                && instead != item
            {
                return Err(Failure::Input(format!(
                    "a defect: at item {number} of generation {generation} the state machine says \
                     {item:?} and the native coroutine {instead:?}"
                )));
            }
            compared += 1;
            let mut decision = None;
            sent = None;
            match item {
                Item::Query(query) => {
                    let answer = grid.query(query.y, query.x);
                    sent = Some(answer);
                    if machine.suspended().1 == Stepping::Itself {
                        (state, neighbors) = (answer, 0);
                    } else {
                        neighbors += i32::from(answer == ALIVE);
                    }
                }
                Item::Transition(to) => {
                    progeny.assign(to.y, to.x, to.state);
                    decision = Some(Decision { state, neighbors, next_state: to.state });
                }
                Item::Tick => {}
            }
            let cell = (item != Item::Tick).then(|| machine.cell());
            let here = selection.cell.is_none() || selection.cell == cell;
            if here && selection.generations.contains(&generation) {
                let (frames, machine, grid) = (frames(&machine), &machine, &grid);
                let moment = Moment {
                    generation,
                    number,
                    cell,
                    frames,
                    item,
                    sent,
                    decision,
                    machine,
                    grid,
                };
                tell(progress, &moment)?;
                progress.show(line);
                told += 1;
                if told == selection.limit {
                    return Ok(compared);
                }
            }
            if item == Item::Tick {
                break;
            }
        }
        grid = progeny;
    }
    Ok(compared)
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn a_coroutine_that_says_something_else_is_a_failure() {
        let selection = Selection { generations: 2..=2, cell: None, limit: 1 };
        let other: Box<dyn Simulation> = Box::new(Simulate::new(5, 8));
        let told =
            converse(Grid::new(5, 9), &selection, Some(other), &mut Progress::new(), |_, _| Ok(()));
        let Err(Failure::Input(line)) = told else { panic!("no failure") };
        assert_eq!(
            line,
            "a defect: at item 81 of generation 1 the state machine says Query(Query { y: 0, x: 8 \
             }) and the native coroutine Query(Query { y: 1, x: 0 })"
        );
    }
}
