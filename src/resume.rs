//! The three places where a coroutine is resumed: in [`yield_from!`](crate::yield_from) by another
//! coroutine, in [`Simulation::send`] and in [`resume_cell`] by the world.

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use crate::protocol::{Item, Simulation, State, Step};

/// Runs another coroutine to its end from inside this one: what it yields, this one yields; it is
/// sent `None` first, then what this one is sent, so both must take an `Option`; what it returns is
/// the value of the expression.
///
/// Python: `yield from`. The inner item is lifted into the outer one by `From`. It is a macro
/// because a native coroutine is stackless: a function could suspend only its own body, and the
/// `yield` has to stand in the body of the coroutine that delegates. The inner coroutine must be
/// `Unpin`, as every one is that is not `static`.
#[macro_export]
macro_rules! yield_from {
    ($coroutine:expr) => {{
        let mut coroutine = $coroutine;
        let mut sent = None;
        loop {
            let resumed =
                ::core::ops::Coroutine::resume(::core::pin::Pin::new(&mut coroutine), sent);
            match resumed {
                ::core::ops::CoroutineState::Yielded(item) => sent = yield item.into(),
                ::core::ops::CoroutineState::Complete(value) => break value,
            }
        }
    }};
}

/// Every coroutine that takes replies, yields items and never returns is a simulation.
impl<C> Simulation for C
where
    C: Coroutine<Option<State>, Yield = Item, Return = !> + Unpin,
{
    #[allow(clippy::inline_always, reason = "one jump table a resume: docs/performance.md")]
    #[inline(always)]
    fn send(&mut self, sent: Option<State>) -> Item {
        let CoroutineState::Yielded(item) = Pin::new(self).resume(sent);
        item
    }
}

/// Resumes a coroutine that steps one cell: what it yields next, or none once it has ended.
///
/// Python: `it.send(sent)`, which raises `StopIteration` at the end.
#[allow(clippy::inline_always, reason = "one jump table a resume: docs/performance.md")]
#[inline(always)]
pub fn resume_cell<C>(cell: &mut C, sent: Option<State>) -> Option<Step>
where
    C: Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin,
{
    match Pin::new(cell).resume(sent) {
        CoroutineState::Yielded(step) => Some(step),
        CoroutineState::Complete(()) => None,
    }
}
