//! Engines that play the game with other people's coroutine crates. Each engine has one file and
//! one line in the table below.

pub mod corosensei;
pub mod diapause;
pub mod genawaiter;

use coroutine_life::Engine;

/// Every engine of this package. All of them work on stable Rust.
pub const PEERS: &[Engine] = &[diapause::ENGINE, genawaiter::ENGINE, corosensei::ENGINE];
