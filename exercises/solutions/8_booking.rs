//! A solution of `exercises/tests/8_booking.rs`.

#![feature(coroutines, coroutine_trait)]

use std::cell::RefCell;
use std::ops::Coroutine;

/// `Some(Ok(amount))` adds to the sum, `Some(Err(reason))` is an error, and `None` ends the booking.
type Sent = Option<Result<i32, &'static str>>;

/// When it is dropped, writes to the log how the booking ended.
struct Line<'a> {
    log: &'a RefCell<Vec<String>>,
    booked: Option<i32>,
}

impl Drop for Line<'_> {
    fn drop(&mut self) {
        let line = match self.booked {
            Some(sum) => format!("booked {sum}"),
            None => "undone".to_string(),
        };
        self.log.borrow_mut().push(line);
    }
}

/// Yields the new sum for each amount that it is sent. Returns the final sum, or the error.
///
/// Writes `booked SUM` when it has returned the sum, and `undone` when it has ended in any other way.
/// A booking that was never resumed writes nothing.
fn booking(
    log: &RefCell<Vec<String>>,
) -> impl Coroutine<Sent, Yield = i32, Return = Result<i32, &'static str>> {
    #[coroutine]
    move |mut sent: Sent| {
        // This variable is dropped at the end of the body, by the `?`, and when the suspended
        // coroutine is dropped. It is created in the body, so a coroutine that was never resumed
        // writes nothing.
        let mut line = Line { log, booked: None };
        let mut sum = 0;
        while let Some(amount) = sent {
            sum += amount?;
            sent = yield sum;
        }
        line.booked = Some(sum);
        Ok(sum)
    }
}

#[cfg(test)]
#[path = "../checks/8_booking.rs"]
mod checks;
