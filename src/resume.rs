//! How a coroutine is resumed: by another coroutine or by the *world*, which answers its questions.
//! A coroutine resumes another one in [`yield_from!`](crate::yield_from). The world resumes a whole
//! simulation in [`Simulation::send`], and a coroutine that steps a single cell in [`resume_cell`].

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use crate::protocol::{Item, Sent, Simulation, Step};

/// Delegates to another coroutine: the *outer* coroutine, which contains the macro call, runs the
/// other one, the *inner* coroutine, to its end.
///
/// Whatever the inner coroutine yields, the outer one yields. The inner coroutine is sent `None`
/// first, and after that whatever the outer one is sent. The value of the macro call is what the
/// inner coroutine returns. Python: `yield from`.
///
/// `yield_from!` is a macro because a native coroutine is *stackless*, which means that it can
/// suspend only in its own body and not in a function that it calls. So the `yield` has to be in
/// the body of the coroutine that delegates, and a macro can put it there.
///
/// # What it requires
///
/// - Both coroutines are sent an `Option` of the same type.
/// - The *items* of the inner coroutine, which are the values that it yields, can be converted into
///   those of the outer one by `From`.
/// - The inner coroutine can be moved ([`Unpin`]). A `static` coroutine can be moved if it is in a
///   `Box::pin`.
/// - The compiler knows the type of the outer coroutine's items, for example from the signature of
///   the function that returns the coroutine.
///
/// [A chapter of the guide](crate::guide::ch18_what_yield_from_does) shows what the compiler says
/// if one of these is missing, and compares the macro with each clause of the definition of
/// Python's `yield from`.
#[macro_export]
macro_rules! yield_from {
    ($coroutine:expr) => {{
        let mut coroutine = $coroutine;
        let mut sent = None;
        loop {
            match $crate::resume::Delegate::resume(&mut coroutine, sent) {
                ::core::ops::CoroutineState::Yielded(item) => sent = yield item.into(),
                ::core::ops::CoroutineState::Complete(value) => break value,
            }
        }
    }};
}

/// A coroutine to which [`yield_from!`](crate::yield_from) can delegate: it is sent an `Option` and
/// can be moved.
///
/// The trait exists for its error messages. Without it the compiler's errors would point into the
/// macro, which is not where the mistake is.
#[diagnostic::on_unimplemented(
    message = "`yield_from!` cannot delegate to `{Self}`",
    label = "expected a coroutine that is sent an `Option` and may move",
    note = "a coroutine is sent an `Option` if it has a parameter: `|_: Option<..>|`",
    note = "a generic coroutine may move if its bounds name `Unpin`, a `static` one if it is in a `Box::pin`",
    note = "an iterator is not a coroutine: `for item in iterator {{ yield item; }}`"
)]
pub trait Delegate<Reply, Yield, Return> {
    /// Runs the coroutine to its next `yield` or to its end.
    fn resume(&mut self, sent: Option<Reply>) -> CoroutineState<Yield, Return>;
}

#[diagnostic::do_not_recommend]
impl<C, Reply, Yield, Return> Delegate<Reply, Yield, Return> for C
where
    C: Coroutine<Option<Reply>, Yield = Yield, Return = Return> + Unpin,
{
    fn resume(&mut self, sent: Option<Reply>) -> CoroutineState<Yield, Return> {
        Pin::new(self).resume(sent)
    }
}

/// Every coroutine that is sent a [`Sent`], yields an [`Item`], never returns and can be moved is a
/// simulation.
impl<C> Simulation for C
where
    C: Coroutine<Sent, Yield = Item, Return = !> + Unpin,
{
    #[inline(always)]
    fn send(&mut self, sent: Sent) -> Item {
        let CoroutineState::Yielded(item) = Pin::new(self).resume(sent);
        item
    }
}

/// Resumes a coroutine that steps one cell. Returns what the coroutine yields next, or `None` if it
/// ends instead.
///
/// Python: `it.send(sent)`, which raises `StopIteration` at the end.
///
/// # Panics
///
/// If the coroutine has ended before.
pub fn resume_cell<C>(cell: &mut C, sent: Sent) -> Option<Step>
where
    C: Coroutine<Sent, Yield = Step, Return = ()> + Unpin,
{
    match Pin::new(cell).resume(sent) {
        CoroutineState::Yielded(step) => Some(step),
        CoroutineState::Complete(()) => None,
    }
}
