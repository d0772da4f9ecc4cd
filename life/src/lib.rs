//! The program `life`: Conway's Game of Life on the command line, played by coroutines.
//!
//! Each command (`run`, `play`, `trace`, `compare` and `list`) has a module of its own. Two modules
//! are public because a fuzzer calls them: [`formats`] reads pattern files, and [`notation`] reads
//! rules.

#![forbid(unsafe_code)]
// The module `trace::lockstep` wraps each coroutine in a hand-written one that records it.
#![cfg_attr(feature = "nightly", feature(coroutine_trait))]

pub mod formats;
pub mod notation;

mod blocks;
mod cli;
mod compare;
mod engine;
mod engine_args;
mod failure;
mod file;
mod list;
mod memory;
mod paint;
mod parse;
mod pattern_args;
mod play;
mod progress;
mod run;
mod signals;
mod suggest;
mod table;
mod trace;

pub use cli::main;
pub use formats::PatternFile;
