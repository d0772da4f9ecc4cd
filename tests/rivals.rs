//! Every engine of the lesson keeps the trace contract.

use coroutine_life::rivals::callback;
use coroutine_life::{ALIVE, EMPTY, ENGINES, Item, Size, Step, TICK};
use pretty_assertions::assert_eq;
use testing::contract::{self, follow, generation};

#[test]
fn every_engine_plays_the_same_game() {
    contract::every_engine_plays_the_same_game(ENGINES);
}

#[test]
fn every_engine_yields_the_same_items_to_any_replies() {
    contract::every_engine_yields_the_same_items_to_any_replies(ENGINES);
}

#[test]
fn every_engine_only_ticks_when_there_are_no_cells() {
    contract::every_engine_only_ticks_when_there_are_no_cells(ENGINES);
}

/// Nothing is sent to it, so what it calls is compared.
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
    assert_eq!(generation(Size { height: 3, width: 7 }, |_, _| replies.next().unwrap()), called);
}

#[test]
fn a_difference_is_told_with_what_led_to_it() {
    let mut trace =
        generation(Size { height: 1, width: 1 }, |y, _| Some(if y == 0 { ALIVE } else { EMPTY }));
    trace[5].0 = TICK;
    let mut sim = ENGINES[0].simulation.unwrap()(1, 1).unwrap();
    let report = "\
name, send 6: Query(Query { y: -1, x: 0 }) instead of Tick
  sent Some(Alive), received Query(Query { y: 1, x: 0 })
  sent Some(Empty), received Query(Query { y: 1, x: 1 })
  sent Some(Empty), received Query(Query { y: 0, x: 1 })
  sent Some(Alive), received Query(Query { y: -1, x: 1 })
  sent Some(Empty), received Query(Query { y: -1, x: 0 })";
    assert_eq!(follow("name", &mut *sim, &trace), Err(report.to_owned()));
}
