use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::thread;

use futures::executor::{ThreadPool, block_on};
use futures::future::join_all;
use futures::task::SpawnExt;

/// A coroutine as a future: each poll resumes it once.
struct Turns<C>(C);

impl<C: Coroutine<Yield = ()> + Unpin> Future for Turns<C> {
    type Output = C::Return;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<C::Return> {
        match Pin::new(&mut self.0).resume(()) {
            CoroutineState::Yielded(()) => {
                context.waker().wake_by_ref();
                Poll::Pending
            }
            CoroutineState::Complete(value) => Poll::Ready(value),
        }
    }
}

/// Runs a coroutine to its end. Waits for the reply to each item that it yields.
async fn drive<C, F, R>(mut it: C, mut reply: impl FnMut(C::Yield) -> F) -> C::Return
where
    C: Coroutine<Option<R>> + Unpin,
    F: Future<Output = R>,
{
    let mut sent = None;
    loop {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(item) => sent = Some(reply(item).await),
            CoroutineState::Complete(value) => return value,
        }
    }
}

/// Adds up the numbers below `end`, and yields after each of them to let other coroutines run.
fn sum(end: u64) -> impl Coroutine<Yield = (), Return = u64> + Send {
    #[coroutine]
    move || {
        let mut sum = 0;
        for number in 0..end {
            sum += number;
            yield;
        }
        sum
    }
}

/// Asks for the squares of the numbers below `end` and returns their sum.
fn squares(end: u64) -> impl Coroutine<Option<u64>, Yield = u64, Return = u64> + Send {
    #[coroutine]
    move |_: Option<u64>| {
        let mut sum = 0;
        for number in 0..end {
            let square = yield number;
            sum += square.unwrap_or_default();
        }
        sum
    }
}

/// Runs the futures in a pool of two threads and returns their values in the same order.
fn in_a_pool<T: Send + 'static>(
    futures: impl IntoIterator<Item = impl Future<Output = T> + Send + 'static>,
) -> Vec<T> {
    let pool = ThreadPool::builder().pool_size(2).create().unwrap();
    let spawn = |future| pool.spawn_with_handle(future).unwrap();
    block_on(join_all(futures.into_iter().map(spawn)))
}

#[test]
fn coroutines_that_give_way_run_in_a_pool() {
    let sums = in_a_pool((0..100).map(|end| Turns(sum(end))));
    let expected: Vec<u64> = (0..100).map(|end| (0..end).sum()).collect();
    assert_eq!(sums, expected);
}

#[test]
fn coroutines_are_driven_by_async_code_in_a_pool() {
    // Each reply comes from another thread, so every coroutine waits and may continue in another
    // thread of the pool.
    let ask = |number: u64| async move {
        let (reply, answer) = futures::channel::oneshot::channel();
        thread::spawn(move || reply.send(number * number));
        answer.await.unwrap()
    };
    let sums = in_a_pool((0..20).map(|end| drive(squares(end), ask)));
    let expected: Vec<u64> =
        (0..20).map(|end| (0..end).map(|number| number * number).sum()).collect();
    assert_eq!(sums, expected);
}
