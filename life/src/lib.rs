//! The program `life`: the game of the chapter on the command line.
//!
//! Two modules are public because they are fuzzed: [`formats`] reads pattern files, and [`notation`]
//! reads rules. Everything else serves the commands, one module per command: `run`, `play`, `trace`,
//! `compare` and `list`.

#![forbid(unsafe_code)]
// For a hand-written coroutine that records another one.
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
