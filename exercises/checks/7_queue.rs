use std::ops::Coroutine;
use std::rc::Rc;

use super::Queue;

/// Yields `name` and a number, `times` times.
fn say(name: &'static str, times: u32) -> impl Coroutine<(), Yield = String, Return = ()> {
    #[coroutine]
    move || {
        for number in 1..=times {
            yield format!("{name}{number}");
        }
    }
}

/// Yields each word of a text that it owns. It borrows that text across the `yield`, so it is
/// `static`.
fn words(text: &'static str) -> impl Coroutine<(), Yield = String, Return = ()> {
    #[coroutine]
    static move || {
        let text = text.to_uppercase();
        for word in text.split(' ') {
            yield word.to_string();
        }
    }
}

fn turns(queue: &mut Queue, number: usize) -> Vec<Option<String>> {
    (0..number).map(|_| queue.turn()).collect()
}

fn texts(texts: &[&str]) -> Vec<Option<String>> {
    texts.iter().map(|text| Some((*text).to_string())).collect()
}

#[test]
fn coroutines_of_different_kinds_take_turns() {
    let mut queue = Queue::default();
    queue.push(say("a", 2));
    queue.push(words("one two"));
    queue.push(say("b", 2));
    assert_eq!(turns(&mut queue, 6), texts(&["a1", "ONE", "b1", "a2", "TWO", "b2"]));
}

#[test]
fn one_that_has_ended_costs_no_turn() {
    let mut queue = Queue::default();
    queue.push(say("a", 1));
    queue.push(say("none", 0));
    queue.push(say("b", 3));
    assert_eq!(turns(&mut queue, 4), texts(&["a1", "b1", "b2", "b3"]));
    assert_eq!(queue.turn(), None, "when all have ended");
    assert_eq!(queue.turn(), None, "and once more");
}

#[test]
fn a_newcomer_goes_behind_the_others() {
    let mut queue = Queue::default();
    queue.push(say("a", 2));
    queue.push(say("b", 2));
    assert_eq!(queue.turn().as_deref(), Some("a1"));
    queue.push(say("c", 1));
    assert_eq!(turns(&mut queue, 4), texts(&["b1", "a2", "c1", "b2"]));
}

#[test]
fn what_one_holds_is_kept_until_it_ends() {
    let held = Rc::new(());
    let in_the_coroutine = Rc::clone(&held);
    let mut queue = Queue::default();
    queue.push(
        #[coroutine]
        move || {
            let owners = Rc::strong_count(&in_the_coroutine);
            yield format!("held by {owners}");
        },
    );
    queue.push(say("a", 2));
    assert_eq!(turns(&mut queue, 2), texts(&["held by 2", "a1"]));
    assert_eq!(Rc::strong_count(&held), 2, "it is suspended, so it is kept");
    assert_eq!(queue.turn().as_deref(), Some("a2"));
    assert_eq!(Rc::strong_count(&held), 1, "it has ended, so what it held is dropped");
}
