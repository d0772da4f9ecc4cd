//! The trace contract: whatever suspends the program, it yields the same items in the same order
//! after the same replies.
//!
//! What the items should be is written here as plain loops. The native coroutines are checked against
//! the loops like every other engine, and so all engines equal each other.

use std::fmt::Write;
use std::ops::ControlFlow;

use coroutine_life::{
    ALIVE, EMPTY, Engine, Grid, Item, Query, Simulation, Size, State, TICK, Transition,
};
use pretty_assertions::assert_eq;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::oracle::{self, AROUND, World};

/// An item and what is sent next.
pub type Exchange = (Item, Option<State>);

/// What a program has to yield in one generation when `answer` answers its queries.
pub fn generation(
    Size { height, width }: Size,
    mut answer: impl FnMut(i32, i32) -> Option<State>,
) -> Vec<Exchange> {
    let mut trace = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let itself = answer(y, x);
            trace.push((Item::Query(Query { y, x }), itself));
            let mut alive = 0;
            for (dy, dx) in AROUND {
                let neighbor = answer(y + dy, x + dx);
                trace.push((Item::Query(Query { y: y + dy, x: x + dx }), neighbor));
                alive += i32::from(neighbor == Some(ALIVE));
            }
            let next = state(alive == 3 || alive == 2 && itself == Some(ALIVE));
            trace.push((Item::Transition(Transition { y, x, state: next }), None));
        }
    }
    trace.push((TICK, None));
    trace
}

fn state(alive: bool) -> State {
    if alive { ALIVE } else { EMPTY }
}

/// Sends `sim` what `trace` says and compares what it yields.
///
/// # Errors
///
/// If an item differs. The error has that item and the items before it.
pub fn follow(name: &str, sim: &mut dyn Simulation, trace: &[Exchange]) -> Result<(), String> {
    let mut led_to = Vec::new();
    let mut sent = None;
    for (&(expected, reply), number) in trace.iter().zip(1..) {
        let item = sim.send(sent);
        led_to.push((sent, item));
        if item != expected {
            let mut report = format!("{name}, send {number}: {item:?} instead of {expected:?}");
            for (sent, item) in &led_to[led_to.len().saturating_sub(5)..] {
                write!(report, "\n  sent {sent:?}, received {item:?}").unwrap();
            }
            return Err(report);
        }
        sent = reply;
    }
    Ok(())
}

fn follow_all(engines: &[Engine], size: Size, trace: &[Exchange]) -> Result<(), TestCaseError> {
    for engine in engines {
        if let Some(start) = engine.simulation {
            let mut sim = start(size.height, size.width).unwrap();
            follow(engine.name, &mut *sim, trace).map_err(TestCaseError::fail)?;
        }
    }
    Ok(())
}

fn worlds() -> impl Strategy<Value = World> {
    (1..=12_usize).prop_flat_map(|width| vec(vec(any::<bool>(), width), 1..=12))
}

/// Few cases, since `threads` takes milliseconds for each.
fn config() -> ProptestConfig {
    ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() }
}

/// Every engine plays the same game on random grids, for as long as it is told to.
pub fn every_engine_plays_the_same_game(engines: &[Engine]) {
    proptest!(config(), |(start in worlds(), asked in 0..=3_u64, stop in 1..=4_u64)| {
        let grid: Grid = oracle::print(&start).parse().unwrap();
        let mut world = start;
        let (mut trace, mut expected) = (Vec::new(), Vec::new());
        for number in 1..=asked.min(stop) {
            let answer = |y: i32, x: i32| Some(state(oracle::is_alive(&world, y.into(), x.into())));
            trace.extend(generation(grid.size(), answer));
            world = oracle::next(&world);
            expected.push((number, oracle::print(&world)));
        }
        follow_all(engines, grid.size(), &trace)?; // before `run` waits for a tick that may never come
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

/// Every engine yields the same items, whatever it is sent.
pub fn every_engine_yields_the_same_items_to_any_replies(engines: &[Engine]) {
    let reply = prop_oneof![Just(None), Just(Some(EMPTY)), Just(Some(ALIVE))];
    proptest!(config(), |(height in 1..=12, width in 1..=12, replies in vec(reply, 1..200))| {
        let size = Size { height, width };
        let mut replies = replies.into_iter().cycle();
        let mut trace = generation(size, |_, _| replies.next().flatten());
        trace.extend(generation(size, |_, _| replies.next().flatten()));
        follow_all(engines, size, &trace)?;
    });
}

/// Where there are no cells, every engine yields ticks alone.
pub fn every_engine_only_ticks_when_there_are_no_cells(engines: &[Engine]) {
    // First, because a program that never ticks would not come back.
    let one = Size { height: 1, width: 1 };
    follow_all(engines, one, &generation(one, |_, _| None)).unwrap();
    for (height, width) in [(0, 5), (5, 0), (-1, -1)] {
        follow_all(engines, Size { height, width }, &[(TICK, None); 3]).unwrap();
    }
}
