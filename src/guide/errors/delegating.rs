//! Errors in delegating.
//!
//! Gates and `use` lines are out of sight, as [said](super).
//!
//! # May a closure or a function inside a coroutine yield for it?
//!
//! ```compile_fail,E0277,E0627
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::Coroutine;
//! fn twice(n: i32) {
//!     yield n;
//!     yield n;
//! }
//!
//! let numbers = #[coroutine] || {
//!     twice(1);
//!     (2..4).for_each(|n| yield n);
//! };
//! ```
//! ```text
//! error: `yield` can only be used in `#[coroutine]` closures, or `gen` blocks
//! help: use `#[coroutine]` to make this closure a coroutine
//! error[E0277]: expected a `FnMut({integer})` closure, found `{coroutine@..}`
//! error[E0627]: yield expression outside of coroutine literal
//! ```
//!
//! No: a `yield` suspends the body it stands in and no other, and the advice mends neither. Make
//! the closure a `for`, and the function a coroutine to delegate to, sent an `Option` as
//! `yield_from!` asks:
//!
//! ```
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use coroutine_life::yield_from;
//! # use std::ops::{Coroutine, CoroutineState::Yielded};
//! # use std::pin::Pin;
//! fn twice(n: i32) -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
//!     #[coroutine]
//!     move |_: Option<()>| {
//!         yield n;
//!         yield n;
//!     }
//! }
//!
//! let mut numbers = #[coroutine] |_: Option<()>| {
//!     yield_from!(twice(1));
//!     for n in 2..4 {
//!         yield n;
//!     }
//! };
//! # for expected in [1, 1, 2, 3] {
//! #     assert_eq!(Pin::new(&mut numbers).resume(None), Yielded(expected));
//! # }
//! ```
//!
//! # May a coroutine pin the one it delegates to?
//!
//! ```compile_fail,E0626
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::{Coroutine, CoroutineState::Yielded};
//! # use std::pin::pin;
//! let inner = #[coroutine] || { yield 1 };
//! let outer = #[coroutine] || {
//!     let mut inner = pin!(inner);
//!     while let Yielded(n) = inner.as_mut().resume(()) {
//!         yield n;
//!     }
//! };
//! ```
//! ```text
//! error[E0626]: borrow may still be in use when coroutine yields
//! help: add `static` to mark this coroutine as unmovable
//! ```
//!
//! Not by `pin!`, where it can move itself: what can move must not borrow from itself across a `yield`, and a `pin!` that the compiler
//! lets pass there is unsound ([rust-lang/rust#153688]). Borrow for one resume at a time, as
//! `yield_from!` does:
//!
//! ```
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::{Coroutine, CoroutineState::Yielded};
//! # use std::pin::Pin;
//! # let inner = #[coroutine] || { yield 1 };
//! # let mut outer = #[coroutine] || {
//! let mut inner = inner; // or, where it is not `Unpin`, `Box::pin(inner)`
//! while let Yielded(n) = Pin::new(&mut inner).resume(()) {
//!     yield n;
//! }
//! # };
//! # assert_eq!(Pin::new(&mut outer).resume(()), Yielded(1));
//! ```
//!
//! The advice leads to the next error, since what is `static` is not [`Unpin`]:
//!
//! ```compile_fail,E0277
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::Coroutine;
//! # use std::pin::Pin;
//! let mut it = #[coroutine] static || { yield 1 };
//! Pin::new(&mut it).resume(());
//! ```
//! ```text
//! error[E0277]: `{static coroutine@..}` cannot be unpinned
//! note: consider using the `pin!` macro
//! consider using `Box::pin` if you need to access the pinned value outside of the current scope
//! ```
//!
//! `Box::pin` is right everywhere, `pin!` except inside a coroutine that can move.
//!
//! # May a coroutine delegate to itself?
//!
//! ```compile_fail,E0283
//! # #![feature(coroutines, coroutine_trait)]
//! # use coroutine_life::yield_from;
//! # use std::ops::Coroutine;
//! fn countdown(n: u32) -> impl Coroutine<Option<()>, Yield = u32, Return = ()> {
//!     #[coroutine]
//!     move |_: Option<()>| {
//!         yield n;
//!         if n > 0 {
//!             yield_from!(countdown(n - 1));
//!         }
//!     }
//! }
//! ```
//! ```text
//! error[E0283]: type annotations needed: cannot satisfy `impl Coroutine<Option<()>, Yield = u32, Return = ()>: Unpin`
//! ```
//!
//! With `+ Unpin` in the return type, the compiler comes to the point:
//!
//! ```compile_fail,E0733
//! # #![feature(coroutines, coroutine_trait)]
//! # use coroutine_life::yield_from;
//! # use std::ops::Coroutine;
//! fn countdown(n: u32) -> impl Coroutine<Option<()>, Yield = u32, Return = ()> + Unpin {
//!     // as before
//! #     #[coroutine]
//! #     move |_: Option<()>| {
//! #         yield n;
//! #         if n > 0 {
//! #             yield_from!(countdown(n - 1));
//! #         }
//! #     }
//! }
//! ```
//! ```text
//! error[E0733]: recursion in a coroutine requires boxing
//! ```
//!
//! A coroutine holds the one it delegates to, so this one would have no end
//! ([rust-lang/rust#117703]). A box ends it, and being `Unpin` whatever is in it, it makes the
//! first attempt compile:
//!
//! ```
//! # #![feature(coroutines, coroutine_trait)]
//! # use coroutine_life::yield_from;
//! # use std::ops::{Coroutine, CoroutineState::{Complete, Yielded}};
//! # fn countdown(n: u32) -> impl Coroutine<Option<()>, Yield = u32, Return = ()> {
//! #     #[coroutine]
//! #     move |_: Option<()>| {
//! #         yield n;
//! #         if n > 0 {
//! yield_from!(Box::pin(countdown(n - 1)));
//! #         }
//! #     }
//! # }
//! # let mut it = Box::pin(countdown(2));
//! # for n in [2, 1, 0] {
//! #     assert_eq!(it.as_mut().resume(None), Yielded(n));
//! # }
//! # assert_eq!(it.as_mut().resume(None), Complete(()));
//! ```
//!
//! [rust-lang/rust#117703]: https://github.com/rust-lang/rust/pull/117703
//! [rust-lang/rust#153688]: https://github.com/rust-lang/rust/issues/153688
