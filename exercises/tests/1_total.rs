//! A coroutine of your own, similar to the chapter's `minimize`. It uses all three channels.
//!
//! The coroutine is *sent* numbers, and for each of them it *yields* the sum of the numbers sent so
//! far. When it is sent `None`, it *returns* the sum, which is 0 if `None` comes first.
//!
//! Run `cargo test -p exercises --test 1_total` until it passes.
//!
//! - The first number arrives as the closure's parameter, and every further one arrives as the value
//!   of a `yield`.
//! - The value at the end of the closure's body is what the coroutine returns.

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;

/// If it is sent 10, 4 and 22, it yields 10, 14 and 36. If it is then sent `None`, it returns 36.
fn total() -> impl Coroutine<Option<i32>, Yield = i32, Return = i32> {
    #[coroutine]
    |_: Option<i32>| {
        // Your turn: this version returns at once, whatever it is sent.
        0
    }
}

#[path = "../checks/1_total.rs"]
mod checks;
