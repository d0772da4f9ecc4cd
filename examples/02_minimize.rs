//! A coroutine that receives numbers and answers each with the least number so far.
//!
//! Example 01 only received. This coroutine also hands something out: `yield current` gives
//! `current` to whoever resumed the coroutine, and then suspends it.
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
//! - A resume returns a `CoroutineState`. This is an enum: `Yielded(value)` says that the coroutine
//!   stopped at a `yield` and handed out `value`, and `Complete(value)` says that it returned.
//! - `Return = !` says that the coroutine never returns: `!` is the type without values. The
//!   compiler then knows that `Complete` cannot happen, and a `let` with the pattern
//!   `Yielded(least)` needs no second case. The coroutine of example 01 could say `!` as well.
//! - The feature `never_type` asks for the type `!`. Newer nightlies no longer need to be asked and
//!   warn about it. The line with `allow` switches that warning off.

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

/// The chapter's `minimize`.
///
/// The first resume brings no number and the first `yield` hands none out. Python says `None` in
/// both cases. Rust says so in the types: they are `Option<i32>`, and a number is `Some(number)`.
fn minimize() -> impl Coroutine<Option<i32>, Yield = Option<i32>, Return = !> {
    #[coroutine]
    |_: Option<i32>| {
        let mut current = yield None; // Python: a bare `yield`
        loop {
            let value = yield current;
            current = min(value, current); // both are `Some`: the lesser number
        }
    }
}

/// The same without `Option`. The first resume brings the first number to the closure's parameter,
/// so every resume brings a number and every `yield` hands one out.
fn minimize_from_the_first() -> impl Coroutine<i32, Yield = i32, Return = !> {
    #[coroutine]
    |mut current: i32| {
        loop {
            let value = yield current;
            current = min(value, current);
        }
    }
}
