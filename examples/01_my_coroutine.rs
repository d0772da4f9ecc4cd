//! A first coroutine: it receives values, one at a time, and prints each of them.
//!
//! A *coroutine* is a function that can stop in the middle and go on later from the place where it
//! stopped. Calling `my_coroutine()` only makes the coroutine, as calling a generator does in
//! Python. Its code runs when somebody *resumes* it, which Python writes as `next(it)` or
//! `it.send(value)`.
//!
//! A coroutine stops at the keyword `yield`. Each `yield` is a *suspension point*: the coroutine is
//! *suspended* there, with all its variables, until the next resume. That resume brings a value,
//! and the value becomes the result of the `yield`.
//!
//! `cargo run --example 01_my_coroutine` prints:
//!
//! ```text
//! Received: First
//! Received: Second
//! ```
//!
//! - `#[coroutine]` makes a coroutine out of a closure. Coroutines are experimental, so the line
//!   `#![feature(..)]` has to ask for them.
//! - `impl Coroutine<&'static str, Yield = (), Return = ()>` names three types: what each resume
//!   brings (a text), what each `yield` hands out (`()`, nothing), and what the coroutine returns
//!   at its end (nothing, and its loop has no end). A `&'static str` is a text that exists as long
//!   as the program runs, such as `"First"`.
//! - `|_: &'static str|` is the closure's parameter. There is no `yield` yet that could receive the
//!   value of the first resume, so the parameter receives that value. This coroutine ignores it.
//! - A coroutine may hold references to its own variables, and must not be moved then. So `resume`
//!   asks for a *pinned* reference, one that promises not to move the coroutine.
//!   `Pin::new(&mut it)` makes one. It is allowed for every coroutine that holds no such
//!   references, and this one holds none.
//! - `drop(it)` ends the coroutine where it is suspended. Example 18 shows what runs then.

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;
use std::pin::Pin;

fn main() {
    let mut it = my_coroutine(); // no line of it has run yet
    Pin::new(&mut it).resume(""); // Python: next(it)
    Pin::new(&mut it).resume("First"); // Python: it.send('First')
    Pin::new(&mut it).resume("Second"); // Python: it.send('Second')
    drop(it); // Python: it.close()
}

/// Python: `my_coroutine`.
fn my_coroutine() -> impl Coroutine<&'static str, Yield = (), Return = ()> {
    #[coroutine]
    |_: &'static str| {
        loop {
            let received = yield;
            println!("Received: {received}");
        }
    }
}
