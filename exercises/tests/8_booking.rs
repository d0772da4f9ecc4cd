//! Ending: a coroutine that always logs how it ended.
//!
//! A `booking` adds up amounts. It can end in three ways. Either it is sent `None` and returns the
//! sum. Or it is sent an error, as by Python's `throw`, and returns the error. Or it is dropped while
//! it is suspended, as by Python's `close`. In each case the booking must write one line to the log.
//!
//! Run `cargo test -p exercises --test 8_booking` until it passes.
//!
//! - When a suspended coroutine is dropped, none of its lines runs any more, but its local
//!   variables are dropped. So give it a local variable that writes to the log when it is dropped.
//!   The type of the variable is a struct of yours that implements `Drop`. Its `drop` does what
//!   `finally` does in Python.
//! - The struct needs to know whether the booking has succeeded. Keep that in a field.
//! - A `?` after a `Result` that was sent ends the coroutine with the error, if there is one.

#![feature(coroutines, coroutine_trait)]

use std::cell::RefCell;
use std::ops::Coroutine;

/// `Some(Ok(amount))` adds to the sum, `Some(Err(reason))` is an error, and `None` ends the booking.
type Sent = Option<Result<i32, &'static str>>;

/// Yields the new sum for each amount that it is sent. Returns the final sum, or the error.
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
