//! Three channels: yielded, sent, returned.
//!
//! A function is given its arguments once and returns once. A coroutine stops in between, and each
//! stop is an exchange: one value goes out, another comes in.
//!
//! | channel | direction | in the coroutine | for whoever resumes it | its type |
//! |---|---|---|---|---|
//! | yielded | out, each time it is suspended | `yield value` | [`CoroutineState::Yielded`] | [`Coroutine::Yield`] |
//! | sent | in, at each resume | the value *of* `yield`; the first one, the closure's parameter | [`resume`](std::ops::Coroutine::resume)`(value)` | the `R` of [`Coroutine<R>`](std::ops::Coroutine) |
//! | returned | out, once, at the end | the value of the body | [`CoroutineState::Complete`] | [`Coroutine::Return`] |
//!
//! The three coroutines say in their signatures what goes through each:
//!
//! | | sent | yielded | returned |
//! |---|---|---|---|
//! | [`count_neighbors`] | `Option<State>` | [`Query`] | `i32`, the count |
//! | [`step_cell`] | `Option<State>` | [`Step`]: a query or a transition | `()` |
//! | [`simulate`] | `Option<State>` | [`Item`]: a step or the tick | `!`: it never does |
//!
//! # In Python's words
//!
//! | Python | Rust |
//! |---|---|
//! | a generator function | a function that returns a `#[coroutine]` closure, `impl Coroutine<Sent, Yield = .., Return = ..>` |
//! | `received = yield value` | `let received = yield value;` |
//! | `next(it)`, which is `it.send(None)` | `Pin::new(&mut it).resume(None)` |
//! | `it.send(value)` | `Pin::new(&mut it).resume(Some(value))` |
//! | a value came back | `CoroutineState::Yielded(value)` |
//! | `StopIteration`, with its `value` | `CoroutineState::Complete(value)` |
//! | `it.close()` | `drop(it)` |
//! | `value = yield from other()` | `let value = yield_from!(other());` |
//! | priming: the first `next(it)` | the first `resume`, whose value arrives as the closure's parameter |
//! | `for item in it` | `while let CoroutineState::Yielded(item) = ..`: it is no [`Iterator`] |
//! | `it.throw(error)` | none: send a `Result` |
//!
//! [`resume`](std::ops::Coroutine::resume) takes a `Pin`, the promise that the coroutine will not move
//! again, for one that is marked `static ||` may hold references into itself. Every other is
//! [`Unpin`]: the promise means nothing for it, and `Pin::new` makes a `Pin` of a plain `&mut`.
//!
//! # Eleven resumes for one cell
//!
//! The first cell of the chapter's opening diagram. The value sent at one resume answers what was
//! yielded at the resume *before*; so the first answers nothing, and neither does the last, which
//! comes after a transition. Both are `None`.
//!
//! <!-- made by tests/guide/three_channels.rs -->
//! ```text
//!     simulate                      step_cell(0, 0)       count_neighbors(0, 0)
//!  1  send(None) -----------------> starts
//!     Query(0, 0) <---------------- yields
//!  2  send(EMPTY) ----------------> state = EMPTY
//!                                   yield_from! --------> starts
//!     Query(1, 0) <-------------------------------------- yields
//!  3  send(EMPTY) --------------------------------------> n_ = EMPTY
//!     Query(1, 1) <-------------------------------------- yields
//!  4  send(ALIVE) --------------------------------------> ne = ALIVE
//!     Query(0, 1) <-------------------------------------- yields
//!  5  send(EMPTY) --------------------------------------> e_ = EMPTY
//!     Query(-1, 1) <------------------------------------- yields
//!  6  send(EMPTY) --------------------------------------> se = EMPTY
//!     Query(-1, 0) <------------------------------------- yields
//!  7  send(EMPTY) --------------------------------------> s_ = EMPTY
//!     Query(-1, -1) <------------------------------------ yields
//!  8  send(EMPTY) --------------------------------------> sw = EMPTY
//!     Query(0, -1) <------------------------------------- yields
//!  9  send(EMPTY) --------------------------------------> w_ = EMPTY
//!     Query(1, -1) <------------------------------------- yields
//! 10  send(EMPTY) --------------------------------------> nw = EMPTY
//!                                   neighbors = 1 <------ returns 1
//!     Transition(0, 0, EMPTY) <---- yields
//! 11  send(None) -----------------> goes on
//!     () <------------------------- returns
//! ```
//!
//! Between the second resume and the tenth two functions inside `simulate` are suspended: `step_cell` in
//! its `yield_from!`, `count_neighbors` in one of its own `yield`s. A resume then enters `step_cell`,
//! which does nothing but pass the value on, and the query comes back the same way. `simulate` does the
//! same around both, so [`live_a_generation`] at the other end sees a single flow of items: ten a cell,
//! since the `()` of the eleventh resume is no item but the value of `yield_from!`, at which `simulate`
//! goes on.
//!
//! The first three resumes, by hand:
//!
//! ```
//! #![feature(coroutine_trait)]
//! use std::ops::{Coroutine, CoroutineState::Yielded};
//! use std::pin::Pin;
//!
//! use coroutine_life::{ALIVE, EMPTY, Query, step_cell};
//!
//! let mut cell = step_cell(0, 0); // runs nothing yet
//! let mut send = |value| Pin::new(&mut cell).resume(value);
//! assert_eq!(send(None), Yielded(Query { y: 0, x: 0 }.into()));
//! assert_eq!(send(Some(EMPTY)), Yielded(Query { y: 1, x: 0 }.into()));
//! assert_eq!(send(Some(EMPTY)), Yielded(Query { y: 1, x: 1 }.into()));
//! ```
//!
//! To see any cell so, with the lines of the source: `cargo run -- trace opening --generation 1 --cell
//! 0,0`, or `docs/opening.html` in a browser. To write such functions yourself:
//! [`exercises`](super::exercises).
//!
//! [`Coroutine::Yield`]: std::ops::Coroutine::Yield
//! [`Coroutine::Return`]: std::ops::Coroutine::Return
//! [`CoroutineState::Yielded`]: std::ops::CoroutineState::Yielded
//! [`CoroutineState::Complete`]: std::ops::CoroutineState::Complete
//! [`Item`]: crate::Item
//! [`Query`]: crate::Query
//! [`Step`]: crate::Step
//! [`count_neighbors`]: crate::count_neighbors
//! [`live_a_generation`]: crate::live_a_generation
//! [`simulate`]: crate::simulate
//! [`step_cell`]: crate::step_cell
