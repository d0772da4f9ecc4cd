//! A coroutine that yields the least value sent so far, and how the first value reaches it.
//!
//! `cargo run --example 02_minimize` prints:
//!
//! ```text
//! The first value is sent to a bare yield, as in Python:
//! 10
//! 4
//! 4
//! -1
//! The first value is a parameter, as in Rust:
//! 10
//! 4
//! 4
//! -1
//! ```

#![feature(coroutines, coroutine_trait, never_type)]

mod common;

use std::cmp::min;
use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "The first value is sent to a bare yield, as in Python:")?;
    let mut it = minimize();
    let mut send = |value| {
        let CoroutineState::Yielded(least) = Pin::new(&mut it).resume(value);
        least
    };
    send(None); // runs to the bare `yield`
    for value in [10, 4, 22, -1] {
        if let Some(least) = send(Some(value)) {
            writeln!(out, "{least}")?;
        }
    }

    writeln!(out, "The first value is a parameter, as in Rust:")?;
    let mut it = minimize_from_the_first();
    for value in [10, 4, 22, -1] {
        let CoroutineState::Yielded(least) = Pin::new(&mut it).resume(value);
        writeln!(out, "{least}")?;
    }
    Ok(())
}

/// The first resume only reaches the bare `yield`: there is nothing to send it, and nothing that
/// `yield` could yield. So both sides carry an `Option`.
///
/// Python: `minimize`. Sent `None` once more, this one yields it; Python raises `TypeError`.
fn minimize() -> impl Coroutine<Option<i32>, Yield = Option<i32>, Return = !> {
    #[coroutine]
    |_: Option<i32>| {
        let mut current = yield None;
        loop {
            let value = yield current;
            current = min(value, current);
        }
    }
}

/// In Rust the first resume brings a value too: it arrives as the closure's parameter, before any
/// `yield`. Every resume is then sent a value and yields one.
fn minimize_from_the_first() -> impl Coroutine<i32, Yield = i32, Return = !> {
    #[coroutine]
    |mut current: i32| {
        loop {
            let value = yield current;
            current = min(value, current);
        }
    }
}
