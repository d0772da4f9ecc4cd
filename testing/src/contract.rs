//! The *trace contract*: with every engine the program yields the same items in the same order
//! after the same replies.
//!
//! The expected items come from the plain loops of [`oracle`]. The native coroutines are checked
//! against these loops like every other engine, so all engines are equal.

use std::ops::ControlFlow;

use coroutine_life::{ALIVE, EMPTY, Engine, Grid, Size, TICK};
use pretty_assertions::assert_eq;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::oracle::{self, Exchange, generation};
use crate::worlds;

/// Sends each engine's program what `trace` says and compares what it yields.
fn follow(engines: &[Engine], size: Size, trace: &[Exchange]) {
    for engine in engines {
        let Some(start) = engine.simulation else { continue };
        let mut sim = start(size.height, size.width).unwrap();
        let mut sent = None;
        for (&(expected, reply), number) in trace.iter().zip(1..) {
            let item = sim.send(sent);
            assert_eq!(item, expected, "{}, send {number}, after {sent:?}", engine.name);
            sent = reply;
        }
    }
}

/// Few cases, because the engine `threads` takes milliseconds for each.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}

/// Checks every engine.
pub fn check(engines: &[Engine]) {
    // The grid of one cell comes first. On grids without cells each engine yields only ticks, and
    // there a program that never ticks would run for ever.
    let one = Size { height: 1, width: 1 };
    follow(engines, one, &generation(one, |_, _| None));
    for (height, width) in [(0, 5), (5, 0), (-1, -1)] {
        follow(engines, Size { height, width }, &[(TICK, None); 3]);
    }
    // Each engine yields the same items, whatever it is sent.
    let reply = prop_oneof![Just(None), Just(Some(EMPTY)), Just(Some(ALIVE))];
    proptest!(config(), |(height in 1..=12, width in 1..=12, replies in vec(reply, 1..200))| {
        let size = Size { height, width };
        let mut replies = replies.into_iter().cycle();
        let mut trace = generation(size, |_, _| replies.next().flatten());
        trace.extend(generation(size, |_, _| replies.next().flatten()));
        follow(engines, size, &trace);
    });
    // Each engine plays the same game on random grids, for as long as it is told to.
    proptest!(config(), |(start in worlds(1..=12), asked in 0..=6_u64, stop in 1..=7_u64)| {
        let grid: Grid = oracle::print(&start).parse().unwrap();
        let mut world = start;
        let (mut trace, mut expected) = (Vec::new(), Vec::new());
        for number in 1..=asked.min(stop) {
            trace.extend(oracle::conversation(&world));
            world = oracle::next(&world);
            expected.push((number, oracle::print(&world)));
        }
        follow(engines, grid.size(), &trace); // before `run` waits for a tick that may never come
        for engine in engines {
            let mut called = Vec::new();
            let last = (engine.run)(grid.clone(), asked, &mut |number, grid| {
                called.push((number, grid.to_string()));
                if number == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            let last = last.unwrap();
            assert_eq!(expected, called, "{}", engine.name);
            assert_eq!(oracle::print(&world), last.to_string(), "{}", engine.name);
        }
    });
}
