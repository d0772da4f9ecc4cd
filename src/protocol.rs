//! The types of the values that a program and its world exchange.
//!
//! A program *yields* a [`Query`], a [`Transition`] or [`TICK`], and a reply of the type [`Sent`] is
//! sent to it.
//! Each level has a type for what it may yield: `count_neighbors` yields a [`Query`], `step_cell` a
//! [`Step`], and `simulate` an [`Item`].

use std::fmt;

/// The state of a cell.
///
/// Python: `ALIVE` and `EMPTY`, the strings it prints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Printed `-`.
    #[default]
    Empty,
    /// Printed `*`.
    Alive,
}

/// The state of a living cell, printed `*`.
///
/// Python: `ALIVE`.
pub const ALIVE: State = State::Alive;

/// The state of an empty cell, printed `-`.
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

/// What is sent to a program: `Some(state)` after a query, and `None` after any other item.
///
/// Python: the argument of `it.send(..)`. `None` has the same meaning there, because `next(it)` is
/// `it.send(None)`.
pub type Sent = Option<State>;

/// "Tell me the state of this cell." Answered with `Some(state)`.
///
/// Python: `Query`. If a query is answered with `None`, the cell counts as [`EMPTY`], as in Python.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    /// The row, counted downwards from 0; outside the grid it wraps around.
    pub y: i32,
    /// The column, counted rightwards from 0; outside the grid it wraps around.
    pub x: i32,
}

/// "This cell becomes this." Nothing is sent back.
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

/// What stepping one cell may yield.
///
/// Python needs no such type, because a generator may yield anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Asks for a cell.
    Query(Query),
    /// Writes the cell's next state.
    Transition(Transition),
}

/// What a whole simulation may yield.
///
/// Python: the variable `item` of `live_a_generation`.
// With `repr(u8)` the tag has a byte of its own. Otherwise it is stored in the byte of a transition's
// `state`, and the block that tests an item has to compute the tag, which is more than LLVM's jump
// threading copies.
#[repr(u8)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// Asks for a cell.
    Query(Query),
    /// Writes a cell's next state.
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
/// Python: any object `sim` that has the method `sim.send(reply)`. Every native coroutine of the
/// right type is one, and so is every state machine of [`rivals`](crate::rivals).
pub trait Simulation {
    /// Resumes the program with `sent` and returns what it yields next.
    ///
    /// Send `Some(state)` after an [`Item::Query`], and `None` after any other item and at the first
    /// call.
    fn send(&mut self, sent: Sent) -> Item;
}
