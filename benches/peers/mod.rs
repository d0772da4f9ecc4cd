//! The game on other people's coroutine crates, for benches and tests: one file and one line each.

pub mod corosensei;
pub mod diapause;
pub mod genawaiter;

use coroutine_life::Engine;

/// Every third-party engine; all of them work on stable.
pub const PEERS: &[Engine] = &[diapause::ENGINE, genawaiter::ENGINE, corosensei::ENGINE];
