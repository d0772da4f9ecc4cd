//! Ending: a coroutine that always writes down how it ended.
//!
//! A `booking` adds up amounts. It can end in three ways. It is sent `None` and returns the sum. It
//! is sent an error, as by Python's `throw`, and returns the error. Or it is dropped while it is
//! suspended, as by Python's `close`. In each case the booking must write one line into the log.
//!
//! Run `cargo test -p exercises --test 8_booking` until it passes.
//!
//! - After a `drop` no line of the coroutine runs, so the log must be written by the `drop` of a
//!   local variable. Its type is a struct of yours that implements `Drop`. The `drop` does what
//!   `finally` does in Python.
//! - The struct needs to know whether the booking has succeeded. Keep that in a field.
//! - A `?` after the value sent ends the coroutine with the error, if the value is one.

#![feature(coroutines, coroutine_trait)]

use std::cell::RefCell;
use std::ops::Coroutine;

/// `Some(Ok(amount))` adds to the sum, `Some(Err(reason))` is an error, and `None` ends the booking.
type Sent = Option<Result<i32, &'static str>>;

/// Yields the sum for each amount that it is sent. Returns the sum, or the error.
///
/// Writes `booked SUM` when it has returned the sum, and `undone` when it has ended in any other way.
/// A booking that was never resumed writes nothing.
fn booking(
    log: &RefCell<Vec<String>>,
) -> impl Coroutine<Sent, Yield = i32, Return = Result<i32, &'static str>> {
    #[coroutine]
    move |_: Sent| {
        // Your turn: this writes at the beginning what should be written at the end.
        log.borrow_mut().push("booked 0".to_string());
        Ok(0)
    }
}

#[path = "../checks/8_booking.rs"]
mod checks;
