//! A coroutine stops at each `yield`, goes on when it is sent a value, and is closed by a drop.
//!
//! `cargo run --example 01_my_coroutine` prints:
//!
//! ```text
//! Received: First
//! Received: Second
//! Closed
//! The driver goes on
//! ```

#![feature(coroutines, coroutine_trait)]

mod common;

use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut it = my_coroutine(out); // runs nothing yet
    send(&mut it, None)?; // Python: next(it), which is it.send(None)
    send(&mut it, Some("First"))?; // Python: it.send('First')
    send(&mut it, Some("Second"))?;
    drop(it); // Python: it.close()
    writeln!(out, "The driver goes on")
}

/// What the driver sends.
type Sent = Option<&'static str>;

/// Prints each value it is sent, for ever; it ends only when it cannot print, or is dropped.
///
/// Python: `my_coroutine`.
fn my_coroutine(out: &mut impl Write) -> impl Coroutine<Sent, Yield = (), Return = io::Result<()>> {
    #[coroutine]
    move |_: Sent| {
        let out = Local(out);
        loop {
            let received = yield;
            writeln!(out.0, "Received: {}", received.unwrap_or("None"))?;
        }
    }
}

/// Runs the coroutine to its next `yield`.
///
/// A coroutine may hold references into itself and must not move then, hence the `Pin`. One that
/// is not `static` holds none, which `Unpin` says, and `Pin::new` does nothing.
fn send(
    it: &mut (impl Coroutine<Sent, Yield = (), Return = io::Result<()>> + Unpin),
    value: Sent,
) -> io::Result<()> {
    match Pin::new(it).resume(value) {
        CoroutineState::Yielded(()) => Ok(()),
        CoroutineState::Complete(result) => result,
    }
}

/// A local variable that says when it is dropped: with the coroutine that is suspended around it.
/// Nothing after the `yield` runs then.
///
/// Python: a `finally` around the loop.
struct Local<W: Write>(W);

impl<W: Write> Drop for Local<W> {
    fn drop(&mut self) {
        let _ = writeln!(self.0, "Closed"); // a destructor cannot report a failure
    }
}
