//! What the guide shows is what happens.
//!
//! `UPDATE_GUIDE=1 cargo test --test guide` renews the pictures that are made here.

#![feature(coroutines, coroutine_trait)]

mod chapter;
mod compiler;
mod errors;
mod exercises;
mod mistakes;
mod state_machine;
mod three_channels;
mod why_not;
