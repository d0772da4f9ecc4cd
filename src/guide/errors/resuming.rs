//! Errors in resuming a coroutine.
//!
//! Gates and `use` lines are out of sight, as [said](super).
//!
//! # I called it; why does nothing happen?
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
//! # Why is there no method `resume`?
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
//! ([why](crate::guide::three_channels#in-pythons-words)): write `Pin::new(&mut it).resume(())`.
//!
//! # Where is the first value I sent?
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
//! # It always yields; why must I think of its end?
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
//! # What comes after the end?
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
//! # May I send a reference?
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
//! [next]: https://docs.python.org/3/library/stdtypes.html#iterator.__next__
//! [send]: https://docs.python.org/3/reference/expressions.html#generator.send
//! [rust-lang/rust#68923]: https://github.com/rust-lang/rust/issues/68923
