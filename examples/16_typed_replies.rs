//! Can the type of an answer depend on what was asked? Yes, if the request contains a place for its
//! answer.
//!
//! All resumes of a coroutine send values of one type. If that type is an enum of all possible
//! answers, nothing prevents a *driver*, the code that resumes the coroutine, from answering a
//! question about the size of the world with the state of a cell. Users complain about this in
//! rust-lang/rust#43122. In this example a request contains a `Reply<T>`, a reference to a place
//! for a `T`. A driver that puts the answer into that place gets a *receipt*. The next resume sends
//! this receipt, and no answer can be sent in any other way. So an answer of the wrong type does
//! not compile. In `count_alive`, the driver of this example, a request that is left without an
//! answer does not compile either.
//!
//! `cargo run --example 16_typed_replies` prints:
//!
//! ```text
//! 5 cells are alive
//!
//! bytes     | typed | plain
//! yielded   |    16 |     8
//! sent      |     1 |     1
//! suspended |    48 |    40
//! places    |    16 |     0
//! ```
//!
//! The column "typed" is for the coroutine `census`. The column "plain" is for `plain_census`, the
//! same coroutine with the Python chapter's answers. Typed answers also have another price: the
//! coroutine `census` holds references to the places, and the places are `Cell`s, so the coroutine
//! cannot be moved to another thread.
//!
//! Another solution is a typestate: `resume` returns a value that accepts only the right type of
//! answer, and the coroutine can be resumed only by giving that value its answer.
//! (`sminez/simple_coro#5` combines both solutions.) A typestate by itself protects only the driver
//! from mistakes. The program still receives an enum of all the answers and has to match on it.
//!
//! The protocol of the Python chapter needs neither solution. It has only two kinds of answers, a
//! state and nothing, and `Option<State>` expresses both in one byte.

#![feature(coroutines, coroutine_trait)]

use std::cell::Cell;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, Grid, Query, State};
use receipt::{Answered, Reply};

fn main() {
    let mut grid = Grid::new(5, 9);
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        grid.assign(y, x, ALIVE);
    }
    println!("{} cells are alive\n", count_alive(&grid));

    let places = Places::default();
    let (typed, plain) = (census(&places), plain_census(5, 9));
    println!("bytes     | typed | plain");
    for (what, typed, plain) in [
        ("yielded", size_of::<Request>(), size_of::<Query>()),
        ("sent", size_of::<Option<Answered>>(), size_of::<Option<State>>()),
        ("suspended", size_of_val(&typed), size_of_val(&plain)),
        ("places", size_of_val(&places), 0),
    ] {
        println!("{what:<9} | {typed:>5} | {plain:>5}");
    }
}

/// Asks for the size of the world and for the state of each of its cells. Returns how many cells
/// are alive.
fn census(
    places: &Places,
) -> impl Coroutine<Option<Answered>, Yield = Request<'_>, Return = usize> {
    #[coroutine]
    move |_: Option<Answered>| {
        let mut count = 0;
        yield Request::Size(Reply(&places.size));
        let (height, width) = places.size.take().unwrap_or_default();
        for y in 0..height {
            for x in 0..width {
                yield Request::Query(Query { y, x }, Reply(&places.state));
                if places.state.take() == Some(ALIVE) {
                    count += 1;
                }
            }
        }
        count
    }
}

/// Drives a census. Each arm of the inner `match` has to produce a receipt, and to get one, the arm
/// has to send a value of the right type.
fn count_alive(grid: &Grid) -> usize {
    let places = Places::default();
    let mut it = census(&places);
    let mut sent = None;
    loop {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(request) => {
                sent = Some(match request {
                    Request::Size(reply) => reply.send((grid.height(), grid.width())),
                    Request::Query(query, reply) => reply.send(grid.query(query.y, query.x)),
                });
            }
            CoroutineState::Complete(count) => return count,
        }
    }
}

/// What the program may ask. Each request contains the place for its answer.
enum Request<'a> {
    Size(Reply<'a, (i32, i32)>),
    Query(Query, Reply<'a, State>),
}

/// A place for each type of answer.
#[derive(Default)]
struct Places {
    size: Cell<Option<(i32, i32)>>,
    state: Cell<Option<State>>,
}

/// A module of its own, so that no code outside it can create a receipt: the field of `Answered` is
/// private.
mod receipt {
    use std::cell::Cell;

    /// The right to send one answer of type `T` to this place.
    pub struct Reply<'a, T>(pub &'a Cell<Option<T>>);

    /// The receipt for an answer.
    pub struct Answered(());

    impl<T> Reply<'_, T> {
        pub fn send(self, answer: T) -> Answered {
            self.0.set(Some(answer));
            Answered(())
        }
    }
}

/// The same program with the Python chapter's answers. It cannot ask for the size of the world, so
/// the size is given to it as arguments.
fn plain_census(
    height: i32,
    width: i32,
) -> impl Coroutine<Option<State>, Yield = Query, Return = usize> {
    #[coroutine]
    move |_: Option<State>| {
        let mut count = 0;
        for y in 0..height {
            for x in 0..width {
                let state = yield Query { y, x };
                if state == Some(ALIVE) {
                    count += 1;
                }
            }
        }
        count
    }
}
