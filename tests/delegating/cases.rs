use std::cell::RefCell;
use std::ops::Coroutine;
use std::ops::CoroutineState::{self, Complete, Yielded};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::rc::Rc;

use coroutine_life::{Query, State, count_neighbors, simulate, step_cell, yield_from};

type Log = RefCell<Vec<String>>;

fn send<C, R>(it: &mut C, sent: R) -> CoroutineState<C::Yield, C::Return>
where
    C: Coroutine<R> + Unpin,
{
    Pin::new(it).resume(sent)
}

/// Writes its name into the log when it is dropped.
struct Named<'a>(&'a str, &'a Log);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(format!("drop {}", self.0));
    }
}

/// Yields 0 and 1, writes what it is sent into the log, and returns a text.
fn inner(log: &Log) -> impl Coroutine<Option<u8>, Yield = u8, Return = &'static str> {
    #[coroutine]
    move |first: Option<u8>| {
        let _named = Named("inner", log);
        log.borrow_mut().push(format!("first {first:?}"));
        for number in 0..2 {
            let sent: Option<u8> = yield number;
            log.borrow_mut().push(format!("sent {sent:?}"));
        }
        "value"
    }
}

/// Delegates to `inner`, then yields 5, and returns what `inner` has returned.
fn outer(log: &Log) -> impl Coroutine<Option<u8>, Yield = u32, Return = &'static str> {
    #[coroutine]
    move |_: Option<u8>| {
        let _named = Named("outer", log);
        let value: &str = yield_from!(inner(log));
        yield 5;
        value
    }
}

/// Delegates to `it`, and does nothing else.
fn only<C, T>(it: C) -> impl Coroutine<Option<u8>, Yield = u8, Return = T> + Unpin
where
    C: Coroutine<Option<u8>, Yield = u8, Return = T> + Unpin,
{
    #[coroutine]
    move |_: Option<u8>| yield_from!(it)
}

#[test]
fn what_the_inner_one_yields_goes_to_the_caller_and_its_value_is_that_of_the_expression() {
    let log = Log::default();
    let mut it = outer(&log);
    assert_eq!(send(&mut it, None), Yielded(0));
    assert_eq!(send(&mut it, None), Yielded(1));
    assert_eq!(send(&mut it, None), Yielded(5));
    assert_eq!(send(&mut it, None), Complete("value"));
}

#[test]
fn it_begins_with_none_whatever_the_outer_one_was_sent_and_then_passes_on_what_is_sent() {
    let log = Log::default();
    let mut it = outer(&log);
    for sent in [Some(7), Some(8), None] {
        let _ = send(&mut it, sent);
    }
    assert_eq!(log.take(), ["first None", "sent Some(8)", "sent None", "drop inner"]);
}

#[test]
fn an_inner_one_that_yields_nothing_gives_its_value_at_once() {
    fn nothing() -> impl Coroutine<Option<u8>, Yield = u8, Return = u8> {
        #[coroutine]
        |_: Option<u8>| 3
    }
    assert_eq!(send(&mut only(nothing()), None), Complete(3));
}

#[test]
fn closed_while_it_delegates_the_inner_one_is_dropped_first() {
    let log = Log::default();
    let mut it = outer(&log);
    let _ = send(&mut it, None);
    drop(it);
    assert_eq!(log.take(), ["first None", "drop inner", "drop outer"]);
}

#[test]
fn an_error_that_is_sent_reaches_the_inner_one_first_and_the_outer_one_may_catch_it() {
    type Sent = Option<Result<u8, &'static str>>;
    fn asks() -> impl Coroutine<Sent, Yield = u8, Return = Result<u8, &'static str>> {
        #[coroutine]
        |_: Sent| {
            let number = (yield 0).unwrap_or(Err("no reply"))?;
            Ok(number)
        }
    }
    fn catches() -> impl Coroutine<Sent, Yield = u8, Return = String> {
        #[coroutine]
        |_: Sent| match yield_from!(asks()) {
            Ok(number) => format!("received {number}"),
            Err(error) => format!("caught {error}"),
        }
    }
    for (sent, said) in [(Ok(4), "received 4"), (Err("an error"), "caught an error")] {
        let mut it = catches();
        assert_eq!(send(&mut it, None), Yielded(0));
        assert_eq!(send(&mut it, Some(sent)), Complete(said.to_string()));
    }
}

#[test]
fn a_panic_of_the_inner_one_goes_through_the_outer_one_and_ends_both() {
    fn panics() -> impl Coroutine<Option<u8>, Yield = u8, Return = ()> {
        #[coroutine]
        |_: Option<u8>| {
            yield 0;
            panic!("of the inner one");
        }
    }
    let mut it = only(panics());
    assert_eq!(send(&mut it, None), Yielded(0));
    for message in ["of the inner one", "coroutine resumed after panicking"] {
        let panicked = catch_unwind(AssertUnwindSafe(|| send(&mut it, None))).unwrap_err();
        assert_eq!(panicked.downcast_ref(), Some(&message));
    }
}

#[test]
fn an_inner_one_that_has_ended_panics() {
    let log = Log::default();
    let mut ended = inner(&log);
    while let Yielded(_) = send(&mut ended, None) {}
    let panicked = catch_unwind(AssertUnwindSafe(|| send(&mut only(&mut ended), None)));
    let message = panicked.unwrap_err();
    assert_eq!(message.downcast_ref(), Some(&"coroutine resumed after completion"));
}

#[test]
fn one_that_has_begun_takes_the_first_none_as_a_reply() {
    let log = Log::default();
    let mut begun = inner(&log);
    let _ = send(&mut begun, None);
    let mut it = only(&mut begun);
    assert_eq!(send(&mut it, Some(6)), Yielded(1));
    assert_eq!(send(&mut it, Some(7)), Complete("value"));
    drop(it);
    assert_eq!(log.take(), ["first None", "sent None", "sent Some(7)", "drop inner"]);
}

#[test]
fn one_that_is_lent_can_be_resumed_afterwards() {
    let log = Log::default();
    let mut lent = inner(&log);
    let mut it = only(&mut lent);
    assert_eq!(send(&mut it, None), Yielded(0));
    drop(it);
    assert_eq!(send(&mut lent, None), Yielded(1));
}

/// A coroutine that can have more than one owner.
struct Shared<C>(Rc<RefCell<C>>);

impl<C: Coroutine<R> + Unpin, R> Coroutine<R> for Shared<C> {
    type Yield = C::Yield;
    type Return = C::Return;

    fn resume(self: Pin<&mut Self>, sent: R) -> CoroutineState<C::Yield, C::Return> {
        Pin::new(&mut *self.0.borrow_mut()).resume(sent)
    }
}

#[test]
fn two_that_delegate_to_the_same_one_take_turns() {
    let log = Log::default();
    let shared = Rc::new(RefCell::new(inner(&log)));
    let [mut one, mut other] = [Rc::clone(&shared), shared].map(|it| only(Shared(it)));
    assert_eq!(send(&mut one, None), Yielded(0));
    assert_eq!(send(&mut other, None), Yielded(1));
    assert_eq!(send(&mut one, None), Complete("value"));
}

#[test]
fn a_suspended_coroutine_is_a_few_bytes() {
    assert!(size_of_val(&count_neighbors(0, 0)) <= 16);
    assert!(size_of_val(&step_cell(0, 0)) <= 28);
    assert!(size_of_val(&simulate(1, 1)) <= 60);
}

/// This is rust-lang/rust#62958. It is the reason to create the inner coroutine in the
/// `yield_from!` itself.
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
    let state = size_of::<i32>(); // the number of the `yield` at which it is suspended, and padding
    assert_eq!(size_of_val(&captures(count_neighbors(1, 2))), inner + inner + state);
    assert_eq!(size_of_val(&makes(1, 2)), size_of::<[i32; 2]>() + inner + state);
}
