//! A coroutine that receives numbers and answers each with the smallest number so far.
//!
//! The coroutine of example 01 only receives values. This one also hands values out:
//! `yield current` suspends the coroutine and gives `current` to the code that resumed it.
//!
//! `cargo run --example 02_minimize` prints:
//!
//! ```text
//! The first number is the result of the first yield, as in Python:
//! 10
//! 4
//! 4
//! -1
//! The first number is the closure's parameter:
//! 10
//! 4
//! 4
//! -1
//! ```
//!
//! - A resume returns a `CoroutineState`, which is an enum. `Yielded(value)` says that the
//!   coroutine stopped at a `yield` and handed out `value`. `Complete(value)` says that it returned
//!   `value`.
//! - `Return = !` says that the coroutine never returns, because `!` is the type that has no
//!   values. So the compiler knows that `Complete` cannot happen, and it accepts a `let` with the
//!   pattern `Yielded(least)` alone. The coroutine of example 01 could have `Return = !` as well.
//! - The feature `never_type` switches on the type `!`. Newer nightlies do not need this feature
//!   and warn about it. The line with `allow` silences that warning.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::cmp::min;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

fn main() {
    println!("The first number is the result of the first yield, as in Python:");
    let mut it = minimize();
    Pin::new(&mut it).resume(None); // Python: next(it)
    for value in [10, 4, 22, -1] {
        let CoroutineState::Yielded(least) = Pin::new(&mut it).resume(Some(value));
        println!("{}", least.expect("a number has been sent, so there is a least one"));
    }

    println!("The first number is the closure's parameter:");
    let mut it = minimize_from_the_first();
    for value in [10, 4, 22, -1] {
        let CoroutineState::Yielded(least) = Pin::new(&mut it).resume(value);
        println!("{least}");
    }
}

/// The Python chapter's `minimize`.
///
/// The first resume sends no number, and the first `yield` hands none out. Python uses `None` in
/// both cases. So in Rust both types are `Option<i32>`, and a number is `Some(number)`.
fn minimize() -> impl Coroutine<Option<i32>, Yield = Option<i32>, Return = !> {
    #[coroutine]
    |_: Option<i32>| {
        let mut current = yield None; // Python: a bare `yield`
        loop {
            let value = yield current;
            current = min(value, current); // the lesser: both are `Some`
        }
    }
}

/// The same without `Option`. The first resume sends the first number, which the closure's
/// parameter receives. So every resume sends a number, and every `yield` hands one out.
fn minimize_from_the_first() -> impl Coroutine<i32, Yield = i32, Return = !> {
    #[coroutine]
    |mut current: i32| {
        loop {
            let value = yield current;
            current = min(value, current);
        }
    }
}
