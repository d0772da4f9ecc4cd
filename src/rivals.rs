//! The same program without native coroutines.
//!
//! | module | how it suspends and resumes |
//! |---|---|
//! | [`nested`] | three hand-written state machines, one inside the other |
//! | [`flat`] | one hand-written state machine, for speed |
//! | [`direct`] | it does not: plain loops, no protocol |

pub mod direct;
pub mod flat;
pub mod nested;
