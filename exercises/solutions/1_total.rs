//! A solution of `exercises/tests/1_total.rs`.

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;

/// If it is sent 10, 4 and 22, it yields 10, 14 and 36. If it is then sent `None`, it returns 36.
fn total() -> impl Coroutine<Option<i32>, Yield = i32, Return = i32> {
    #[coroutine]
    |mut sent: Option<i32>| {
        let mut total = 0;
        // The parameter and the values of `yield` are one channel, so one variable holds both. The
        // loop does not need to know which of the two a number came from.
        while let Some(number) = sent {
            total += number;
            sent = yield total;
        }
        total
    }
}

#[cfg(test)]
#[path = "../checks/1_total.rs"]
mod checks;
