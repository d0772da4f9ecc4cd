use std::cell::RefCell;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use super::{Sent, booking};

/// Sends 10 and 4, and checks that the booking yields 10 and 14.
fn begin<C>(it: &mut C)
where
    C: Coroutine<Sent, Yield = i32, Return = Result<i32, &'static str>> + Unpin,
{
    for (amount, sum) in [(10, 10), (4, 14)] {
        let state = Pin::new(&mut *it).resume(Some(Ok(amount)));
        assert_eq!(state, CoroutineState::Yielded(sum), "when sent {amount}");
    }
}

#[test]
fn it_adds_up_and_is_booked_at_its_end() {
    let log = RefCell::default();
    let mut it = booking(&log);
    begin(&mut it);
    assert!(log.borrow().is_empty(), "nothing is written while it is suspended");
    assert_eq!(Pin::new(&mut it).resume(None), CoroutineState::Complete(Ok(14)));
    drop(it);
    assert_eq!(log.take(), ["booked 14"]);
}

#[test]
fn an_error_is_returned_and_undoes_it() {
    let log = RefCell::default();
    let mut it = booking(&log);
    begin(&mut it);
    let state = Pin::new(&mut it).resume(Some(Err("no money")));
    assert_eq!(state, CoroutineState::Complete(Err("no money")));
    drop(it);
    assert_eq!(log.take(), ["undone"]);
}

#[test]
fn dropped_while_it_is_suspended_it_is_undone() {
    let log = RefCell::default();
    let mut it = booking(&log);
    begin(&mut it);
    drop(it);
    assert_eq!(log.take(), ["undone"]);
}

#[test]
fn only_one_that_was_resumed_is_written_down() {
    let log = RefCell::default();
    drop(booking(&log));
    assert!(log.borrow().is_empty(), "it was never resumed");
    let state = Pin::new(&mut booking(&log)).resume(Some(Err("at once")));
    assert_eq!(state, CoroutineState::Complete(Err("at once")));
    assert_eq!(log.take(), ["undone"], "it was resumed with an error");
}
