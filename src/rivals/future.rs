//! The program as `async` blocks, which the compiler turns into state machines. This works on
//! stable Rust.
//!
//! Read [`coroutines`](crate::coroutines) first. Here an `async` block replaces each
//! `#[coroutine]`, and `.await` replaces `yield_from!`. A future is resumed by `poll`. No reply can
//! be passed to `poll`, and `poll` returns no value before the future has ended. So each *item*, a
//! value that the program yields, and the reply to it pass through a [`Mailbox`].

#![allow(clippy::manual_async_fn, reason = "`#[inline]` on an `async fn` misses its `poll`")]

use std::cell::Cell;
use std::convert::Infallible;
use std::ops::{Deref, DerefMut};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use crate::protocol::{ALIVE, Item, Query, Sent, Simulation, State, TICK, Transition};
use crate::rules::game_logic;

/// Asks for the eight cells around (`y`, `x`), and returns how many of them are alive.
///
/// For speed, the function counts the living cells as the answers arrive, and its `async` block has
/// no `#[inline]` (docs/attempts.md).
pub fn count_neighbors(mailbox: &Mailbox, y: i32, x: i32) -> impl Future<Output = i32> {
    async move {
        let mut count = 0;
        count += i32::from(mailbox.ask(Query { y: y + 1, x: x + 0 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y + 1, x: x + 1 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y + 0, x: x + 1 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y - 1, x: x + 1 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y - 1, x: x + 0 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y - 1, x: x - 1 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y + 0, x: x - 1 }).await == Some(ALIVE));
        count += i32::from(mailbox.ask(Query { y: y + 1, x: x - 1 }).await == Some(ALIVE));
        count
    }
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
pub fn step_cell(mailbox: &Mailbox, y: i32, x: i32) -> impl Future<Output = ()> {
    #[inline(always)]
    async move {
        let state = mailbox.ask(Query { y, x }).await;
        let neighbors = count_neighbors(mailbox, y, x).await;
        let state = game_logic(state.unwrap_or_default(), neighbors);
        mailbox.say(Item::Transition(Transition { y, x, state })).await;
    }
}

/// Steps every cell of a `height` by `width` grid, row by row, yields [`TICK`], and starts again.
pub fn simulate(
    mailbox: impl Deref<Target = Mailbox>,
    height: i32,
    width: i32,
) -> impl Future<Output = Infallible> {
    #[inline(always)]
    async move {
        loop {
            for y in 0..height {
                for x in 0..width {
                    step_cell(&mailbox, y, x).await;
                }
            }
            mailbox.say(TICK).await;
        }
    }
}

/// The place where an item waits for the driver and a reply waits for the program.
#[derive(Debug)]
pub struct Mailbox {
    item: Cell<Item>,
    sent: Cell<Option<State>>,
}

impl Default for Mailbox {
    fn default() -> Self {
        Self { item: Cell::new(TICK), sent: Cell::new(None) }
    }
}

impl Mailbox {
    /// What the program yielded last.
    #[must_use]
    pub fn item(&self) -> Item {
        self.item.get()
    }

    #[inline(always)]
    fn ask(&self, query: Query) -> Yield<'_> {
        self.say(Item::Query(query))
    }

    /// Puts `item` into the mailbox and returns a future. Awaiting that future suspends the program
    /// and then returns what is sent next.
    #[inline(always)]
    fn say(&self, item: Item) -> Yield<'_> {
        self.item.set(item);
        Yield { mailbox: self, suspended: false }
    }
}

/// A future that suspends once and then returns what was sent.
struct Yield<'a> {
    mailbox: &'a Mailbox,
    suspended: bool,
}

impl Future for Yield<'_> {
    type Output = Option<State>;

    #[inline(always)]
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<State>> {
        if self.suspended {
            return Poll::Ready(self.mailbox.sent.get());
        }
        self.suspended = true;
        Poll::Pending
    }
}

/// A [`Simulation`] that consists of a future, which this module's [`simulate`] returned, and the
/// mailbox that the future uses. Each [`send`](Simulation::send) polls the future once.
#[derive(Debug)]
pub struct Polled<M, P> {
    mailbox: M,
    future: Pin<P>,
}

impl<M, P> Polled<M, P> {
    /// Creates the simulation from `future` and a pointer to the mailbox that `future` uses. A
    /// future that is pinned on the stack (`pin!`) runs fastest. A future that is pinned in a `Box`
    /// can leave the function that creates it.
    pub fn new(mailbox: M, future: Pin<P>) -> Self {
        Self { mailbox, future }
    }
}

impl<M, P> Simulation for Polled<M, P>
where
    M: Deref<Target = Mailbox>,
    P: DerefMut<Target: Future<Output = Infallible>>,
{
    #[inline(always)]
    fn send(&mut self, sent: Sent) -> Item {
        self.mailbox.sent.set(sent);
        let mut context = Context::from_waker(Waker::noop());
        let Poll::Pending = self.future.as_mut().poll(&mut context);
        self.mailbox.item.get()
    }
}
