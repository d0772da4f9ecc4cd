//! Three hand-written state machines, one for each coroutine. A [`Simulate`] contains a
//! [`StepCell`], which contains a [`CountNeighbors`].
//!
//! Read [`coroutines`](crate::coroutines) first. These machines are almost what the compiler makes
//! of those coroutines. Each `yield` there is a *suspension point*. Here each suspension point
//! becomes a variant of an enum. The variant is named after the answer that the machine waits for
//! at that point. If no answer is needed, it is named after the item that the machine has just
//! yielded. Each variable that is needed after a `yield` becomes a field. Each `yield_from!`
//! becomes a machine that is kept in a field and resumed until it returns. Unlike the compiler's
//! machines, these can be printed.

mod suspended;

use std::ops::ControlFlow::{self, Break, Continue};

use crate::protocol::{ALIVE, Item, Query, Sent, Simulation, State, Step, TICK, Transition};
use crate::rules::game_logic;

/// The coroutine `count_neighbors` as a hand-written state machine.
#[derive(Clone, Debug)]
pub struct CountNeighbors {
    y: i32,
    x: i32,
    n_: Option<State>,
    ne: Option<State>,
    e_: Option<State>,
    se: Option<State>,
    s_: Option<State>,
    sw: Option<State>,
    w_: Option<State>,
    suspended: Counting,
}

/// Where [`CountNeighbors`] is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// It has not been resumed yet.
    Start,
    /// It waits for `n_`.
    North,
    /// It waits for `ne`.
    NorthEast,
    /// It waits for `e_`.
    East,
    /// It waits for `se`.
    SouthEast,
    /// It waits for `s_`.
    South,
    /// It waits for `sw`.
    SouthWest,
    /// It waits for `w_`.
    West,
    /// It waits for `nw`.
    NorthWest,
    /// It has returned.
    End,
}

impl CountNeighbors {
    /// Creates the machine in its start state, before the first resume.
    #[must_use]
    pub fn new(y: i32, x: i32) -> Self {
        let [n_, ne, e_, se, s_, sw, w_] = [None; 7];
        Self { y, x, n_, ne, e_, se, s_, sw, w_, suspended: Counting::Start }
    }

    /// Runs to the next query and returns it in `Continue`, or runs to the end and returns the
    /// count in `Break`.
    ///
    /// # Panics
    ///
    /// If the machine is resumed after it has returned. A native coroutine panics then, too.
    #[inline(always)]
    pub fn resume(&mut self, sent: Sent) -> ControlFlow<i32, Query> {
        let &mut Self { y, x, .. } = self;
        let query = match self.suspended {
            Counting::Start => {
                self.suspended = Counting::North;
                Query { y: y + 1, x }
            }
            Counting::North => {
                self.n_ = sent;
                self.suspended = Counting::NorthEast;
                Query { y: y + 1, x: x + 1 }
            }
            Counting::NorthEast => {
                self.ne = sent;
                self.suspended = Counting::East;
                Query { y, x: x + 1 }
            }
            Counting::East => {
                self.e_ = sent;
                self.suspended = Counting::SouthEast;
                Query { y: y - 1, x: x + 1 }
            }
            Counting::SouthEast => {
                self.se = sent;
                self.suspended = Counting::South;
                Query { y: y - 1, x }
            }
            Counting::South => {
                self.s_ = sent;
                self.suspended = Counting::SouthWest;
                Query { y: y - 1, x: x - 1 }
            }
            Counting::SouthWest => {
                self.sw = sent;
                self.suspended = Counting::West;
                Query { y, x: x - 1 }
            }
            Counting::West => {
                self.w_ = sent;
                self.suspended = Counting::NorthWest;
                Query { y: y + 1, x: x - 1 }
            }
            Counting::NorthWest => {
                self.suspended = Counting::End;
                let Self { n_, ne, e_, se, s_, sw, w_, .. } = *self;
                let neighbor_states = [n_, ne, e_, se, s_, sw, w_, sent];
                let mut count = 0;
                for state in neighbor_states {
                    if state == Some(ALIVE) {
                        count += 1;
                    }
                }
                return Break(count);
            }
            Counting::End => panic!("count_neighbors resumed after completion"),
        };
        Continue(query)
    }
}

/// The coroutine `step_cell` as a hand-written state machine.
#[derive(Clone, Debug)]
pub struct StepCell {
    y: i32,
    x: i32,
    state: Option<State>,
    count_neighbors: CountNeighbors,
    suspended: Stepping,
}

/// Where [`StepCell`] is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stepping {
    /// It has not been resumed yet.
    Start,
    /// It waits for the state of the cell itself.
    Itself,
    /// It delegates to `count_neighbors`.
    Neighbors,
    /// It has yielded the cell's transition.
    Transition,
    /// It has returned.
    End,
}

impl StepCell {
    /// Creates the machine in its start state, before the first resume.
    #[must_use]
    pub fn new(y: i32, x: i32) -> Self {
        let count_neighbors = CountNeighbors::new(y, x);
        Self { y, x, state: None, count_neighbors, suspended: Stepping::Start }
    }

    /// Runs to the next query or transition and returns it in `Continue`, or runs to the end and
    /// returns `Break`.
    ///
    /// # Panics
    ///
    /// If the machine is resumed after it has returned. A native coroutine panics then, too.
    #[inline(always)]
    pub fn resume(&mut self, sent: Sent) -> ControlFlow<(), Step> {
        let &mut Self { y, x, .. } = self;
        let resumed = match self.suspended {
            Stepping::Start => {
                self.suspended = Stepping::Itself;
                return Continue(Query { y, x }.into());
            }
            Stepping::Itself => {
                self.state = sent;
                self.count_neighbors = CountNeighbors::new(y, x);
                self.suspended = Stepping::Neighbors;
                self.count_neighbors.resume(None)
            }
            Stepping::Neighbors => self.count_neighbors.resume(sent),
            Stepping::Transition => {
                self.suspended = Stepping::End;
                return Break(());
            }
            Stepping::End => panic!("step_cell resumed after completion"),
        };
        Continue(match resumed {
            Continue(query) => query.into(),
            Break(neighbors) => {
                self.suspended = Stepping::Transition;
                let state = game_logic(self.state.unwrap_or_default(), neighbors);
                Transition { y, x, state }.into()
            }
        })
    }
}

/// The coroutine `simulate` as a hand-written state machine.
#[derive(Clone, Debug)]
pub struct Simulate {
    height: i32,
    width: i32,
    y: i32,
    x: i32,
    step_cell: StepCell,
    suspended: Simulating,
}

/// Where [`Simulate`] is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Simulating {
    /// It has not been resumed yet, or it has yielded the tick after the last cell.
    Tick,
    /// It delegates to `step_cell`.
    StepCell,
}

impl Simulate {
    /// Creates the machine in its start state, before the first resume.
    #[must_use]
    pub fn new(height: i32, width: i32) -> Self {
        let step_cell = StepCell::new(0, 0);
        Self { height, width, y: 0, x: 0, step_cell, suspended: Simulating::Tick }
    }
}

impl Simulation for Simulate {
    #[inline(always)]
    fn send(&mut self, mut sent: Sent) -> Item {
        loop {
            match self.suspended {
                Simulating::Tick => {
                    if self.height < 1 || self.width < 1 {
                        return TICK;
                    }
                    (self.y, self.x) = (0, 0);
                    self.suspended = Simulating::StepCell;
                }
                Simulating::StepCell => match self.step_cell.resume(sent.take()) {
                    Continue(step) => return step.into(),
                    Break(()) => {
                        self.x += 1;
                        if self.x == self.width {
                            self.x = 0;
                            self.y += 1;
                        }
                        if self.y == self.height {
                            self.suspended = Simulating::Tick;
                            return TICK;
                        }
                    }
                },
            }
            self.step_cell = StepCell::new(self.y, self.x);
        }
    }
}
