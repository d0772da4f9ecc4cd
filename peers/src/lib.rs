//! The game on other people's coroutine crates. Each has one file and one line in a table.

pub mod corosensei;
pub mod diapause;
pub mod genawaiter;

use coroutine_life::Engine;

/// Every third-party engine. All of them work on stable.
pub const PEERS: &[Engine] = &[diapause::ENGINE, genawaiter::ENGINE, corosensei::ENGINE];
