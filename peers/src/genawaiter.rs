//! `async` functions and the mailbox of genawaiter, which calls it an airlock.
//!
//! Read `src/rivals/future.rs` first. Here genawaiter's `Co` replaces the mailbox of that file. The
//! crate has two kinds of generator for one thread, and the functions here take the `Co` of either.
//! A `stack` generator is pinned in the function that drives it. An `rc` generator can be boxed,
//! but takes more instructions (docs/attempts.md).

use std::convert::Infallible;
use std::ops::DerefMut;
use std::pin::Pin;

use coroutine_life::driver::run_generations;
use coroutine_life::{ALIVE, Engine, Item, Query, Simulation, State, TICK, Transition, game_logic};
use genawaiter::{Coroutine, GeneratorState, rc, stack};

/// The engine.
pub const ENGINE: Engine = Engine {
    name: "genawaiter",
    mechanism: "async functions and a mailbox (genawaiter)",
    nightly: false,
    run: |grid, generations, on_generation| {
        let (height, width) = (grid.height(), grid.width());
        stack::let_gen_using!(sim, |co| simulate(co, height, width));
        Ok(run_generations(Resumed(Pin::new(sim)), grid, generations, on_generation))
    },
    simulation: Some(|height, width| {
        let sim = rc::Gen::new(move |co| simulate(co, height, width));
        Ok(Box::new(Resumed(Box::pin(sim))))
    }),
    cell_bytes: Some(|| bytes(|co: &'static RcCo| step_cell(co, 0, 0))),
    simulation_bytes: |_| bytes(|co: RcCo| simulate(co, 0, 0)),
    stack_bytes: |_| 0,
};

/// Asks for the eight cells around (`y`, `x`), and returns how many of them are alive.
pub async fn count_neighbors(co: &impl Co, y: i32, x: i32) -> i32 {
    let n_ = co.ask(Item::Query(Query { y: y + 1, x: x + 0 })).await;
    let ne = co.ask(Item::Query(Query { y: y + 1, x: x + 1 })).await;
    let e_ = co.ask(Item::Query(Query { y: y + 0, x: x + 1 })).await;
    let se = co.ask(Item::Query(Query { y: y - 1, x: x + 1 })).await;
    let s_ = co.ask(Item::Query(Query { y: y - 1, x: x + 0 })).await;
    let sw = co.ask(Item::Query(Query { y: y - 1, x: x - 1 })).await;
    let w_ = co.ask(Item::Query(Query { y: y + 0, x: x - 1 })).await;
    let nw = co.ask(Item::Query(Query { y: y + 1, x: x - 1 })).await;
    let mut count = 0;
    for state in [n_, ne, e_, se, s_, sw, w_, nw] {
        if state == Some(ALIVE) {
            count += 1;
        }
    }
    count
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
pub async fn step_cell(co: &impl Co, y: i32, x: i32) {
    let state = co.ask(Item::Query(Query { y, x })).await;
    let neighbors = count_neighbors(co, y, x).await;
    let state = game_logic(state.unwrap_or_default(), neighbors);
    co.ask(Item::Transition(Transition { y, x, state })).await;
}

/// Steps every cell of a `height` by `width` grid, row by row, yields `TICK`, and starts again.
pub async fn simulate(co: impl Co, height: i32, width: i32) -> Infallible {
    loop {
        for y in 0..height {
            for x in 0..width {
                step_cell(&co, y, x).await;
            }
        }
        co.ask(TICK).await;
    }
}

/// The `Co` of either kind of generator.
pub trait Co {
    /// Yields `item`. Awaiting the result gives the reply.
    fn ask(&self, item: Item) -> impl Future<Output = Option<State>>;
}

type StackCo<'a> = stack::Co<'a, Item, Option<State>>;
type RcCo = rc::Co<Item, Option<State>>;

impl Co for StackCo<'_> {
    fn ask(&self, item: Item) -> impl Future<Output = Option<State>> {
        self.yield_(item)
    }
}

impl Co for RcCo {
    fn ask(&self, item: Item) -> impl Future<Output = Option<State>> {
        self.yield_(item)
    }
}

/// The bytes of the future that the function makes, without the generator's airlock.
fn bytes<C, F>(_: impl FnOnce(C) -> F) -> usize {
    size_of::<F>()
}

/// A pinned generator of either kind.
struct Resumed<P>(Pin<P>);

impl<P> Simulation for Resumed<P>
where
    P: DerefMut<Target: Coroutine<Yield = Item, Resume = Option<State>, Return = Infallible>>,
{
    #[inline]
    fn send(&mut self, sent: Option<State>) -> Item {
        let GeneratorState::Yielded(item) = self.0.as_mut().resume_with(sent);
        item
    }
}
