//! Delegation without `yield from`, as Python 2 had to write it: the loop inside `yield_from!`.
//!
//! `cargo run --example 06_delegate_by_hand` prints:
//!
//! ```text
//! By hand:     A 1 2 B
//! yield_from!: A 1 2 B
//! ```

#![feature(coroutines, coroutine_trait)]

mod common;

use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::yield_from;

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "By hand:     {}", items(composed_by_hand()).join(" "))?;
    writeln!(out, "yield_from!: {}", items(composed()).join(" "))
}

/// Python: `delegated`.
fn delegated() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "1";
        yield "2";
    }
}

/// Python: `composed`.
fn composed() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "A";
        yield_from!(delegated()); // Python: yield from delegated()
        yield "B";
    }
}

/// The same with `yield_from!` expanded, less its `.into()`, for here both yield the same type.
/// Items go out, what is sent goes in, and when the inner coroutine ends, its value is the loop's.
/// A `for` loop, all that Python 2 had, does only the first of the three.
fn composed_by_hand() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "A";
        let mut coroutine = delegated();
        let mut sent = None;
        loop {
            match Pin::new(&mut coroutine).resume(sent) {
                CoroutineState::Yielded(item) => sent = yield item,
                CoroutineState::Complete(value) => break value,
            }
        }
        yield "B";
    }
}

/// All that a coroutine yields.
///
/// Python: `list(it)`.
fn items(
    mut it: impl Coroutine<Option<()>, Yield = &'static str, Return = ()> + Unpin,
) -> Vec<&'static str> {
    let mut items = Vec::new();
    while let CoroutineState::Yielded(item) = Pin::new(&mut it).resume(None) {
        items.push(item);
    }
    items
}
