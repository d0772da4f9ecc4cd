//! The table of engines.

use std::pin::pin;
use std::rc::Rc;

#[cfg(feature = "nightly")]
use super::lockstep;
use super::{Callback, Engine, drive, live};
#[cfg(feature = "nightly")]
use crate::coroutines::{simulate, step_cell};
use crate::grid::Grid;
use crate::protocol::{Query, Step, Transition};
use crate::rivals::future::{self, Mailbox, Polled};
use crate::rivals::{callback, direct, flat, nested, threads};

/// Lives so many generations by a program that calls the world.
fn calls(grid: Grid, generations: u64, each: Callback) -> Grid {
    live(grid, generations, each, |grid| {
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

/// Every engine of this build, the default one first.
pub const ENGINES: &[Engine] = &[
    #[cfg(feature = "nightly")]
    crate::engine! {
        simulate,
        name: "native",
        mechanism: "native #[coroutine]s",
        nightly: true,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: |height, width| size_of_val(&simulate(height, width)),
        source: include_str!("../coroutines.rs"),
    },
    crate::engine! {
        flat::Flat::new,
        name: "flat",
        mechanism: "one hand-written state machine",
        nightly: false,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| size_of::<flat::Flat>(),
        source: include_str!("../rivals/flat.rs"),
    },
    crate::engine! {
        nested::Simulate::new,
        name: "nested",
        mechanism: "three hand-written state machines, nested",
        nightly: false,
        refuses: |_, _| None,
        cell_bytes: Some(size_of::<nested::StepCell>),
        simulation_bytes: |_, _| size_of::<nested::Simulate>(),
        source: include_str!("../rivals/nested.rs"),
    },
    Engine {
        name: "future",
        mechanism: "async blocks and a mailbox",
        nightly: false,
        run: |grid, generations, each| {
            let mailbox = Mailbox::default();
            let future = pin!(future::simulate(&mailbox, grid.height(), grid.width()));
            drive(Polled { mailbox: &mailbox, future }, grid, generations, each)
        },
        simulation: Some(|height, width| {
            let mailbox = Rc::new(Mailbox::default());
            let future = Box::pin(future::simulate(Rc::clone(&mailbox), height, width));
            Box::new(Polled { mailbox, future })
        }),
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&future::step_cell(&Mailbox::default(), 0, 0))),
        simulation_bytes: |height, width| {
            let mailbox = Mailbox::default();
            size_of_val(&future::simulate(&mailbox, height, width)) + size_of_val(&mailbox)
        },
        source: include_str!("../rivals/future.rs"),
    },
    crate::engine! {
        threads::Threads::new,
        name: "threads",
        mechanism: "a thread a cell, and channels",
        nightly: false,
        refuses: |height, width| threads::Threads::try_new(height, width).err(),
        cell_bytes: Some(|| size_of::<threads::Cell>() + threads::STACK),
        simulation_bytes: |height, width| {
            let cells = usize::try_from(i64::from(height) * i64::from(width)).unwrap_or(0);
            cells.saturating_mul(size_of::<threads::Cell>() + threads::STACK)
        },
        source: include_str!("../rivals/threads.rs"),
    },
    Engine {
        name: "callback",
        mechanism: "functions that call the world",
        nightly: false,
        run: calls,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| 0,
        source: include_str!("../rivals/callback.rs"),
    },
    Engine {
        name: "direct",
        mechanism: "plain loops, no protocol",
        nightly: false,
        run: direct::run,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| 0,
        source: include_str!("../rivals/direct.rs"),
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep",
        mechanism: "a native #[coroutine] a cell, all alive at once",
        nightly: true,
        run: lockstep::run,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: lockstep::bytes,
        source: include_str!("../lockstep.rs"),
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep-parallel",
        mechanism: "the same, shared out to a thread a processor",
        nightly: true,
        run: lockstep::run_in_parallel,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: lockstep::bytes_in_parallel,
        source: include_str!("../lockstep/parallel.rs"),
    },
];
