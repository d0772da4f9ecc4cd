//! Can the type of a reply depend on what was asked? Yes: let the request carry its answer's place.
//!
//! A coroutine is resumed with one type. Make it an enum of all the replies, and nothing keeps a
//! driver from answering a question about the size with the state of a cell: the complaint in
//! rust-lang/rust#43122. Here a request carries a `Reply<T>`, a reference to where a `T` belongs,
//! and `resume` takes the receipt for it. A reply of another type does not compile, nor does an arm
//! of the driver that replies nothing.
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
//! And it costs a freedom: the program refers to its places outside, which are `Cell`s, so no other
//! thread can go on with it.
//!
//! The other answer is a typestate: what `resume` returns takes only the right reply, and only then
//! can it be resumed (`sminez/simple_coro#5` combines the two). That guards the driver; the program
//! still takes the enum apart.
//!
//! The chapter's protocol needs neither. It has two replies, a state and nothing, and that is what
//! `Option<State>` says, in one byte and with nothing to look after.

#![feature(coroutines, coroutine_trait)]

mod common;

use std::cell::Cell;
use std::io::{self, Write};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, Grid, Query, State};
use receipt::{Answered, Reply};

fn main() -> io::Result<()> {
    common::print(run)
}

fn run(out: &mut impl Write) -> io::Result<()> {
    let mut grid = Grid::new(5, 9);
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        grid.assign(y, x, ALIVE);
    }
    writeln!(out, "{} cells are alive\n\nbytes     | typed | plain", answer(&grid))?;
    let places = Places::default();
    let (typed, plain) = (census(&places), plain_census(5, 9));
    for (what, typed, plain) in [
        ("yielded", size_of::<Request>(), size_of::<Query>()),
        ("sent", size_of::<Option<Answered>>(), size_of::<Option<State>>()),
        ("suspended", size_of_val(&typed), size_of_val(&plain)),
        ("places", size_of_val(&places), 0),
    ] {
        writeln!(out, "{what:<9} | {typed:>5} | {plain:>5}")?;
    }
    Ok(())
}

/// What the program may ask, each request with the place for its reply.
enum Request<'a> {
    Size(Reply<'a, (i32, i32)>),
    Query(Query, Reply<'a, State>),
}

/// A place for each type of reply.
#[derive(Default)]
struct Places {
    size: Cell<Option<(i32, i32)>>,
    state: Cell<Option<State>>,
}

mod receipt {
    use std::cell::Cell;

    /// The right to one reply of type `T`, which goes to this place.
    pub struct Reply<'a, T>(pub &'a Cell<Option<T>>);

    /// The receipt for a reply. Only [`Reply::send`] can make one: the `()` is private.
    pub struct Answered(());

    impl<T> Reply<'_, T> {
        pub fn send(self, reply: T) -> Answered {
            self.0.set(Some(reply));
            Answered(())
        }
    }
}

/// Yields a request with a place for its reply, and is that reply.
macro_rules! ask {
    ($place:expr, $request:expr) => {{
        yield $request(Reply(&$place));
        $place.take().unwrap_or_default() // a None counts as EMPTY, as everywhere
    }};
}

/// Asks for the size of the world and for each of its cells; returns how many are alive.
fn census(
    places: &Places,
) -> impl Coroutine<Option<Answered>, Yield = Request<'_>, Return = usize> {
    #[coroutine]
    move |_: Option<Answered>| {
        let mut count = 0;
        let (height, width) = ask!(places.size, Request::Size);
        for y in 0..height {
            for x in 0..width {
                let state = ask!(places.state, |reply| Request::Query(Query { y, x }, reply));
                if state == ALIVE {
                    count += 1;
                }
            }
        }
        count
    }
}

/// Answers a census: every arm has to make a receipt, each from a reply of a type of its own.
fn answer(grid: &Grid) -> usize {
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

/// The same in the chapter's way. The size cannot be asked for: it has to be known.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_count_what_is_alive() {
        for seed in 0..100 {
            let (height, width) = (1 + seed % 7, 1 + seed % 11);
            let mut grid = Grid::new(height, width);
            coroutine_life::soup(&mut grid, seed.unsigned_abs().into(), 0.4);
            assert_eq!(answer(&grid), grid.population(), "seed {seed}");

            let mut it = plain_census(height, width);
            let mut sent = None;
            let plain = loop {
                match Pin::new(&mut it).resume(sent) {
                    CoroutineState::Yielded(query) => sent = Some(grid.query(query.y, query.x)),
                    CoroutineState::Complete(count) => break count,
                }
            };
            assert_eq!(plain, grid.population(), "seed {seed}");
        }
    }

    #[test]
    fn an_unanswered_request_counts_as_empty() {
        let places = Places::default();
        let mut it = census(&places);
        let asked = Pin::new(&mut it).resume(None);
        assert!(matches!(asked, CoroutineState::Yielded(Request::Size(_))));
        let ended = Pin::new(&mut it).resume(None);
        assert!(matches!(ended, CoroutineState::Complete(0)), "a grid without rows");
    }
}
