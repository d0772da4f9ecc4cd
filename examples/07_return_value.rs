//! How the inner coroutine gives its result to the outer one: by `return`, or as one of its items.
//!
//! What a coroutine yields are its *items*. When it ends, it returns one more value, its result. In
//! Rust and in Python 3 the delegating coroutine receives the result as the value of
//! `yield_from!(..)`. A generator of Python 2 could not return a value, so the chapter raises an
//! exception that carries the result, `MyReturn`. The second half of this example does without a
//! return value as well, to show what is then missing.
//!
//! `cargo run --example 07_return_value` prints:
//!
//! ```text
//! Returned:        1 8
//! Among the items: 1 8
//! ```
//!
//! The 1 is an item of the inner coroutine. The 8 is its result, 2, which the outer coroutine has
//! multiplied by 4.

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

/// `yield_from!` passes the 1 on. Its value is the 2.
fn composed() -> impl Coroutine<Option<()>, Yield = i32, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        let output = yield_from!(delegated());
        yield output * 4;
    }
}

/// The result of a coroutine that returns nothing: it travels as an item.
///
/// Python 2: `MyReturn`, the exception with the result.
struct MyReturn(i32);

/// Each item is either `Ok` with a number for the outside or `Err` with the result. The type does
/// not say whether a result comes, whether there is only one, or whether it comes last.
fn delegated_with_my_return()
-> impl Coroutine<Option<()>, Yield = Result<i32, MyReturn>, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield Ok(1);
        yield Err(MyReturn(2));
    }
}

/// The outer coroutine has to look for the result among the items, and it has to say what happens
/// if there is none.
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

/// Everything that a coroutine yields, as text.
fn items(mut it: impl Coroutine<Option<()>, Yield = i32, Return = ()> + Unpin) -> Vec<String> {
    let mut items = Vec::new();
    while let CoroutineState::Yielded(item) = Pin::new(&mut it).resume(None) {
        items.push(item.to_string());
    }
    items
}
