//! The errors a learner meets: the question, the attempt, the compiler's own words, the way out.
//!
//! - [Does a `yield` not make a coroutine, as in Python?](#does-a-yield-not-make-a-coroutine-as-in-python) (`E0627`, or no code)
//! - [Why is all of this experimental?](#why-is-all-of-this-experimental) (`E0658`)
//! - [Why must the closure move?](#why-must-the-closure-move) (`E0373`)
//! - [Why must the parameter name its type?](#why-must-the-parameter-name-its-type) (`E0282`)
//! - [Why does it not yield what I wrote?](#why-does-it-not-yield-what-i-wrote) (`E0271`)
//! - [I called it; why does nothing happen?](#i-called-it-why-does-nothing-happen) (a lint, or nothing)
//! - [Why is there no method `resume`?](#why-is-there-no-method-resume) (`E0599`)
//! - [Where is the first value I sent?](#where-is-the-first-value-i-sent) (no error)
//! - [It always yields; why must I think of its end?](#it-always-yields-why-must-i-think-of-its-end) (`E0005`)
//! - [What comes after the end?](#what-comes-after-the-end) (a panic)
//! - [May a closure or a function inside a coroutine yield for it?](#may-a-closure-or-a-function-inside-a-coroutine-yield-for-it) (`E0277`, `E0627`)
//! - [May a coroutine pin the one it delegates to?](#may-a-coroutine-pin-the-one-it-delegates-to) (`E0626`, `E0277`)
//! - [May a coroutine delegate to itself?](#may-a-coroutine-delegate-to-itself) (`E0283`, `E0733`)
//! - [May I send a reference?](#may-i-send-a-reference) (`E0597`)
//!
//! ## Does a `yield` not make a coroutine, as in Python?
//!
//! ```compile_fail
//! #![feature(coroutines, coroutine_trait)]
//! use std::ops::Coroutine;
//!
//! fn numbers() -> impl Coroutine<Yield = i32, Return = ()> {
//!     || {
//!         yield 1;
//!     }
//! }
//! ```
//! ```text
//! error: `yield` can only be used in `#[coroutine]` closures, or `gen` blocks
//! help: use `#[coroutine]` to make this closure a coroutine
//! ```
//!
//! Write `#[coroutine]` on the line before the closure. On the function it cannot stand:
//!
//! ```compile_fail,E0627
//! #![feature(coroutines)]
//!
//! #[coroutine]
//! fn numbers() {
//!     yield 1;
//! }
//! ```
//! ```text
//! error: `#[coroutine]` attribute cannot be used on functions
//! help: `#[coroutine]` can only be applied to closures
//! error[E0627]: yield expression outside of coroutine literal
//! ```
//!
//! ## Why is all of this experimental?
//!
//! ```compile_fail,E0658
//! use std::ops::Coroutine;
//!
//! fn numbers() -> impl Coroutine<Yield = i32, Return = ()> {
//!     #[coroutine]
//!     || {
//!         yield 1;
//!     }
//! }
//! ```
//! ```text
//! error[E0658]: yield syntax is experimental
//! help: add `#![feature(yield_expr)]` to the crate attributes to enable
//! help: add `#![feature(coroutines)]` to the crate attributes to enable
//! help: add `#![feature(coroutine_trait)]` to the crate attributes to enable
//! ```
//!
//! Begin the crate's root with `#![feature(coroutines, coroutine_trait)]`: the first gate brings
//! `yield_expr` with it. Stable Rust refuses the gates themselves ([E0554]) while
//! [rust-lang/rust#43122] is open. A closure in a `let`, or in an argument, needs one gate more:
//!
//! ```compile_fail,E0658
//! #![feature(coroutines)]
//!
//! let numbers = #[coroutine] || { yield 1 };
//! ```
//! ```text
//! error[E0658]: attributes on expressions are experimental
//! help: add `#![feature(stmt_expr_attributes)]` to the crate attributes to enable
//! ```
//!
//! The code below has these three gates, and `use` lines for `Coroutine`, `CoroutineState` with its
//! variants, `Pin` and [`yield_from!`](crate::yield_from), out of sight.
//!
//! ## Why must the closure move?
//!
//! ```compile_fail,E0373
//! # #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! fn once(n: i32) -> impl Coroutine<Yield = i32, Return = ()> {
//!     #[coroutine]
//!     || { yield n }
//! }
//! ```
//! ```text
//! error[E0373]: coroutine may outlive the current function, but it borrows `n`, which is owned by the current function
//! help: to force the coroutine to take ownership of `n` (and any other referenced variables), use the `move` keyword
//! ```
//!
//! The function's arguments are gone when it has returned, and the coroutine has not begun: `move ||`
//! takes them along, as a Python generator does.
//!
//! ## Why must the parameter name its type?
//!
//! ```compile_fail,E0282
//! # #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! fn lengths() -> impl Coroutine<String, Yield = usize, Return = ()> {
//!     #[coroutine]
//!     |_| {
//!         let text = yield 0;
//!         yield text.len();
//!     }
//! }
//! ```
//! ```text
//! error[E0282]: type annotations needed
//! help: consider giving this closure parameter an explicit type
//! ```
//!
//! Write `|_: String|`: the parameter's type is that of every value sent, so of every `yield`
//! expression in the body. As soon as the body calls a method on such a value it has to be known; the
//! signature of the function comes too late for that.
//!
//! ## Why does it not yield what I wrote?
//!
//! ```compile_fail,E0271
//! # #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! fn until_zero() -> impl Coroutine<i32, Yield = i32, Return = bool> {
//!     #[coroutine]
//!     |_: i32| {
//!         let reply = yield 1 == 0;
//!         true
//!     }
//! }
//! ```
//! ```text
//! error[E0271]: type mismatch resolving `<{coroutine@..} as Coroutine<i32>>::Yield == i32`
//! ```
//!
//! `yield` takes all that stands to its right, here `1 == 0`. Where more follows, write parentheses,
//! `(yield 1) == 0`, or a `let`.
//!
//! ## I called it; why does nothing happen?
//!
//! ```compile_fail
//! # #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! #![deny(unused_must_use)]
//!
//! fn greet() -> impl Coroutine<Yield = (), Return = ()> {
//!     #[coroutine]
//!     || {
//!         println!("hello");
//!         yield;
//!     }
//! }
//! greet();
//! ```
//! ```text
//! error: unused implementer of `Coroutine` that must be used
//! note: coroutines are lazy and do nothing unless resumed
//! ```
//!
//! As with a Python generator, the call only makes it. Without the `deny` that is a warning, and
//! once it is mentioned anywhere, not even that:
//!
//! ```
//! # #![feature(coroutines, stmt_expr_attributes)]
//! # #![deny(unused_must_use)]
//! let mut greeted = false;
//! let it = #[coroutine] || { greeted = true; yield };
//! drop(it);
//! assert!(!greeted);
//! ```
//!
//! ## Why is there no method `resume`?
//!
//! ```compile_fail,E0599
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::Coroutine;
//! let mut it = #[coroutine] || { yield 1 };
//! it.resume(());
//! ```
//! ```text
//! error[E0599]: no method named `resume` found for coroutine `{coroutine@..}` in the current scope
//! help: consider pinning the expression
//! ```
//!
//! [`resume`](std::ops::Coroutine::resume) is a method of `Pin<&mut Self>`
//! ([why](super::three_channels#in-pythons-words)): write `Pin::new(&mut it).resume(())`.
//!
//! ## Where is the first value I sent?
//!
//! ```
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::{Coroutine, CoroutineState::{Complete, Yielded}};
//! # use std::pin::Pin;
//! let mut it = #[coroutine] |_: &str| {
//!     let received = yield;
//!     received
//! };
//! assert_eq!(Pin::new(&mut it).resume("First"), Yielded(()));
//! assert_eq!(Pin::new(&mut it).resume("Second"), Complete("Second"));
//! ```
//!
//! It arrived as the closure's parameter, where `|first: &str|` would keep it. Python has no such
//! parameter and [refuses][send] any first value but `None`: send an `Option`, as this crate does,
//! and begin with `None`.
//!
//! ## It always yields; why must I think of its end?
//!
//! ```compile_fail,E0005
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::{Coroutine, CoroutineState::Yielded};
//! # use std::pin::Pin;
//! let mut numbers = #[coroutine] || {
//!     for n in 1.. {
//!         yield n;
//!     }
//! };
//! let Yielded(first) = Pin::new(&mut numbers).resume(());
//! ```
//! ```text
//! error[E0005]: refutable pattern in local binding
//! note: the matched value is of type `CoroutineState<i32, ()>`
//! ```
//!
//! [`CoroutineState`](std::ops::CoroutineState) has `Complete` too: `match` on both. Where there is
//! no end, let the type say so: after a `loop` in place of the `for` it returns `!`, as
//! [`simulate`](crate::simulate) does, and the `let` compiles.
//!
//! ## What comes after the end?
//!
//! ```
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::{Coroutine, CoroutineState::{Complete, Yielded}};
//! # use std::panic::{AssertUnwindSafe, catch_unwind};
//! # use std::pin::Pin;
//! let mut it = #[coroutine] || { yield 1 };
//! let mut next = || Pin::new(&mut it).resume(());
//! assert_eq!(next(), Yielded(1));
//! assert_eq!(next(), Complete(()));
//! let panic = catch_unwind(AssertUnwindSafe(next)).unwrap_err();
//! assert_eq!(panic.downcast_ref(), Some(&"coroutine resumed after completion"));
//! ```
//!
//! Python raises `StopIteration` [again and again][next]; `Complete` comes once. Leave the loop
//! there.
//!
//! ## May a closure or a function inside a coroutine yield for it?
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
//! ## May a coroutine pin the one it delegates to?
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
//! ## May a coroutine delegate to itself?
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
//! ## May I send a reference?
//!
//! ```compile_fail,E0597
//! # #![feature(coroutines, coroutine_trait, stmt_expr_attributes)]
//! # use std::ops::Coroutine;
//! # use std::pin::Pin;
//! let mut it = #[coroutine] |mut text: &str| {
//!     loop {
//!         println!("Received: {text}");
//!         text = yield;
//!     }
//! };
//! for n in 1..3 {
//!     let text = n.to_string();
//!     Pin::new(&mut it).resume(&text);
//! }
//! ```
//! ```text
//! error[E0597]: `text` does not live long enough
//! ```
//!
//! Yes, one that outlives the coroutine. All that is sent has one type with one lifetime, so it
//! cannot borrow afresh for each resume ([rust-lang/rust#68923] is open): send what is owned, here by
//! `|mut text: String|` and `resume(text)`.
//!
//! [E0554]: https://doc.rust-lang.org/error_codes/E0554.html
//! [next]: https://docs.python.org/3/library/stdtypes.html#iterator.__next__
//! [send]: https://docs.python.org/3/reference/expressions.html#generator.send
//! [rust-lang/rust#43122]: https://github.com/rust-lang/rust/issues/43122
//! [rust-lang/rust#68923]: https://github.com/rust-lang/rust/issues/68923
//! [rust-lang/rust#117703]: https://github.com/rust-lang/rust/pull/117703
//! [rust-lang/rust#153688]: https://github.com/rust-lang/rust/issues/153688
