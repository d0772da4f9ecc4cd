//! Two ways in which an *inner* coroutine can give its result to the *outer* one, which delegates
//! to it: it returns the result, or it yields the result as one of its items.
//!
//! The *items* of a coroutine are the values that it yields to the *driver*, the code that resumes
//! it. Besides its items a coroutine has one more value, its *result*, which it returns at its end.
//! In Rust the outer coroutine receives the result as the value of `yield_from!(..)`, and in Python
//! 3 as the value of `yield from ..`.
//!
//! In Python 2 a generator cannot return a value, so there the Python chapter raises an exception,
//! `MyReturn`, that carries the result. In the second half of this example the inner coroutine
//! returns nothing either. It yields `MyReturn` instead. Each of its items is either `Ok` with a
//! number for the driver or `Err` with the result, although nothing has failed. The type of the
//! coroutine no longer says whether there is a result, whether there is only one, or whether it
//! comes last. The outer coroutine has to look for the result among the items, and has to decide
//! what to do if there is none.
//!
//! `cargo run --example 07_return_value` prints:
//!
//! ```text
//! Returned:        1 8
//! Among the items: 1 8
//! ```
//!
//! The 1 is an item of the inner coroutine. The inner coroutine's result is 2. The outer coroutine
//! multiplies the result by 4, and yields the 8.

#![feature(coroutines, coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::yield_from;

fn main() {
    println!("Returned:        {}", items(composed()).join(" "));
    println!("Among the items: {}", items(composed_with_my_return()).join(" "));
}

/// Yields 1, then returns 2. `Return = i32` promises exactly one result, at the end.
fn delegated() -> impl Coroutine<Option<()>, Yield = i32, Return = i32> {
    #[coroutine]
    |_: Option<()>| {
        yield 1;
        2
    }
}

/// `yield_from!(..)` passes on the 1, and the value of this expression is the 2.
fn composed() -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        let output = yield_from!(delegated());
        yield output * 4;
    }
}

/// Carries a result among the items.
struct MyReturn(i32);

fn delegated_with_my_return()
-> impl Coroutine<Option<()>, Yield = Result<i32, MyReturn>, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield Ok(1);
        yield Err(MyReturn(2));
    }
}

fn composed_with_my_return() -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        let mut coroutine = delegated_with_my_return();
        // No answers are needed in this example, so each resume sends `None`.
        let output = loop {
            match Pin::new(&mut coroutine).resume(None) {
                CoroutineState::Yielded(Ok(value)) => {
                    yield value;
                }
                CoroutineState::Yielded(Err(MyReturn(output))) => break output,
                CoroutineState::Complete(()) => return, // no result came
            }
        };
        yield output * 4;
    }
}

/// Returns everything that a coroutine yields, as strings.
fn items(mut it: impl Coroutine<Option<()>, Yield = i32, Return = ()> + Unpin) -> Vec<String> {
    let mut items = Vec::new();
    while let CoroutineState::Yielded(item) = Pin::new(&mut it).resume(None) {
        items.push(item.to_string());
    }
    items
}
