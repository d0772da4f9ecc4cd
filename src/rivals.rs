//! The program of [`coroutines`](crate::coroutines), written without native coroutines in six ways.
//!
//! | module | how it suspends and resumes |
//! |---|---|
//! | [`nested`] | three hand-written state machines, one for each coroutine |
//! | [`flat`] | one hand-written state machine for the whole program |
//! | [`future`] | `async` blocks, which the compiler turns into state machines, and a mailbox through which items and replies pass |
//! | [`threads`] | one thread per cell, which sleeps until its reply arrives |
//! | [`callback`] | does not suspend: each question is a call to the world, which returns the answer |
//! | [`direct`] | does not suspend: plain loops over the grid, without any questions |

pub mod callback;
pub mod direct;
pub mod flat;
pub mod future;
pub mod nested;
pub mod threads;
