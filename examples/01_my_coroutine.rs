//! A first coroutine: it receives values, one at a time, and prints each of them.
//!
//! Comments that begin with `Python:` give the Python code for a line. "The chapter" and "the
//! Python chapter" are the coroutine chapter of *Effective Python* (first edition).
//!
//! A *coroutine* can stop in the middle of its code and go on later from the place where it
//! stopped. Calling the function `my_coroutine()` only creates the coroutine, as calling a
//! generator function does in Python. The coroutine's code runs only when it is *resumed*, which
//! Python writes as `next(it)` or `it.send(value)`.
//!
//! A coroutine stops at the keyword `yield`. Each `yield` is a *suspension point*: the coroutine is
//! *suspended* there, with all its variables, until the next resume. That resume sends a value to
//! the coroutine, and the `yield` evaluates to this value.
//!
//! `cargo run --example 01_my_coroutine` prints:
//!
//! ```text
//! Received: First
//! Received: Second
//! ```
//!
//! - `#[coroutine]` turns a closure into a coroutine, which is not called but resumed.
//! - `#![feature(..)]` switches on two experimental parts of Rust: `coroutines` is the syntax, and
//!   `coroutine_trait` is the trait with the method `resume`. Only the *nightly* compiler, the
//!   daily build of Rust, accepts such a line.
//! - `impl Coroutine<&'static str, Yield = (), Return = ()>` names three types: what each resume
//!   sends (a string), what each `yield` hands out (`()`, nothing), and what the coroutine returns
//!   at its end (`()` again, although this loop never ends). A `&'static str` is a string that
//!   exists as long as the program runs, such as `"First"`.
//! - `|_: &'static str|` is the closure's parameter. At the first resume the coroutine is not
//!   suspended at a `yield` yet, so the parameter receives the value that is sent. This coroutine
//!   ignores that value, and `""` is only a placeholder. All resumes send values of the same type,
//!   so `received` is a `&'static str` too.
//! - `Pin::new(&mut it)` makes the *pinned* reference that `resume` requires. Such a reference is a
//!   promise not to move the coroutine in memory. The promise matters only to a coroutine that
//!   keeps references to its own variables across a `yield`. Such a coroutine is written
//!   `static |..|`. A coroutine without the word `static` may be moved even after such a promise,
//!   so `Pin::new` accepts it. `resume` consumes the pinned reference, so each resume needs a new
//!   one.
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
