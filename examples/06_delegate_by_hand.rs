//! Delegation: one coroutine runs another to its end, with a macro and without it.
//!
//! A coroutine *delegates* when it runs an *inner* coroutine and passes on what the inner one
//! yields. Python 3 writes `yield from delegated()`. Rust has no such keyword, so this crate has
//! the macro `yield_from!`. Python 2 had to write a loop, and `composed_by_hand` is that loop: it
//! is what the macro stands for.
//!
//! `cargo run --example 06_delegate_by_hand` prints:
//!
//! ```text
//! By hand:     A 1 2 B
//! yield_from!: A 1 2 B
//! ```
//!
//! The loop by hand does three things:
//!
//! - It resumes the inner coroutine. What that yields, `yield item` yields to the outside.
//! - The outside resumes the outer coroutine. What that resume brings is the result of
//!   `yield item`, and `sent` takes it to the inner coroutine with the next resume.
//! - When the inner coroutine has returned (`Complete`), `break value` ends the loop, and the
//!   returned value is the value of the whole `loop { .. }`. Here it is `()`, nothing.
//!
//! The inner coroutine has to receive something with its first resume, when the outside has not
//! sent anything to it yet. So `yield_from!` sends `None`, and what is sent is an `Option`: here an
//! `Option<()>`, because no answer is needed.

#![feature(coroutines, coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::yield_from;

fn main() {
    println!("By hand:     {}", items(composed_by_hand()).join(" "));
    println!("yield_from!: {}", items(composed()).join(" "));
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

/// The same with the loop that `yield_from!` writes. The macro also converts each item with
/// `.into()`, which is not needed where both coroutines yield the same type.
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

/// Everything that a coroutine yields, in a list. `Unpin` says that it may be moved between two
/// resumes, which is true of all coroutines in these examples and is what `Pin::new` asks for.
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
