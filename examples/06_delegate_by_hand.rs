//! Delegation: one coroutine runs another to its end, with a macro and without it.
//!
//! An *outer* coroutine delegates to an *inner* one, as `step_cell` does in example 04: it passes on
//! what the inner coroutine yields and what the driver sends. Python 3 writes
//! `yield from delegated()`. Rust has no such keyword, so this crate has the macro `yield_from!`. It
//! cannot be a function, because a `yield` suspends only the coroutine in which it is written.
//!
//! Python 2 has no `yield from` either, and the chapter writes a loop there. The loop in
//! `composed_by_hand` also passes on what is sent, and `yield_from!` stands for exactly this loop.
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
//! - It resumes the inner coroutine and hands each of its *items*, the values that it yields, to the
//!   driver by `yield item`.
//! - It keeps what the driver sends, which is the result of `yield item`, in `sent`, and gives it to
//!   the inner coroutine with the next resume.
//! - When the inner coroutine has returned (`Complete`), `break value` ends the loop, and the
//!   returned value is the value of the whole `loop { .. }`. Here it is `()`, nothing.
//!
//! The inner coroutine has to receive something with its first resume, when the driver has not sent
//! anything to it yet. So `yield_from!` sends `None`, and what is sent is an `Option`: here an
//! `Option<()>`, because no answer is needed.
//!
//! `&mut coroutine` is a reference to a variable of the outer coroutine. It is no longer used when the
//! `yield` is reached, so nothing is kept across the `yield`, and the outer coroutine may be moved.

#![feature(coroutines, coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::yield_from;

fn main() {
    println!("By hand:     {}", items(composed_by_hand()).join(" "));
    println!("yield_from!: {}", items(composed()).join(" "));
}

/// The chapter's `delegated`.
fn delegated() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "1";
        yield "2";
    }
}

/// The chapter's `composed`.
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

/// Everything that a coroutine yields, in a list.
///
/// `Unpin` is the trait of everything that may be moved at any time, and `Pin::new` asks for it. The
/// compiler finds out by itself whether the coroutine that a function returns is `Unpin`. For a
/// parameter it must be written.
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
