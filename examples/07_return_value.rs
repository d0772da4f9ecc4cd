//! How a coroutine hands its result to the one that delegates: returned, or among its items.
//!
//! `cargo run --example 07_return_value` prints:
//!
//! ```text
//! Returned:        1 8
//! Among the items: 1 8
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
    writeln!(out, "Returned:        {}", items(composed()).join(" "))?;
    writeln!(out, "Among the items: {}", items(composed_with_my_return()).join(" "))
}

/// Yields 1, then returns 2: its type promises exactly one result, at the end.
fn delegated() -> impl Coroutine<Option<()>, Yield = i32, Return = i32> {
    #[coroutine]
    |_: Option<()>| {
        yield 1;
        2
    }
}

/// The result arrives as `CoroutineState::Complete`, which `yield_from!` makes its own value.
fn composed() -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        let output = yield_from!(delegated());
        yield output * 4;
    }
}

/// The result of a coroutine that can return none.
///
/// Python 2: `MyReturn`, an exception that a generator raised to end with a value.
struct MyReturn(i32);

/// The same without a return value. The type no longer says that a result comes, that only one
/// does, or that nothing follows it; and every other item pays with an `Ok`.
fn delegated_with_my_return()
-> impl Coroutine<Option<()>, Yield = Result<i32, MyReturn>, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield Ok(1);
        yield Err(MyReturn(2));
    }
}

/// So whoever delegates must pick the result out, and think of its absence.
fn composed_with_my_return() -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        let mut coroutine = delegated_with_my_return();
        let mut output = None;
        while let CoroutineState::Yielded(item) = Pin::new(&mut coroutine).resume(None) {
            match item {
                Ok(value) => {
                    yield value;
                }
                Err(MyReturn(value)) => {
                    output = Some(value);
                    break;
                }
            }
        }
        if let Some(output) = output {
            yield output * 4;
        }
    }
}

/// All that a coroutine yields, as text.
fn items(mut it: impl Coroutine<Option<()>, Yield = i32, Return = ()> + Unpin) -> Vec<String> {
    let mut items = Vec::new();
    while let CoroutineState::Yielded(item) = Pin::new(&mut it).resume(None) {
        items.push(item.to_string());
    }
    items
}
