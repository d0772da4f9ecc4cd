//! What the guide shows is what happens.
//!
//! `UPDATE_GUIDE=1 cargo test --test guide` renews the pictures that are made here.

#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait))]

#[cfg(feature = "nightly")]
mod chapter;
#[cfg(feature = "nightly")]
mod compiler;
#[cfg(feature = "nightly")]
mod errors;
#[cfg(feature = "nightly")]
mod mistakes;
#[cfg(feature = "nightly")]
mod state_machine;
#[cfg(feature = "nightly")]
mod three_channels;
#[cfg(feature = "nightly")]
mod why_not;
