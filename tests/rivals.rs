//! Checks that every engine of the lesson yields the same items in the same order after the same
//! replies: the trace contract.

use coroutine_life::rivals::callback;
use coroutine_life::{ALIVE, EMPTY, ENGINES, Item, Size, Step, TICK};
use pretty_assertions::assert_eq;
use testing::contract;
use testing::oracle::generation;

#[test]
fn every_engine_keeps_the_contract() {
    contract::check(ENGINES);
}

/// A callback program cannot be resumed, so its calls are compared with the items that it should
/// yield.
#[test]
fn the_functions_that_call_the_world_say_the_same() {
    let mut replies = [Some(ALIVE), None, Some(EMPTY), Some(ALIVE), None].into_iter().cycle();
    let (mut answers, mut called) = (replies.clone(), Vec::new());
    callback::simulate(3, 7, &mut |step| {
        let reply = if let Step::Query(_) = step { answers.next().unwrap() } else { None };
        called.push((Item::from(step), reply));
        reply
    });
    called.push((TICK, None)); // its return is the tick
    assert_eq!(generation(Size { height: 3, width: 7 }, |_, _| replies.next().unwrap()), called);
}
