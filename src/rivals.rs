//! Six versions of the program of [`coroutines`](crate::coroutines) that use no native coroutines.
//!
//! The program yields *items*, such as the question which state a cell has, and is sent *replies*.
//! The *world*, which holds the grid, answers the questions.
//!
//! | module | how it suspends and resumes |
//! |---|---|
//! | [`nested`] | three hand-written state machines, one for each coroutine |
//! | [`flat`] | one hand-written state machine for the whole program |
//! | [`future`] | `async` blocks, which the compiler turns into state machines, and a mailbox through which items and replies pass |
//! | [`threads`] | a thread for each cell; a thread sleeps until its reply arrives |
//! | [`callback`] | does not suspend: each question is a call to the world, which returns the answer |
//! | [`direct`] | does not suspend: plain loops over the grid, without any questions |

pub mod callback;
pub mod direct;
pub mod flat;
pub mod future;
pub mod nested;
pub mod threads;
