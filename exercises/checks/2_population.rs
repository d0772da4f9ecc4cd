use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{ALIVE, EMPTY, Query, Sent};

use super::{count_row, population};

/// Resumes `it` until it returns, and answers its queries from `rows`. Returns the cells that it
/// asked for, and the value that it returned.
fn answer(
    mut it: impl Coroutine<Sent, Yield = Query, Return = i32> + Unpin,
    rows: &[&str],
) -> (String, i32) {
    let state = |Query { y, x }| {
        let row = usize::try_from(y).ok().and_then(|y| rows.get(y));
        let cell = usize::try_from(x).ok().and_then(|x| row?.as_bytes().get(x));
        match cell {
            Some(b'*') => ALIVE,
            Some(_) => EMPTY,
            None => panic!("it asks for ({y}, {x}), which is outside: rows and columns are from 0"),
        }
    };
    let (mut asked, mut sent) = (Vec::new(), None);
    for _ in 0..100 {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(query) => {
                asked.push(format!("({}, {})", query.y, query.x));
                sent = Some(state(query));
            }
            CoroutineState::Complete(count) => return (asked.join(" "), count),
        }
    }
    panic!("it should return a count, but still asks after 100 queries: {}", asked.join(" "));
}

const ROWS: [&str; 3] = ["*-*--", "-----", "**-**"];

#[test]
fn count_row_asks_from_left_to_right() {
    let (asked, _) = answer(count_row(2, 5), &ROWS);
    assert_eq!(asked, "(2, 0) (2, 1) (2, 2) (2, 3) (2, 4)", "what count_row(2, 5) asks for");
}

#[test]
fn count_row_returns_how_many_live() {
    let counts = [0, 1, 2].map(|y| answer(count_row(y, 5), &ROWS).1);
    assert_eq!(counts, [2, 0, 4], "what it returns for each of {ROWS:?}");
    assert_eq!(answer(count_row(0, 0), &ROWS), (String::new(), 0), "a row of no cells");
}

#[test]
fn population_asks_row_by_row() {
    let (asked, _) = answer(population(2, 3), &ROWS);
    let row_by_row = "(0, 0) (0, 1) (0, 2) (1, 0) (1, 1) (1, 2)";
    assert_eq!(asked, row_by_row, "what population(2, 3) asks for");
}

#[test]
fn population_returns_how_many_live() {
    assert_eq!(answer(population(3, 5), &ROWS).1, 6, "how many are alive in {ROWS:?}");
    assert_eq!(answer(population(3, 2), &ROWS).1, 3, "how many are alive in its left two columns");
    assert_eq!(answer(population(0, 5), &ROWS), (String::new(), 0), "a grid of no rows");
}
