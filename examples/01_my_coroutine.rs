//! A first coroutine: it receives values, one at a time, and prints each of them.
//!
//! The Python beside the Rust is that of the coroutine chapter of *Effective Python* (first edition).
//!
//! A *coroutine* can stop in the middle of its code and go on later from the place where it stopped.
//! Calling the function `my_coroutine()` only makes the coroutine, as calling a generator function
//! does in Python. The coroutine's code runs when somebody *resumes* it, which Python writes as
//! `next(it)` or `it.send(value)`.
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
//! - `#[coroutine]` makes a coroutine out of a closure. Nobody calls this closure: it is resumed.
//! - `#![feature(..)]` asks for two experimental parts of Rust: `coroutines` is the syntax, and
//!   `coroutine_trait` is the trait with the method `resume`. Only the *nightly* compiler, the daily
//!   build of Rust, accepts such a line.
//! - `impl Coroutine<&'static str, Yield = (), Return = ()>` names three types: what each resume
//!   brings (a text), what each `yield` hands out (`()`, nothing), and what the coroutine returns
//!   at its end (nothing, and its loop has no end). A `&'static str` is a text that exists as long
//!   as the program runs, such as `"First"`.
//! - `|_: &'static str|` is the closure's parameter. At the first resume no `yield` is waiting yet, so
//!   the parameter receives the value of that resume. This coroutine ignores it, and `""` only fills
//!   the place. All resumes bring the same type, so `received` is a `&'static str` too.
//! - `Pin::new(&mut it)` makes the *pinned* reference that `resume` asks for, one that promises not to
//!   move the coroutine in memory. The promise matters only to a coroutine that keeps references to
//!   its own variables across a `yield`. It is then written `static |..|`. Every coroutine without
//!   that word may be moved, and `Pin::new` accepts it. `resume` consumes the pinned reference, so
//!   each resume makes a new one.
//! - `drop(it)` ends the coroutine where it is suspended. Example 18 shows what is dropped with it.

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

/// The chapter's `my_coroutine`.
fn my_coroutine() -> impl Coroutine<&'static str, Yield = (), Return = ()> {
    #[coroutine]
    |_: &'static str| {
        loop {
            let received = yield;
            println!("Received: {received}");
        }
    }
}
