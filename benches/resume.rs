//! Measures what one resume costs at a delegation depth from 0 to 3. rust-lang/rust#83101 describes
//! why the depth matters.
//!
//! At depth 0 a coroutine yields queries for ever. At each further depth another coroutine
//! delegates to the previous one. A resume goes from the outermost coroutine through all levels to
//! the innermost. If the resumes are inlined, the compiler can skip these levels, but behind a
//! `dyn` it cannot. All variants are checked to yield the same queries before the clock starts.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::hint::black_box;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, Query, Sent, State, yield_from};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

/// Asks for the cell (1, x) for ever. `x` is the number of living cells that it has been told of.
fn leaf() -> impl Coroutine<Sent, Yield = Query, Return = !> + Unpin {
    #[coroutine]
    |_: Sent| {
        let mut x = 0;
        loop {
            x += i32::from((yield Query { y: 1, x }) == Some(ALIVE));
        }
    }
}

#[allow(unreachable_code, reason = "`inner` never returns, as `simulate` does not")]
fn delegate(
    inner: impl Coroutine<Sent, Yield = Query, Return = !> + Unpin,
) -> impl Coroutine<Sent, Yield = Query, Return = !> + Unpin {
    #[coroutine]
    move |_: Sent| yield_from!(inner)
}

type Boxed = Box<dyn Coroutine<Sent, Yield = Query, Return = !> + Unpin>;

fn boxed(depth: usize) -> Boxed {
    (0..depth).fold(Box::new(leaf()), |inner, _| Box::new(delegate(inner)))
}

fn resume(it: &mut (impl Coroutine<Sent, Yield = Query, Return = !> + Unpin), sent: Sent) -> Query {
    let CoroutineState::Yielded(query) = Pin::new(it).resume(sent);
    query
}

/// A hand-written state machine.
trait Machine {
    fn send(&mut self, sent: Sent) -> Query;
}

struct Leaf {
    started: bool,
    x: i32,
}

impl Machine for Leaf {
    #[inline]
    fn send(&mut self, sent: Sent) -> Query {
        self.x += i32::from(self.started && sent == Some(ALIVE));
        self.started = true;
        Query { y: 1, x: self.x }
    }
}

struct Delegate<M> {
    suspended: Suspended,
    inner: M,
}

enum Suspended {
    Start,
    Inner,
}

impl<M: Machine> Machine for Delegate<M> {
    #[inline]
    fn send(&mut self, sent: Sent) -> Query {
        match self.suspended {
            Suspended::Start => {
                self.suspended = Suspended::Inner;
                self.inner.send(None)
            }
            Suspended::Inner => self.inner.send(sent),
        }
    }
}

fn nested<M: Machine>(inner: M) -> Delegate<M> {
    Delegate { suspended: Suspended::Start, inner }
}

const LEAF: Leaf = Leaf { started: false, x: 0 };

/// The queries after ten replies. The last five replies are living cells.
fn said(mut send: impl FnMut(Option<State>) -> Query) -> Vec<Query> {
    (0..10).map(|i| send((i > 4).then_some(ALIVE))).collect()
}

fn send(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("resume");
    let expected: Vec<_> = (0..10).map(|i: i32| Query { y: 1, x: (i - 4).max(0) }).collect();
    macro_rules! contestant {
        ($name:literal, $depth:literal, $make:expr, $send:expr) => {
            let mut it = $make;
            assert_eq!(said(|sent| $send(&mut it, sent)), expected, "{} at {}", $name, $depth);
            group.bench_function(BenchmarkId::new($name, $depth), |bencher| {
                // `black_box` keeps the state out of registers between two resumes.
                bencher.iter(|| $send(black_box(&mut it), black_box(Some(ALIVE))));
            });
        };
    }
    contestant!("native", 0, leaf(), resume);
    contestant!("native", 1, delegate(leaf()), resume);
    contestant!("native", 2, delegate(delegate(leaf())), resume);
    contestant!("native", 3, delegate(delegate(delegate(leaf()))), resume);
    contestant!("nested", 0, LEAF, Machine::send);
    contestant!("nested", 1, nested(LEAF), Machine::send);
    contestant!("nested", 2, nested(nested(LEAF)), Machine::send);
    contestant!("nested", 3, nested(nested(nested(LEAF))), Machine::send);
    contestant!("boxed dyn", 0, boxed(0), resume);
    contestant!("boxed dyn", 1, boxed(1), resume);
    contestant!("boxed dyn", 2, boxed(2), resume);
    contestant!("boxed dyn", 3, boxed(3), resume);
}

criterion_group!(benches, send);
criterion_main!(benches);
