//! Errors in writing a coroutine.
//!
//! # Does a `yield` not make a coroutine, as in Python?
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
//! # Why is all of this experimental?
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
//! # Why must the closure move?
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
//! # Why must the parameter name its type?
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
//! # Why does it not yield what I wrote?
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
//! [E0554]: https://doc.rust-lang.org/error_codes/E0554.html
//! [rust-lang/rust#43122]: https://github.com/rust-lang/rust/issues/43122
