use std::cell::RefCell;
use std::ops::{Coroutine, CoroutineState};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use coroutine_life::{ALIVE, Query, State, count_neighbors, simulate, step_cell, yield_from};

#[test]
fn a_suspended_coroutine_is_a_few_bytes() {
    assert!(size_of_val(&count_neighbors(0, 0)) <= 16);
    assert!(size_of_val(&step_cell(0, 0)) <= 28);
    assert!(size_of_val(&simulate(1, 1)) <= 60);
}

/// rust-lang/rust#62958, and the reason to make the inner coroutine where it is delegated to.
#[test]
fn a_captured_coroutine_is_held_twice() {
    fn captures(
        inner: impl Coroutine<Option<State>, Yield = Query, Return = i32> + Unpin,
    ) -> impl Coroutine<Option<State>, Yield = Query, Return = i32> {
        #[coroutine]
        move |_: Option<State>| yield_from!(inner)
    }
    fn makes(y: i32, x: i32) -> impl Coroutine<Option<State>, Yield = Query, Return = i32> {
        #[coroutine]
        move |_: Option<State>| yield_from!(count_neighbors(y, x))
    }
    let inner = size_of_val(&count_neighbors(1, 2));
    let state = size_of::<i32>(); // which `yield` it is suspended at, and padding
    assert_eq!(size_of_val(&captures(count_neighbors(1, 2))), inner + inner + state);
    assert_eq!(size_of_val(&makes(1, 2)), size_of::<[i32; 2]>() + inner + state);
}

#[test]
fn it_may_move_between_resumes_and_between_threads() {
    fn assert_unpin_and_send(_: &(impl Unpin + Send)) {}
    assert_unpin_and_send(&count_neighbors(0, 0));
    assert_unpin_and_send(&step_cell(0, 0));
    assert_unpin_and_send(&simulate(1, 1));
}

fn message(panicked: Result<impl Sized, Box<dyn std::any::Any + Send>>) -> String {
    let payload = panicked.err().expect("it should have panicked");
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => (*payload.downcast::<&str>().expect("a text")).to_string(),
    }
}

#[test]
fn resumed_after_its_end_it_panics() {
    let mut it = Box::pin(count_neighbors(0, 0));
    for _ in 0..8 {
        assert!(matches!(it.as_mut().resume(Some(ALIVE)), CoroutineState::Yielded(_)));
    }
    assert!(matches!(it.as_mut().resume(Some(ALIVE)), CoroutineState::Complete(8)));
    let again = catch_unwind(AssertUnwindSafe(|| it.as_mut().resume(None)));
    assert_eq!(message(again), "coroutine resumed after completion");
}

#[test]
fn resumed_after_a_panic_it_panics() {
    let mut it = #[coroutine]
    |()| {
        yield;
        panic!("in the middle");
    };
    assert_eq!(Pin::new(&mut it).resume(()), CoroutineState::Yielded(()));
    let first = catch_unwind(AssertUnwindSafe(|| Pin::new(&mut it).resume(())));
    assert_eq!(message(first), "in the middle");
    let again = catch_unwind(AssertUnwindSafe(|| Pin::new(&mut it).resume(())));
    assert_eq!(message(again), "coroutine resumed after panicking");
}

/// Writes its name down when it is dropped.
struct Held<'a>(&'a str, &'a RefCell<Vec<String>>);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(format!("drop {}", self.0));
    }
}

#[test]
fn dropped_while_suspended_it_drops_its_locals_and_runs_nothing_more() {
    let log = RefCell::new(Vec::new());
    let mut it = #[coroutine]
    || {
        let _first = Held("first", &log);
        let _second = Held("second", &log);
        yield;
        log.borrow_mut().push("after the yield".to_string());
    };
    assert_eq!(Pin::new(&mut it).resume(()), CoroutineState::Yielded(()));
    assert!(log.borrow().is_empty());
    drop(it);
    assert_eq!(*log.borrow(), ["drop second", "drop first"]);
}

#[test]
fn never_resumed_it_runs_nothing() {
    let log = RefCell::new(Vec::new());
    let held = Held("captured", &log);
    let it = #[coroutine]
    || {
        log.borrow_mut().push("started".to_string());
        yield;
        drop(held);
    };
    drop(it);
    assert_eq!(*log.borrow(), ["drop captured"]);
}
