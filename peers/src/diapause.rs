//! State machines that a macro writes, with diapause.
//!
//! Read `src/coroutines.rs` first. Here functions under `#[diapause::coroutine]` replace the
//! `#[coroutine]` closures, `yield_!` replaces `yield`, and `yield_all!` replaces `yield_from!`. The
//! macro makes an `enum` of each function's suspension points, on stable and without unsafe code.
//!
//! A line-by-line translation is slower, because at every resume diapause moves the state of each
//! level out of its place and back (docs/attempts.md). So `count_neighbors` has one `yield_!` in a
//! loop, which is resumed in place. The cell is a `box`ed delegate, so that `simulate` moves only a
//! pointer. The loops are `while` loops, so that the state contains no ranges.

#![allow(missing_docs, reason = "the macro writes enums and fields that have none")]
#![allow(clippy::ignored_unit_patterns, reason = "in what the macro writes")]

use std::convert::Infallible;

use coroutine_life::{
    ALIVE, Engine, Item, Query, Simulation, State, TICK, Transition, engine, game_logic,
};
use diapause::{Coroutine, CoroutineState};

/// The engine.
pub const ENGINE: Engine = engine! {
    Diapause::new,
    name: "diapause",
    mechanism: "state machines that a macro writes (diapause)",
    nightly: false,
    cell_bytes: Some(size_of::<step_cell::State>),
    simulation_bytes: |_| size_of::<Diapause>() + size_of::<step_cell::State>(), // boxed
    stack_bytes: |_| 0,
};

/// The type of a reply. It needs a name here, because inside a coroutine `State` means the `enum`
/// that the macro makes.
type Sent = Option<State>;

/// The neighbours as (dy, dx), in the order in which the Python chapter asks for them.
const DIRECTIONS: [(i32, i32); 8] =
    [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

/// Asks for the eight cells around (`y`, `x`), and returns how many of them are alive.
#[diapause::coroutine(yield = Item, resume = Sent)]
pub fn count_neighbors(y: i32, x: i32) -> i32 {
    let mut count: i32 = 0;
    let mut direction: u32 = 0;
    while direction < 8 {
        let (dy, dx) = DIRECTIONS[direction as usize];
        let sent: Sent = yield_!(Item::Query(Query { y: y + dy, x: x + dx }));
        count += i32::from(sent == Some(ALIVE));
        direction += 1;
    }
    count
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
#[diapause::coroutine(yield = Item, resume = Sent)]
pub fn step_cell(y: i32, x: i32) {
    let state: Sent = yield_!(Item::Query(Query { y, x }));
    let neighbors = yield_all!(count_neighbors(y, x));
    let state = game_logic(state.unwrap_or_default(), neighbors);
    yield_!(Item::Transition(Transition { y, x, state }));
}

/// Steps every cell of a `height` by `width` grid, row by row, yields `TICK`, and starts again.
#[diapause::coroutine(yield = Item, resume = Sent)]
pub fn simulate(height: i32, width: i32) -> Infallible {
    yield_!(TICK); // `Diapause::new` runs to here
    loop {
        let mut y: i32 = 0;
        while y < height {
            let mut x: i32 = 0;
            while x < width {
                yield_all!(box step_cell(y, x));
                x += 1;
            }
            y += 1;
        }
        yield_!(TICK);
    }
}

/// A `simulate` that has been started. The start is a step of its own, because `start` takes no
/// reply, while every later `resume` takes one.
pub struct Diapause(simulate::State);

impl Diapause {
    /// The program for a grid of `height` rows and `width` columns.
    #[must_use]
    pub fn new(height: i32, width: i32) -> Self {
        let mut sim = simulate(height, width);
        let CoroutineState::Yielded(_) = sim.start();
        Self(sim)
    }
}

impl Simulation for Diapause {
    #[inline]
    fn send(&mut self, sent: Option<State>) -> Item {
        let CoroutineState::Yielded(item) = self.0.resume(sent);
        item
    }
}
