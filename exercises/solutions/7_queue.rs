//! A solution of `exercises/tests/7_queue.rs`.

#![feature(coroutines, coroutine_trait)]

use std::collections::VecDeque;
use std::ops::{Coroutine, CoroutineState};
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
        self.tasks.push_back(Box::pin(task));
    }

    /// Resumes the first coroutine that has not ended, puts it after the others, and returns what it
    /// yields. Returns `None` when all of them have ended.
    fn turn(&mut self) -> Option<String> {
        loop {
            // The coroutine is taken out of the queue, so it is owned here. If it has ended, it is
            // dropped at the end of the loop's body and cannot be resumed again.
            let mut task = self.tasks.pop_front()?;
            if let CoroutineState::Yielded(text) = task.as_mut().resume(()) {
                self.tasks.push_back(task);
                return Some(text);
            }
        }
    }
}

#[cfg(test)]
#[path = "../checks/7_queue.rs"]
mod checks;
