//! Tests each coroutine of the Python chapter by itself, then all of them together: every item and
//! every table.

#![cfg(feature = "nightly")]
#![feature(coroutine_trait)]

use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use testing::oracle;

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Query, Simulation, State, Step, Transition,
    count_neighbors, game_logic, live_a_generation, simulate, step_cell,
};
use pretty_assertions::assert_eq;

/// Resumes `it` with `None` and then with each of `replies`. Returns what it yielded and, if it has
/// ended, what it returned.
fn drive<Y, R>(
    mut it: impl Coroutine<Option<State>, Yield = Y, Return = R> + Unpin,
    replies: &[Option<State>],
) -> (Vec<Y>, Option<R>) {
    let mut yielded = Vec::new();
    for &sent in [None].iter().chain(replies) {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(item) => yielded.push(item),
            CoroutineState::Complete(value) => return (yielded, Some(value)),
        }
    }
    (yielded, None)
}

const A: Option<State> = Some(ALIVE);
const E: Option<State> = Some(EMPTY);

/// The cells around (10, 5), in the order n_, ne, e_, se, s_, sw, w_, nw.
const AROUND_10_5: [(i32, i32); 8] =
    [(11, 5), (11, 6), (10, 6), (9, 6), (9, 5), (9, 4), (10, 4), (11, 4)];

#[test]
fn count_neighbors_asks_for_eight_cells_in_order_and_counts() {
    let (queries, count) = drive(count_neighbors(10, 5), &[A, A, E, E, E, E, E, E]);
    assert_eq!(queries, AROUND_10_5.map(|(y, x)| Query { y, x }));
    assert_eq!(count, Some(2));
}

#[test]
fn every_reply_counts_once() {
    for living in 0..=8 {
        for first in 0..8 {
            let mut replies = [E; 8];
            for i in 0..living {
                replies[(first + i) % 8] = A;
            }
            let (_, count) = drive(count_neighbors(0, 0), &replies);
            assert_eq!(count, i32::try_from(living).ok());
        }
    }
}

#[test]
fn a_reply_of_none_counts_as_empty() {
    let (_, count) = drive(count_neighbors(0, 0), &[None; 8]);
    assert_eq!(count, Some(0));
    let (steps, _) = drive(step_cell(0, 0), &[None, A, A, A, E, E, E, E, E]);
    let born = Transition { y: 0, x: 0, state: ALIVE };
    assert_eq!(steps.last(), Some(&Step::Transition(born)));
}

#[test]
fn step_cell_asks_for_itself_delegates_and_decides() {
    let (steps, end) = drive(step_cell(10, 5), &[A, A, A, A, A, E, E, E, E]);
    let mut expected = vec![Step::Query(Query { y: 10, x: 5 })];
    expected.extend(AROUND_10_5.map(|(y, x)| Step::Query(Query { y, x })));
    expected.push(Step::Transition(Transition { y: 10, x: 5, state: EMPTY })); // overcrowded
    assert_eq!(steps, expected);
    assert_eq!(end, None);
    let (_, end) = drive(step_cell(10, 5), &[A, A, A, A, A, E, E, E, E, None]);
    assert_eq!(end, Some(()));
}

#[test]
fn game_logic_is_conways() {
    let becomes = |state| [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|neighbors| game_logic(state, neighbors));
    let (a, e) = (ALIVE, EMPTY);
    assert_eq!(becomes(ALIVE), [e, e, a, a, e, e, e, e, e]);
    assert_eq!(becomes(EMPTY), [e, e, e, a, e, e, e, e, e]);
}

#[test]
fn simulate_yields_the_451_items_of_a_5x9_generation() {
    let mut world = oracle::world(&closing_start().to_string());
    let mut sim = simulate(5, 9);
    for _ in 0..3 {
        let expected = oracle::conversation(&world);
        let mut sent = None;
        for (i, &(item, reply)) in expected.iter().enumerate() {
            assert_eq!(sim.send(sent), item, "item {i}");
            sent = reply;
        }
        let count =
            |kind: fn(&Item) -> bool| expected.iter().filter(|(item, _)| kind(item)).count();
        let queries = count(|item| matches!(item, Item::Query(_)));
        let transitions = count(|item| matches!(item, Item::Transition(_)));
        assert_eq!((queries, transitions, expected.len()), (405, 45, 451));
        world = oracle::next(&world);
    }
}

#[test]
fn simulate_without_cells_only_ticks() {
    for (height, width) in [(0, 9), (5, 0), (0, 0), (-3, 4), (i32::MIN, i32::MIN)] {
        let mut sim = simulate(height, width);
        assert_eq!([sim.send(None), sim.send(None)], [Item::Tick; 2]);
    }
}

fn opening_start() -> Grid {
    let mut grid = Grid::new(5, 5);
    for (y, x) in [(1, 1), (2, 2), (2, 3), (3, 3)] {
        grid.assign(y, x, ALIVE);
    }
    grid
}

fn closing_start() -> Grid {
    let mut grid = Grid::new(5, 9);
    for (y, x) in [(0, 3), (1, 4), (2, 2), (2, 3), (2, 4)] {
        grid.assign(y, x, ALIVE);
    }
    grid
}

#[test]
fn both_tables_of_the_chapter() {
    for (mut grid, expected) in
        [(opening_start(), oracle::OPENING), (closing_start(), oracle::CLOSING)]
    {
        let mut columns = ColumnPrinter::new();
        let mut sim = simulate(grid.height(), grid.width());
        for _ in 0..5 {
            columns.append(&grid);
            grid = live_a_generation(&grid, &mut sim);
        }
        assert_eq!(columns.to_string(), expected);
    }
}

#[test]
fn a_larger_sim_gives_the_same_and_a_smaller_one_leaves_cells_empty() {
    let grid = closing_start();
    let next = live_a_generation(&grid, &mut simulate(5, 9));
    assert_eq!(live_a_generation(&grid, &mut simulate(10, 18)), next);
    assert_eq!(live_a_generation(&grid, &mut simulate(7, 10)), next);

    let upper_left = live_a_generation(&grid, &mut simulate(3, 4));
    for (y, x) in (0..5).flat_map(|y| (0..9).map(move |x| (y, x))) {
        let expected = if y < 3 && x < 4 { next.query(y, x) } else { EMPTY };
        assert_eq!(upper_left.query(y, x), expected, "({y}, {x})");
    }
}
