//! Conway's rule, as a plain function.

use crate::protocol::{ALIVE, EMPTY, State};

/// Returns the next state of a cell with the given state and number of living neighbours (0 to 8).
///
/// Python: `game_logic`.
#[inline]
#[must_use]
pub fn game_logic(state: State, neighbors: i32) -> State {
    match state {
        State::Alive if neighbors < 2 => EMPTY,  // dies: too few
        State::Alive if neighbors > 3 => EMPTY,  // dies: too many
        State::Empty if neighbors == 3 => ALIVE, // is born
        unchanged => unchanged,
    }
}
