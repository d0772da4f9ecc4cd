//! Keeping different coroutines together, and resuming them in turn.
//!
//! A `Queue` holds coroutines of different types that yield strings. In each turn the first of them
//! is resumed once and goes to the end of the queue.
//!
//! Run `cargo test -p exercises --test 7_queue` until it passes.
//!
//! - `push` is given coroutines of different types, so the queue keeps them in boxes. `Box::pin`
//!   makes such a box, even for a coroutine that must not move.
//! - `it.as_mut().resume(())` resumes a coroutine in a `Pin<Box<..>>`.
//! - A coroutine that has ended must not be resumed again. `turn` drops it and goes on with the next.

#![feature(coroutines, coroutine_trait)]

use std::collections::VecDeque;
use std::ops::Coroutine;
use std::pin::Pin;

/// A coroutine of any type that yields strings.
type Task = Pin<Box<dyn Coroutine<(), Yield = String, Return = ()>>>;

/// Coroutines that wait for their turns.
#[derive(Default)]
struct Queue {
    tasks: VecDeque<Task>,
}

impl Queue {
    /// Adds a coroutine after the others.
    fn push(&mut self, task: impl Coroutine<(), Yield = String, Return = ()> + 'static) {
        // Your turn: this drops the coroutine, and all others in the queue.
        self.tasks.clear();
        drop(task);
    }

    /// Resumes the first coroutine that has not ended, puts it after the others, and returns what it
    /// yields. Returns `None` when all of them have ended.
    fn turn(&mut self) -> Option<String> {
        // Your turn: this drops the first coroutine, and resumes none.
        drop(self.tasks.pop_front()?);
        None
    }
}

#[path = "../checks/7_queue.rs"]
mod checks;
