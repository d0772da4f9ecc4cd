//! What is dropped when a coroutine is dropped, and what to write in place of Python's `finally`.
//!
//! A *driver*, the code that resumes a coroutine, need not run it to its end. Python closes a
//! suspended generator with `it.close()`, and the generator's `finally` blocks run then. In Rust
//! the driver drops the coroutine, and no line after the `yield` runs. What does run is the `Drop`
//! of each value that the coroutine holds. The coroutine's local variables are dropped first, in
//! the reverse order of their declaration, and then the values that its closure has captured.
//!
//! So code that Python has in a `finally` block goes into the `Drop` of a local variable in Rust.
//! Such a variable is called a *guard*.
//!
//! `cargo run --example 18_finally` prints:
//!
//! ```text
//! Dropped while it is suspended:
//!   before the yield
//!   drops the second local variable
//!   drops the first local variable
//!   drops the captured value
//! Dropped before its first resume:
//!   drops the captured value
//! Resumed to its end:
//!   before the yield
//!   after the yield
//!   drops the second local variable
//!   drops the first local variable
//!   drops the captured value
//!   the driver goes on
//! ```

#![feature(coroutines, coroutine_trait)]

use std::ops::Coroutine;
use std::pin::Pin;

fn main() {
    println!("Dropped while it is suspended:");
    let mut it = guarded();
    Pin::new(&mut it).resume(());
    drop(it); // Python: it.close()

    println!("Dropped before its first resume:");
    drop(guarded());

    println!("Resumed to its end:");
    let mut it = guarded();
    Pin::new(&mut it).resume(());
    Pin::new(&mut it).resume(());
    println!("  the driver goes on");
}

/// Python: a generator with `try` around its `yield` and `finally` after that.
fn guarded() -> impl Coroutine<(), Yield = (), Return = ()> {
    let captured = Guard("the captured value");
    #[coroutine]
    move |(): ()| {
        let _captured = &captured; // this use makes the closure capture the value
        let _first = Guard("the first local variable");
        let _second = Guard("the second local variable");
        println!("  before the yield");
        yield;
        println!("  after the yield");
    }
}

/// Prints a line when it is dropped.
struct Guard(&'static str);

impl Drop for Guard {
    fn drop(&mut self) {
        println!("  drops {}", self.0);
    }
}
