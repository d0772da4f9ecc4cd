//! Plain functions on a stack of their own, with corosensei.
//!
//! Read `src/coroutines.rs` first. Here `suspend`, which switches to the driver's stack, replaces
//! `yield`. A call replaces `yield_from!`, because a *stackful* coroutine can suspend inside the
//! functions that it calls. A coroutine that is dropped while suspended is unwound, which needs the
//! crate's feature `unwind`.

use std::convert::Infallible;
use std::io;

use corosensei::stack::DefaultStack;
use corosensei::{Coroutine, CoroutineResult, Yielder};
use coroutine_life::{
    ALIVE, Engine, Item, Query, Simulation, State, TICK, Transition, engine, game_logic,
};

/// The engine.
pub const ENGINE: Engine = engine! {
    try Corosensei::try_new,
    name: "corosensei",
    mechanism: "a stack of its own (corosensei)",
    nightly: false,
    cell_bytes: Some(|| size_of::<Corosensei>() + STACK),
    simulation_bytes: |_| size_of::<Corosensei>() + STACK,
    stack_bytes: |_| STACK,
};

/// What a program calls to suspend itself.
pub type Co = Yielder<Option<State>, Item>;

/// Asks for the eight cells around (`y`, `x`), and returns how many of them are alive.
pub fn count_neighbors(co: &Co, y: i32, x: i32) -> i32 {
    let n_ = co.suspend(Item::Query(Query { y: y + 1, x: x + 0 }));
    let ne = co.suspend(Item::Query(Query { y: y + 1, x: x + 1 }));
    let e_ = co.suspend(Item::Query(Query { y: y + 0, x: x + 1 }));
    let se = co.suspend(Item::Query(Query { y: y - 1, x: x + 1 }));
    let s_ = co.suspend(Item::Query(Query { y: y - 1, x: x + 0 }));
    let sw = co.suspend(Item::Query(Query { y: y - 1, x: x - 1 }));
    let w_ = co.suspend(Item::Query(Query { y: y + 0, x: x - 1 }));
    let nw = co.suspend(Item::Query(Query { y: y + 1, x: x - 1 }));
    let mut count = 0;
    for state in [n_, ne, e_, se, s_, sw, w_, nw] {
        if state == Some(ALIVE) {
            count += 1;
        }
    }
    count
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
pub fn step_cell(co: &Co, y: i32, x: i32) {
    let state = co.suspend(Item::Query(Query { y, x }));
    let neighbors = count_neighbors(co, y, x);
    let state = game_logic(state.unwrap_or_default(), neighbors);
    co.suspend(Item::Transition(Transition { y, x, state }));
}

/// Steps every cell of a `height` by `width` grid, row by row, yields `TICK`, and starts again.
pub fn simulate(co: &Co, height: i32, width: i32) -> Infallible {
    loop {
        for y in 0..height {
            for x in 0..width {
                step_cell(co, y, x);
            }
        }
        co.suspend(TICK);
    }
}

/// The size of the stack in bytes, which is corosensei's default.
const STACK: usize = 1 << 20;

/// A `simulate` on a stack of its own.
pub struct Corosensei(Coroutine<Option<State>, Item, Infallible>);

impl Corosensei {
    /// The program for a grid of `height` rows and `width` columns.
    ///
    /// # Errors
    ///
    /// If the operating system refuses the stack.
    pub fn try_new(height: i32, width: i32) -> io::Result<Self> {
        let stack = DefaultStack::new(STACK)?;
        Ok(Self(Coroutine::with_stack(stack, move |co, _| simulate(co, height, width))))
    }
}

impl Simulation for Corosensei {
    #[inline]
    fn send(&mut self, sent: Option<State>) -> Item {
        let CoroutineResult::Yield(item) = self.0.resume(sent);
        item
    }
}
