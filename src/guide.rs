//! The companion to the chapter: what one asks when one learns native coroutines.
//!
//! | chapter | it answers |
//! |---|---|
//! | [`three_channels`] | what is yielded, what is sent, what is returned, and when |
//! | [`state_machine`] | what the compiler writes for you, and what it keeps at each `yield` |
//! | [`errors`] | what the compiler says of mistakes in [writing](errors::writing) a coroutine, [resuming](errors::resuming) it, [delegating](errors::delegating) to it; the way out |
//! | [`mistakes`] | what goes wrong in this very lesson, and which test notices |
//! | [`why_not`] | why not `async`, `gen`, an iterator, a callback, a thread; which to choose when |
//! | [`upstream`] | where native coroutines stand, and what would change here |
//! | [`exercises`] | what to try yourself, with tests and solutions |
//!
//! Code is compiled here, also the code that must not compile; the compiler's words, pictures and
//! figures are held by tests to what is printed.

pub mod errors;
pub mod exercises;
pub mod mistakes;
pub mod state_machine;
pub mod three_channels;
pub mod upstream;
pub mod why_not;
