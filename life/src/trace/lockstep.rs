//! Records the generations of a trace in lockstep, where each cell has a coroutine of its own and
//! all of them are resumed in rounds. The engine [`Lockstep`] itself runs them.

use std::cell::RefCell;
use std::ops::{Coroutine, CoroutineState, RangeInclusive};
use std::pin::Pin;

use coroutine_life::{ALIVE, Grid, Lockstep, State, Step, Transition, step_cell};
use serde_json::{Value, json};

/// What a cell was sent, and what it yielded next.
type Said = (Option<State>, Step);

/// Returns the generations in order. Each has its grid and ten rounds. A round has the coordinates
/// that the cells yielded, cell by cell, and a text with a character for each cell: its answer or,
/// in the last round, its new state.
pub fn record(grid: Grid, generations: &RangeInclusive<u64>) -> Vec<Value> {
    let columns = usize::try_from(grid.width()).expect("a width is positive");
    let count = grid.to_string().len() / (columns + 1) * columns;
    let said = RefCell::new(Vec::new());
    let mut cells = Lockstep::new(grid, |y, x| Recorded { cell: step_cell(y, x), said: &said });
    let mut recorded = Vec::new();
    for number in 1..=*generations.end() {
        let grid = cells.grid().to_string().replace('\n', "");
        cells.live_a_generation();
        let said = said.take();
        if generations.contains(&number) {
            let rounds: Vec<_> =
                (0..said.len() / count).map(|at| round(&said, at, count)).collect();
            recorded.push(json!({ "number": number, "grid": grid, "rounds": rounds }));
        }
    }
    recorded
}

/// The answer to a question is what the same cell is sent a round later.
fn round(said: &[Said], at: usize, count: usize) -> Value {
    let (mut coordinates, mut states) = (Vec::new(), String::new());
    for cell in at * count..(at + 1) * count {
        let (y, x, state) = match said[cell].1 {
            Step::Query(query) => (query.y, query.x, said[cell + count].0),
            Step::Transition(Transition { y, x, state }) => (y, x, Some(state)),
        };
        coordinates.extend([y, x]);
        states.push(if state == Some(ALIVE) { '*' } else { '-' });
    }
    json!([coordinates, states])
}

/// A wrapper around a coroutine. It is a coroutine too, and records what is sent and what is
/// yielded.
struct Recorded<'a, C> {
    cell: C,
    said: &'a RefCell<Vec<Said>>,
}

impl<C> Coroutine<Option<State>> for Recorded<'_, C>
where
    C: Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin,
{
    type Yield = Step;
    type Return = ();

    fn resume(mut self: Pin<&mut Self>, sent: Option<State>) -> CoroutineState<Step, ()> {
        let resumed = Pin::new(&mut self.cell).resume(sent);
        if let CoroutineState::Yielded(step) = resumed {
            self.said.borrow_mut().push((sent, step));
        }
        resumed
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    /// The second generation of a blinker. The cell in the middle of the blinker was counted by
    /// hand.
    #[test]
    fn a_round_has_a_question_and_its_answer_for_each_cell() {
        let grid: Grid = "-----\n--*--\n--*--\n--*--\n-----\n".parse().unwrap();
        let recorded = record(grid, &(2..=2));
        assert_eq!(recorded.len(), 1);
        assert_eq!(recorded[0]["number"], 2);
        assert_eq!(recorded[0]["grid"], "-----------***-----------");
        let rounds = recorded[0]["rounds"].as_array().unwrap();
        assert_eq!(rounds.len(), 10);
        let middle = |round: usize| {
            let at = |index: usize| rounds[round][0][index].as_i64().unwrap();
            let state = rounds[round][1].as_str().unwrap().as_bytes()[12] as char;
            (at(24), at(25), state)
        };
        let expected = [
            (2, 2, '*'),
            (3, 2, '-'),
            (3, 3, '-'),
            (2, 3, '*'),
            (1, 3, '-'),
            (1, 2, '-'),
            (1, 1, '-'),
            (2, 1, '*'),
            (3, 1, '-'),
            (2, 2, '*'),
        ];
        assert_eq!((0..10).map(middle).collect::<Vec<_>>(), expected);
        assert_eq!(rounds[9][1], "-------*----*----*-------");
    }
}
