//! The same program without native coroutines.
//!
//! | module | how it suspends and resumes |
//! |---|---|
//! | [`nested`] | three hand-written state machines, one inside the other |
//! | [`flat`] | one hand-written state machine, for speed |
//! | [`future`] | the compiler's state machine of an `async` block, and a mailbox |
//! | [`threads`] | a thread for each cell waits for each reply |
//! | [`callback`] | it does not suspend, but calls the world, which returns the answer |
//! | [`direct`] | it does not suspend; it is plain loops without any protocol |

pub mod callback;
pub mod direct;
pub mod flat;
pub mod future;
pub mod nested;
pub mod threads;
