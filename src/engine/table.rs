//! The table of engines.

use std::pin::pin;
use std::rc::Rc;

use super::Engine;
#[cfg(feature = "nightly")]
use super::lockstep;
#[cfg(feature = "nightly")]
use crate::coroutines::{simulate, step_cell};
use crate::driver::{OnGeneration, repeat, run_generations};
use crate::grid::{Grid, Size};
use crate::protocol::{Query, Step, Transition};
use crate::rivals::future::{self, Mailbox, Polled};
use crate::rivals::{callback, direct, flat, nested, threads};

/// Runs a number of generations with the program of [`callback`], which calls the world.
fn run_callback(grid: Grid, generations: u64, on_generation: OnGeneration) -> Grid {
    repeat(grid, generations, on_generation, |grid| {
        let mut progeny = Grid::new(grid.height(), grid.width());
        callback::simulate(grid.height(), grid.width(), &mut |step| match step {
            Step::Query(Query { y, x }) => Some(grid.query(y, x)),
            Step::Transition(Transition { y, x, state }) => {
                progeny.assign(y, x, state);
                None
            }
        });
        progeny
    })
}

/// All engines of this build. The first one is the default.
///
/// On stable they are `flat`, `nested`, `future`, `threads`, `callback` and `direct`. The feature
/// `nightly` adds `native`, `lockstep` and `lockstep-parallel`.
pub const ENGINES: &[Engine] = &[
    #[cfg(feature = "nightly")]
    crate::engine! {
        simulate,
        name: "native",
        mechanism: "native #[coroutine]s",
        nightly: true,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: |Size { height, width }| size_of_val(&simulate(height, width)),
        stack_bytes: |_| 0,
    },
    crate::engine! {
        flat::Flat::new,
        name: "flat",
        mechanism: "one hand-written state machine",
        nightly: false,
        cell_bytes: None,
        simulation_bytes: |_| size_of::<flat::Flat>(),
        stack_bytes: |_| 0,
    },
    crate::engine! {
        nested::Simulate::new,
        name: "nested",
        mechanism: "three hand-written state machines, nested",
        nightly: false,
        cell_bytes: Some(size_of::<nested::StepCell>),
        simulation_bytes: |_| size_of::<nested::Simulate>(),
        stack_bytes: |_| 0,
    },
    Engine {
        name: "future",
        mechanism: "async blocks and a mailbox",
        nightly: false,
        run: |grid, generations, on_generation| {
            let mailbox = Mailbox::default();
            let future = pin!(future::simulate(&mailbox, grid.height(), grid.width()));
            Ok(run_generations(Polled::new(&mailbox, future), grid, generations, on_generation))
        },
        simulation: Some(|height, width| {
            let mailbox = Rc::new(Mailbox::default());
            let future = Box::pin(future::simulate(Rc::clone(&mailbox), height, width));
            Ok(Box::new(Polled::new(mailbox, future)))
        }),
        cell_bytes: Some(|| size_of_val(&future::step_cell(&Mailbox::default(), 0, 0))),
        simulation_bytes: |Size { height, width }| {
            let mailbox = Mailbox::default();
            size_of_val(&future::simulate(&mailbox, height, width)) + size_of_val(&mailbox)
        },
        stack_bytes: |_| 0,
    },
    crate::engine! {
        try threads::Threads::try_new,
        name: "threads",
        mechanism: "a thread per cell, and channels",
        nightly: false,
        cell_bytes: Some(|| size_of::<threads::CellThread>() + threads::STACK),
        simulation_bytes: |size| {
            size.cells().saturating_mul(size_of::<threads::CellThread>() + threads::STACK)
        },
        stack_bytes: |size| size.cells().saturating_mul(threads::STACK),
    },
    Engine {
        name: "callback",
        mechanism: "functions that call the world",
        nightly: false,
        run: |grid, generations, on_generation| Ok(run_callback(grid, generations, on_generation)),
        simulation: None,
        cell_bytes: None,
        simulation_bytes: |_| 0,
        stack_bytes: |_| 0,
    },
    Engine {
        name: "direct",
        mechanism: "plain loops, no protocol",
        nightly: false,
        run: |grid, generations, on_generation| {
            Ok(repeat(grid, generations, on_generation, direct::next_generation))
        },
        simulation: None,
        cell_bytes: None,
        simulation_bytes: |_| 0,
        stack_bytes: |_| 0,
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep",
        mechanism: "a native #[coroutine] per cell, all suspended at once",
        nightly: true,
        run: |grid, generations, on_generation| Ok(lockstep::run(grid, generations, on_generation)),
        simulation: None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: lockstep::bytes,
        stack_bytes: |_| 0,
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep-parallel",
        mechanism: "native #[coroutine]s in lockstep, on one thread per processor",
        nightly: true,
        run: |grid, generations, on_generation| {
            Ok(lockstep::run_in_parallel(grid, generations, on_generation))
        },
        simulation: None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: lockstep::bytes_in_parallel,
        stack_bytes: |_| lockstep::stack_bytes(),
    },
];
