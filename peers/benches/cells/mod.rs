//! Makes one cell with each mechanism, and suspends it at its first query. The benchmarks `create`
//! and `memory` share this module.

use std::ops::ControlFlow::Continue;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use corosensei::CoroutineResult;
use corosensei::stack::DefaultStack;
use coroutine_life::rivals::future::{self, Mailbox};
use coroutine_life::rivals::{nested, threads};
use coroutine_life::{Item, Query, Step, step_cell};
use diapause::Coroutine as _;
use genawaiter::{Coroutine as _, GeneratorState, rc};

/// Receives each mechanism: its name, the most cells that it can have, and a function that makes
/// the cell `(1, x)` and returns it with its first query.
pub trait Visitor {
    /// Called once per mechanism.
    fn visit<T>(&mut self, name: &'static str, most: usize, make: impl Fn(i32) -> (T, Query));
}

/// The bytes of a stack for the plain functions of one cell. This is four pages, and the least that
/// corosensei takes is one.
const STACK: usize = 4 * 4096;

/// Shows every mechanism to the visitor.
pub fn each(visitor: &mut impl Visitor) {
    visitor.visit("coroutine", usize::MAX, |x| {
        let mut cell = step_cell(1, x);
        match Pin::new(&mut cell).resume(None) {
            CoroutineState::Yielded(Step::Query(query)) => (cell, query),
            other => panic!("{other:?}"),
        }
    });
    visitor.visit("coroutine in a Box", usize::MAX, |x| {
        let mut cell = Box::pin(step_cell(1, x));
        match cell.as_mut().resume(None) {
            CoroutineState::Yielded(Step::Query(query)) => (cell, query),
            other => panic!("{other:?}"),
        }
    });
    visitor.visit("state machine by hand", usize::MAX, |x| {
        let mut cell = nested::StepCell::new(1, x);
        match cell.resume(None) {
            Continue(Step::Query(query)) => (cell, query),
            other => panic!("{other:?}"),
        }
    });
    visitor.visit("diapause", usize::MAX, |x| {
        let mut cell = peers::diapause::step_cell(1, x);
        match cell.start() {
            diapause::CoroutineState::Yielded(Item::Query(query)) => (cell, query),
            _ => panic!("it asks first"),
        }
    });
    visitor.visit("future in a Box", usize::MAX, |x| {
        let mailbox = Rc::new(Mailbox::default());
        let asked = Rc::clone(&mailbox);
        let mut cell = Box::pin(async move { future::step_cell(&mailbox, 1, x).await });
        let polled = cell.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(polled.is_pending());
        (cell, query(asked.item()))
    });
    visitor.visit("genawaiter", usize::MAX, |x| {
        let mut cell = Box::pin(rc::Gen::new(move |co| async move {
            peers::genawaiter::step_cell(&co, 1, x).await;
        }));
        match cell.as_mut().resume_with(None) {
            GeneratorState::Yielded(item) => (cell, query(item)),
            GeneratorState::Complete(()) => panic!("it asks first"),
        }
    });
    visitor.visit("corosensei", 10_000, |x| {
        let stack = DefaultStack::new(STACK).expect("no memory for a stack");
        let mut cell = corosensei::Coroutine::with_stack(stack, move |co, _| {
            peers::corosensei::step_cell(co, 1, x);
        });
        match cell.resume(None) {
            CoroutineResult::Yield(item) => (cell, query(item)),
            CoroutineResult::Return(()) => panic!("it asks first"),
        }
    });
    visitor.visit("thread", 10_000, |x| {
        let cell = threads::CellThread::spawn(move |world| threads::step_cell(world, 1, x));
        let cell = cell.expect("no thread");
        let item = cell.send(None).expect("it asks first");
        (cell, query(item))
    });
}

fn query(item: Item) -> Query {
    match item {
        Item::Query(query) => query,
        other => panic!("{other:?}"),
    }
}
