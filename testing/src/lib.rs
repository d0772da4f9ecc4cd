//! What the tests of the workspace share: what the chapter's program must do, computed without the
//! crate's own code, a Python process to ask, and a terminal to type into.

#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "all of it is for tests")]

pub mod contract;
pub mod oracle;
pub mod python;
pub mod tmux;
#[cfg(unix)]
pub mod user;
