//! The trace contract: whatever suspends it, the program yields the same items in the same order
//! after the same replies. What they should be stands here as plain loops; the native coroutine is
//! held to them like every rival, third-party ones too, and so they equal each other.

#[path = "../benches/peers/mod.rs"]
mod peers;

mod oracle;

use std::fmt::Write;
use std::ops::ControlFlow;

use coroutine_life::rivals::callback;
use coroutine_life::{
    ALIVE, EMPTY, ENGINES, Engine, Grid, Item, Query, Simulation, State, Step, TICK, Transition,
};
use oracle::{AROUND, World};
use pretty_assertions::assert_eq;
use proptest::collection::vec;
use proptest::prelude::*;

fn engines() -> impl Iterator<Item = &'static Engine> {
    ENGINES.iter().chain(peers::PEERS)
}

/// An item and what is sent next.
type Exchange = (Item, Option<State>);

/// What a program has to yield in one generation when `answer` answers its queries.
fn generation(
    (height, width): (i32, i32),
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

fn state(lives: bool) -> State {
    if lives { ALIVE } else { EMPTY }
}

/// Sends `sim` what `trace` says and compares what it yields; tells of the first difference.
fn follow(name: &str, sim: &mut dyn Simulation, trace: &[Exchange]) -> Result<(), String> {
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

fn follow_all((height, width): (i32, i32), trace: &[Exchange]) -> Result<(), TestCaseError> {
    for engine in engines() {
        if let Some(start) = engine.simulation {
            let mut sim = start(height, width);
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

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_engine_plays_the_same_game(
        start in worlds(),
        asked in 0..=3_u64,
        stop in 1..=4_u64,
    ) {
        let size = (i32::try_from(start.len()).unwrap(), i32::try_from(start[0].len()).unwrap());
        let mut world = start.clone();
        let (mut trace, mut expected) = (Vec::new(), Vec::new());
        for number in 1..=asked.min(stop) {
            let answer = |y: i32, x: i32| Some(state(oracle::lives(&world, y.into(), x.into())));
            trace.extend(generation(size, answer));
            world = oracle::next(&world);
            expected.push((number, oracle::print(&world)));
        }
        follow_all(size, &trace)?; // before `run` waits for a tick that may never come
        let grid: Grid = oracle::print(&start).parse().unwrap();
        for engine in engines() {
            let mut lived = Vec::new();
            let last = (engine.run)(grid.clone(), asked, &mut |number, grid| {
                lived.push((number, grid.to_string()));
                if number == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
            assert_eq!(expected, lived, "{}", engine.name);
            assert_eq!(oracle::print(&world), last.to_string(), "{}", engine.name);
        }
    }

    #[test]
    fn every_engine_yields_the_same_items_to_any_replies(
        size in (1..=12, 1..=12),
        replies in vec(prop_oneof![Just(None), Just(Some(EMPTY)), Just(Some(ALIVE))], 1..200),
    ) {
        let mut replies = replies.into_iter().cycle();
        let mut trace = generation(size, |_, _| replies.next().flatten());
        trace.extend(generation(size, |_, _| replies.next().flatten()));
        follow_all(size, &trace)?;
    }
}

/// Nobody sends it anything, so it is asked what it calls.
#[test]
fn the_functions_that_call_the_world_say_the_same() {
    let mut replies = [Some(ALIVE), None, Some(EMPTY), Some(ALIVE), None].into_iter().cycle();
    let (mut answers, mut called) = (replies.clone(), Vec::new());
    callback::simulate(3, 7, &mut |step| {
        let reply = if let Step::Query(_) = step { answers.next().unwrap() } else { None };
        called.push((Item::from(step), reply));
        reply
    });
    called.push((TICK, None)); // that it returns
    assert_eq!(generation((3, 7), |_, _| replies.next().unwrap()), called);
}

#[test]
fn every_engine_only_ticks_when_there_are_no_cells() {
    // First, because a program that never ticks would not come back.
    follow_all((1, 1), &generation((1, 1), |_, _| None)).unwrap();
    for size in [(0, 5), (5, 0), (-1, -1)] {
        follow_all(size, &[(TICK, None); 3]).unwrap();
    }
}

#[test]
fn a_difference_is_told_with_what_led_to_it() {
    let mut trace = generation((1, 1), |y, _| Some(state(y == 0)));
    trace[5].0 = TICK;
    let mut sim = ENGINES[0].simulation.unwrap()(1, 1);
    let report = "\
name, send 6: Query(Query { y: -1, x: 0 }) instead of Tick
  sent Some(Alive), received Query(Query { y: 1, x: 0 })
  sent Some(Empty), received Query(Query { y: 1, x: 1 })
  sent Some(Empty), received Query(Query { y: 0, x: 1 })
  sent Some(Alive), received Query(Query { y: -1, x: 1 })
  sent Some(Empty), received Query(Query { y: -1, x: 0 })";
    assert_eq!(follow("name", &mut *sim, &trace), Err(report.to_owned()));
}
