//! Why not something else?
//!
//! What the chapter's text needs, and which mechanism has it. *Can wait* means: it can be put aside
//! between a question and its answer, and so can many others beside it. A *mailbox* is a
//! [`Cell`](std::cell::Cell) that both sides share: one puts a value in, the other takes it out.
//!
//! <!-- made by tests/guide/why_not.rs -->
//!
//! | | reads as the chapter | reply | value | delegates | can wait | stable | time | bytes | lines |
//! |---|---|---|---|---|---|---|--:|--:|--:|
//! | native coroutine | yes | yes | yes | [`yield_from!`](crate::yield_from) | yes | no | 4.5 | 28 | 58 |
//! | [`async` block](#async-blocks) | yes | by a mailbox | yes | `.await` | yes | yes | 7.0 | 64 | 108 |
//! | [iterator](#iterators) | no | by a mailbox | by a mailbox | without a value | yes | yes | - | - | - |
//! | [`gen` block](#gen-blocks) | yes | by a mailbox | by a mailbox | a loop, no macro here | yes | no | - | - | - |
//! | [callback](#a-callback) | yes | yes | yes | a call | no | yes | 1.3 | - | 33 |
//! | [thread](#threads) | yes | yes | yes | a call | yes | yes | 94910 | 2097208 | 142 |
//! | [machine by hand](#a-machine-by-hand), nested | no | yes | yes | no | yes | yes | 4.8 | 28 | 204 |
//! | [machine by hand](#a-machine-by-hand), flat | no | yes | yes | no | yes | yes | 3.7 | - | 100 |
//!
//! <!-- end of the table -->
//!
//! Time is a multiple of the direct loop's, bytes are those of one suspended cell, lines those of the
//! code; all three as recorded in `docs/performance.md`. An iterator or a `gen` block with mailboxes was
//! not written here.
//!
//! One small program shows the differences: it asks for a cell, and returns whether that is alive.
//!
//! ```
//! #![feature(coroutines, coroutine_trait)]
//! use std::ops::{Coroutine, CoroutineState};
//! use std::pin::Pin;
//!
//! use coroutine_life::{ALIVE, Query, State};
//!
//! fn is_alive(y: i32, x: i32) -> impl Coroutine<Option<State>, Yield = Query, Return = bool> {
//!     #[coroutine]
//!     move |_: Option<State>| {
//!         let state = yield Query { y, x };
//!         state == Some(ALIVE)
//!     }
//! }
//!
//! let mut cell = is_alive(1, 2);
//! assert_eq!(Pin::new(&mut cell).resume(None), CoroutineState::Yielded(Query { y: 1, x: 2 }));
//! assert_eq!(Pin::new(&mut cell).resume(Some(ALIVE)), CoroutineState::Complete(true));
//! ```
//!
//! # `async` blocks
//!
//! The compiler makes the same state machine of an `async` block, on stable. But what suspends a
//! future hands nothing out and takes nothing in, and `yield` is refused there:
//!
//! ```compile_fail,E0727
//! #![feature(coroutines)]
//! # use coroutine_life::Query;
//! let cell = async {
//!     let state = yield Query { y: 1, x: 2 };
//! };
//! ```
//!
//! So question and reply lie in a mailbox that program and driver share. What the program returns
//! arrives as [`Poll::Ready`](std::task::Poll::Ready), and [`rivals::future`] delegates by `.await`.
//!
//! <details><summary><code>async</code> and a mailbox, in code</summary>
//!
//! ```
//! use std::cell::Cell;
//! use std::future::poll_fn;
//! use std::pin::pin;
//! use std::task::{Context, Poll, Waker};
//!
//! use coroutine_life::{ALIVE, Query, State};
//!
//! #[derive(Default)]
//! struct Mailbox {
//!     query: Cell<Option<Query>>,
//!     reply: Cell<Option<State>>,
//! }
//!
//! async fn ask(mailbox: &Mailbox, query: Query) -> State {
//!     mailbox.query.set(Some(query));
//!     poll_fn(|_| mailbox.reply.take().map_or(Poll::Pending, Poll::Ready)).await
//! }
//!
//! async fn is_alive(mailbox: &Mailbox, y: i32, x: i32) -> bool {
//!     let state = ask(mailbox, Query { y, x }).await;
//!     state == ALIVE
//! }
//!
//! let mailbox = Mailbox::default();
//! let mut cell = pin!(is_alive(&mailbox, 1, 2));
//! let mut context = Context::from_waker(Waker::noop());
//! assert_eq!(cell.as_mut().poll(&mut context), Poll::Pending);
//! assert_eq!(mailbox.query.get(), Some(Query { y: 1, x: 2 }));
//! mailbox.reply.set(Some(ALIVE));
//! assert_eq!(cell.as_mut().poll(&mut context), Poll::Ready(true));
//! ```
//!
//! </details>
//!
//! Its type, a future of a `bool`, says neither what it asks nor what it wants to be told, and
//! nothing keeps two programs from sharing one mailbox by mistake. And `ask` wakes nobody: only a
//! driver that knows the mailbox can run it; an ordinary executor would wait for ever.
//!
//! # Iterators
//!
//! [`Iterator::next`] yields, but takes no argument, and at the end it says [`None`], not a value:
//!
//! ```compile_fail,E0061
//! # use coroutine_life::{ALIVE, Query};
//! let mut cell = [Query { y: 1, x: 2 }].into_iter();
//! let query = cell.next();
//! let alive = cell.next(Some(ALIVE));
//! ```
//!
//! With a mailbox an iterator can receive replies all the same; but its `next` is a machine written
//! by hand, and `chain` or `flat_map` delegate without a value that comes back. Where the questions
//! do *not* depend on the replies, it needs none of that: it lists them, and who drives it counts.
//!
//! <details><summary>questions as an iterator, in code</summary>
//!
//! ```
//! use coroutine_life::{ALIVE, Grid, Query};
//!
//! fn neighbors(y: i32, x: i32) -> impl Iterator<Item = Query> {
//!     let around = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];
//!     around.into_iter().map(move |(dy, dx)| Query { y: y + dy, x: x + dx })
//! }
//!
//! let grid: Grid = "-*---\n--**-\n-----\n".parse()?;
//! let alive = neighbors(1, 2).filter(|&Query { y, x }| grid.query(y, x) == ALIVE);
//! assert_eq!(alive.count(), 2);
//! # Ok::<(), coroutine_life::grid::ParseGridError>(())
//! ```
//!
//! </details>
//!
//! # `gen` blocks
//!
//! Here the compiler writes the iterator, from text that yields where it stands, as Python's
//! generators do. The reply is missing still; such a `yield` is `()`:
//!
//! ```compile_fail,E0308
//! #![feature(gen_blocks)]
//! # use coroutine_life::{Query, State};
//! let cell = gen {
//!     let state: Option<State> = yield Query { y: 1, x: 2 };
//! };
//! ```
//!
//! It can do with two mailboxes what an `async` block does with one; the second is for the value
//! that it cannot return:
//!
//! <details><summary>two mailboxes, in code</summary>
//!
//! ```
//! #![feature(gen_blocks)]
//! use std::cell::Cell;
//!
//! use coroutine_life::{ALIVE, Query, State};
//!
//! fn is_alive(
//!     (y, x): (i32, i32),
//!     reply: &Cell<Option<State>>,
//!     alive: &Cell<bool>,
//! ) -> impl Iterator<Item = Query> {
//!     gen move {
//!         yield Query { y, x };
//!         alive.set(reply.take() == Some(ALIVE));
//!     }
//! }
//!
//! let (reply, alive) = (Cell::new(None), Cell::new(false));
//! let mut cell = is_alive((1, 2), &reply, &alive);
//! assert_eq!(cell.next(), Some(Query { y: 1, x: 2 }));
//! reply.set(Some(ALIVE));
//! assert_eq!(cell.next(), None);
//! assert!(alive.get());
//! ```
//!
//! </details>
//!
//! There is no `yield from`: one delegates by a loop, which a macro could hide.
//!
//! # A callback
//!
//! A function that is given the world asks it and goes on with what it returns. Questions, replies,
//! the value and delegation are then ordinary calls; [`rivals::callback`] is the whole program.
//!
//! <details><summary>a callback, in code</summary>
//!
//! ```
//! use coroutine_life::{ALIVE, Query, State};
//!
//! fn is_alive(y: i32, x: i32, ask: &mut impl FnMut(Query) -> Option<State>) -> bool {
//!     let state = ask(Query { y, x });
//!     state == Some(ALIVE)
//! }
//!
//! assert!(is_alive(1, 2, &mut |query| (query == Query { y: 1, x: 2 }).then_some(ALIVE)));
//! ```
//!
//! </details>
//!
//! It cannot wait: the world must answer before `ask` returns. Nor can a coroutine that calls it
//! wait on its behalf, for a `yield` suspends only the closure it stands in:
//!
//! ```compile_fail,E0277
//! #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! # use coroutine_life::{ALIVE, Query, State};
//! # fn is_alive(y: i32, x: i32, ask: &mut impl FnMut(Query) -> Option<State>) -> bool {
//! #     ask(Query { y, x }) == Some(ALIVE)
//! # }
//! fn outer() -> impl Coroutine<Option<State>, Yield = Query, Return = bool> {
//!     #[coroutine]
//!     |_: Option<State>| is_alive(1, 2, &mut |query| yield query)
//! }
//! ```
//!
//! # Threads
//!
//! A thread has a stack of its own, so it can stop in any function, however deep, and needs neither
//! a `yield` nor a mailbox in its text; [`rivals::threads`] is the whole program.
//!
//! <details><summary>a thread and two channels, in code</summary>
//!
//! ```
//! use std::sync::mpsc::channel;
//! use std::thread;
//!
//! use coroutine_life::{ALIVE, Query};
//!
//! let ((queries, asked), (reply, replies)) = (channel(), channel());
//! let cell = thread::spawn(move || {
//!     queries.send(Query { y: 1, x: 2 }).unwrap();
//!     replies.recv() == Ok(ALIVE)
//! });
//! assert_eq!(asked.recv(), Ok(Query { y: 1, x: 2 }));
//! reply.send(ALIVE).unwrap();
//! assert!(cell.join().unwrap());
//! ```
//!
//! </details>
//!
//! It cannot be dropped, only told to [end](crate::rivals::threads::Cell::close); the system limits
//! [how many](crate::rivals::threads::MOST_CELLS) there are; and what it holds must be allowed to be
//! sent to another thread, which a coroutine does not ask.
//!
//! <details><summary>what a thread refuses, in code</summary>
//!
//! ```compile_fail,E0277
//! # use std::{cell::Cell, rc::Rc, thread};
//! # use coroutine_life::ALIVE;
//! let shared = Rc::new(Cell::new(ALIVE));
//! let cell = thread::spawn(move || shared.get());
//! ```
//!
//! </details>
//!
//! # A machine by hand
//!
//! It can do whatever a coroutine that can move can, and be printed besides, only the text is no
//! longer the chapter's: [`rivals::nested`] keeps its three functions apart, [`rivals::flat`]
//! does not.
//!
//! # When to choose which
//!
//! Ask in this order; the first yes decides.
//!
//! | question | choose |
//! |---|---|
//! | Are all questions known before the first reply? | an iterator of questions, answered outside |
//! | Can the world answer before the call returns? | a callback |
//! | Is what they wait for a call that blocks its thread? | threads, if they are few |
//! | May it be nightly? | native coroutines |
//! | Must it be stable? | `async` and a mailbox to be read, a machine by hand to be small |
//!
//! For Life by itself the first two say yes, and a program that only wants its grids would stop there.
//! The chapter asks for the sake of programs of which that is not so. What costs what, and why, stands
//! in `docs/performance.md`.
//!
//! [`rivals::future`]: crate::rivals::future
//! [`rivals::flat`]: crate::rivals::flat
//! [`rivals::nested`]: crate::rivals::nested
//! [`rivals::callback`]: crate::rivals::callback
//! [`rivals::threads`]: crate::rivals::threads
