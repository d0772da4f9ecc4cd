//! The types of the values that a program and its world exchange.
//!
//! The *program* plays Conway's Game of Life without seeing a grid. The *world* holds the grid and
//! resumes the program. The program *yields* a [`Query`], a [`Transition`] or [`TICK`], and the
//! world sends back a reply of type [`Sent`]. The Python chapter's program consists of three
//! coroutines, and each has its own type for what it may yield: `count_neighbors` yields a
//! [`Query`], `step_cell` a [`Step`], and `simulate` an [`Item`].

use std::fmt;

/// The state of a cell.
///
/// Python: the constants `ALIVE` and `EMPTY`. They are the strings `"*"` and `"-"`, so they can be
/// printed directly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Printed as `-`.
    #[default]
    Empty,
    /// Printed as `*`.
    Alive,
}

/// The state of a living cell, printed as `*`.
///
/// Python: `ALIVE`.
pub const ALIVE: State = State::Alive;

/// The state of an empty cell, printed as `-`.
///
/// Python: `EMPTY`.
pub const EMPTY: State = State::Empty;

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            State::Empty => "-",
            State::Alive => "*",
        })
    }
}

/// What the world sends to a program: `Some(state)` after a query, and `None` in all other cases.
///
/// Python: the argument of `it.send(..)`. In Python, too, a generator that is resumed without a
/// reply is sent `None`, because `next(it)` is the same as `it.send(None)`.
pub type Sent = Option<State>;

/// "Tell me the state of this cell." The world answers with `Some(state)`. A program that is sent
/// `None` instead treats the cell as [`EMPTY`].
///
/// Python: `Query`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// The row, counted downwards from 0. It may be outside the grid. A [`Grid`](crate::Grid) then
    /// wraps it around.
    pub y: i32,
    /// The column, counted rightwards from 0. It may be outside the grid, too.
    pub x: i32,
}

/// "This cell gets this state." It needs no answer, so `None` is sent next.
///
/// Python: `Transition`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Transition {
    /// The row, counted downwards from 0.
    pub y: i32,
    /// The column, counted rightwards from 0.
    pub x: i32,
    /// The cell's state in the next generation.
    pub state: State,
}

/// What [`step_cell`](crate::step_cell) may yield.
///
/// Python needs no such type, because a generator may yield anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Asks for the state of a cell.
    Query(Query),
    /// Gives the cell its next state.
    Transition(Transition),
}

/// What a whole [`Simulation`] may yield.
///
/// Python: the variable `item` of `live_a_generation`.
// `repr(u8)` gives the tag, which says what kind of item it is, a byte of its own. Without
// `repr(u8)` the tag would be stored in the byte of a transition's `state`, and the code that
// computes the tag from that byte would be too large for LLVM's jump threading to copy
// (docs/performance.md).
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// Asks for the state of a cell.
    Query(Query),
    /// Gives a cell its next state.
    Transition(Transition),
    /// Every cell has been stepped: the generation is complete.
    Tick,
}

/// The mark between two generations.
///
/// Python: `TICK`, a unique object.
pub const TICK: Item = Item::Tick;

impl From<Query> for Step {
    #[inline]
    fn from(query: Query) -> Self {
        Step::Query(query)
    }
}

impl From<Transition> for Step {
    #[inline]
    fn from(transition: Transition) -> Self {
        Step::Transition(transition)
    }
}

impl From<Step> for Item {
    #[inline]
    fn from(step: Step) -> Self {
        match step {
            Step::Query(query) => Item::Query(query),
            Step::Transition(transition) => Item::Transition(transition),
        }
    }
}

/// A program that never ends. Each call of `send` runs it to its next item.
///
/// Python: any object `sim` that has the method `sim.send(reply)`.
///
/// A native coroutine is a simulation if it is sent a [`Sent`], yields an [`Item`], never returns
/// and is [`Unpin`]. The programs of [`rivals`](crate::rivals) that can be suspended are
/// simulations too.
pub trait Simulation {
    /// Resumes the program with `sent` and returns what it yields next.
    ///
    /// Send `Some(state)` after an [`Item::Query`], and `None` after any other item and in the
    /// first call.
    fn send(&mut self, sent: Sent) -> Item;
}
