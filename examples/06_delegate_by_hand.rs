//! Delegation, with a macro and without it: one coroutine runs another to its end.
//!
//! An *outer* coroutine delegates to an *inner* one, as `step_cell` does in example 04. Whatever
//! the inner coroutine yields, the outer one hands to the *driver*, the code that resumes the outer
//! coroutine. Whatever the driver sends, the outer one sends to the inner one. Python 3 writes
//! `yield from delegated()`. Rust has no such keyword, so this crate has the macro `yield_from!`. A
//! function could not do the work of the macro, because a `yield` suspends only the coroutine in
//! which it is written.
//!
//! Python 2 has no `yield from` either, so for Python 2 the Python chapter writes a loop, which
//! passes on only what is yielded. The loop in `composed_by_hand` below also passes on what is
//! sent. The macro `yield_from!` expands to a loop like the one in `composed_by_hand`.
//!
//! `cargo run --example 06_delegate_by_hand` prints:
//!
//! ```text
//! By hand:     A 1 2 B
//! yield_from!: A 1 2 B
//! ```
//!
//! The loop in `composed_by_hand` does three things:
//!
//! - It resumes the inner coroutine and hands each of its *items*, the values that it yields, to
//!   the driver with `yield item`.
//! - It stores what the driver sends, which is the value of `yield item`, in `sent`, and sends it
//!   on to the inner coroutine with the next resume.
//! - When the inner coroutine has returned (`Complete`), `break value` ends the loop, and the
//!   returned value becomes the value of the whole `loop { .. }`. Here that value is `()`.
//!
//! The first resume of the inner coroutine has to send something too, although the driver has not
//! sent anything for it yet. So the loop sends `None` first, and whatever is sent must be an
//! `Option`. Here it is an `Option<()>`, because no answers are needed.
//!
//! `&mut coroutine` is a reference to a variable of the outer coroutine itself. Its last use is
//! before the `yield`, so no such reference is kept across the `yield`, and the outer coroutine may
//! be moved.

#![feature(coroutines, coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::yield_from;

fn main() {
    println!("By hand:     {}", items(composed_by_hand()).join(" "));
    println!("yield_from!: {}", items(composed()).join(" "));
}

/// The Python chapter's `delegated`.
fn delegated() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "1";
        yield "2";
    }
}

/// The Python chapter's `composed`.
fn composed() -> impl Coroutine<Option<()>, Yield = &'static str, Return = ()> {
    #[coroutine]
    |_: Option<()>| {
        yield "A";
        yield_from!(delegated()); // Python: yield from delegated()
        yield "B";
    }
}

/// The same as `composed`, but with the loop written out. The macro also converts each item with
/// `.into()`, which is not needed here because both coroutines yield the same type.
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

/// Returns everything that a coroutine yields, in a list.
///
/// `Unpin` is the trait of the types whose values may be moved at any time, and `Pin::new` requires
/// it. If a function returns a coroutine, the compiler finds out by itself whether the coroutine is
/// `Unpin`. For a parameter, the bound must be written.
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
