//! What the tests of the workspace share: an oracle, which computes what the Python chapter's
//! program must do without the lesson's own code, a Python process to ask, and a terminal to type
//! into. The lesson is the crate `coroutine_life`.

#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "all of it is for tests")]

pub mod command;
pub mod contract;
pub mod oracle;
pub mod python;
pub mod tmux;
#[cfg(unix)]
pub mod user;

use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::*;

/// Worlds with random cells and sides.
pub fn worlds(sides: RangeInclusive<usize>) -> impl Strategy<Value = oracle::World> {
    (sides.clone(), sides).prop_flat_map(|(height, width)| vec(vec(any::<bool>(), width), height))
}
