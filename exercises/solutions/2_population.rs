//! A solution of `exercises/tests/2_population.rs`.

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;

use coroutine_life::{ALIVE, Query, Sent, yield_from};

/// Asks for the cells of row `y` from left to right, then returns how many of them are alive.
fn count_row(y: i32, width: i32) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        let mut count = 0;
        for x in 0..width {
            // What is sent next is the reply to this query. It is the value of this `yield`.
            let state = yield Query { y, x };
            if state == Some(ALIVE) {
                count += 1;
            }
        }
        count
    }
}

/// Asks for every cell, row by row, then returns how many of them are alive.
fn population(height: i32, width: i32) -> impl Coroutine<Sent, Yield = Query, Return = i32> {
    #[coroutine]
    move |_: Sent| {
        let mut count = 0;
        for y in 0..height {
            // Each row needs a new coroutine, because the previous one has ended and cannot be
            // resumed. The queries of `count_row` pass through this `yield_from!` to whoever
            // resumes `population`, and the replies come back the same way.
            count += yield_from!(count_row(y, width));
        }
        count
    }
}

#[cfg(test)]
#[path = "../checks/2_population.rs"]
mod checks;
