//! Every implementation of the game under one signature.

use std::ops::ControlFlow;

#[cfg(feature = "nightly")]
use crate::coroutines::simulate;
use crate::grid::Grid;
use crate::interpreter::live_a_generation;
use crate::protocol::Simulation;
use crate::rivals::{direct, flat::Flat, nested};

/// Called after each generation with its number, from 1, and its grid; `Break` ends the run.
pub type Callback<'a> = &'a mut dyn FnMut(u64, &Grid) -> ControlFlow<()>;

/// Makes a program for a grid of so many rows and columns.
pub type Start = fn(i32, i32) -> Box<dyn Simulation>;

/// One implementation of the game.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// What it is asked for by.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Lives so many generations of a grid, and returns the last.
    pub run: fn(Grid, u64, Callback) -> Grid,
    /// The program by itself, to be sent replies by hand; none if it does not speak the protocol.
    ///
    /// For traces only: behind a `dyn` each resume takes several times as long.
    pub simulation: Option<Start>,
}

/// Every engine of this build, the default one first.
pub const ENGINES: &[Engine] = &[
    #[cfg(feature = "nightly")]
    Engine {
        name: "native",
        mechanism: "native #[coroutine]s",
        nightly: true,
        run: |grid, generations, each| {
            run(simulate(grid.height(), grid.width()), grid, generations, each)
        },
        simulation: Some(|height, width| Box::new(simulate(height, width))),
    },
    Engine {
        name: "flat",
        mechanism: "one hand-written state machine",
        nightly: false,
        run: |grid, generations, each| {
            run(Flat::new(grid.height(), grid.width()), grid, generations, each)
        },
        simulation: Some(|height, width| Box::new(Flat::new(height, width))),
    },
    Engine {
        name: "nested",
        mechanism: "three hand-written state machines, nested",
        nightly: false,
        run: |grid, generations, each| {
            run(nested::Simulate::new(grid.height(), grid.width()), grid, generations, each)
        },
        simulation: Some(|height, width| Box::new(nested::Simulate::new(height, width))),
    },
    Engine {
        name: "direct",
        mechanism: "plain loops, no protocol",
        nightly: false,
        run: direct::run,
        simulation: None,
    },
];

impl Engine {
    /// The engine of that name, if this build has it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }
}

/// Drives a program that speaks the protocol. `sim` is a local here and all below is inlined, so
/// that the compiler can keep the suspended program in registers.
#[allow(clippy::inline_always, reason = "`sim` must stay a local: docs/performance.md")]
#[inline(always)]
fn run(mut sim: impl Simulation, mut grid: Grid, generations: u64, each: Callback) -> Grid {
    for generation in 1..=generations {
        grid = live_a_generation(&grid, &mut sim);
        if each(generation, &grid).is_break() {
            break;
        }
    }
    grid
}
