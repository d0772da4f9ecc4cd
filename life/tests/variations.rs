//! Compares the Python chapter's program, played with other rules, with worlds that are computed
//! without the crate's code.

#![cfg(feature = "nightly")]
#![feature(coroutine_trait)]

use std::ops::{ControlFlow, Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::variations::larger_than_life::{Neighborhood, count_neighbors};
use coroutine_life::{ALIVE, EMPTY, Grid, Item, Pattern, Query, Rule, Simulation, State};
use coroutine_life::{TICK, Transition, variations};
use life::notation::read_rule;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use testing::oracle::{self, World};
use testing::worlds;

/// The next generation by a rule that is given as two sets of counts and the cells that are
/// counted, each as a distance (dy, dx).
fn next(
    world: &World,
    around: &[(i64, i64)],
    born: impl Fn(usize) -> bool,
    survives: impl Fn(usize) -> bool,
) -> World {
    let mut next = world.clone();
    for (y, row) in (0..).zip(&mut next) {
        for (x, cell) in (0..).zip(row) {
            let mut neighbors = 0;
            for &(dy, dx) in around {
                neighbors += usize::from(oracle::is_alive(world, y + dy, x + dx));
            }
            *cell = if *cell { survives(neighbors) } else { born(neighbors) };
        }
    }
    next
}

/// All distances (dy, dx), each from -10 to 10, that fulfil a condition.
fn around(condition: impl Fn(i64, i64) -> bool) -> Vec<(i64, i64)> {
    let all = (-10..=10).flat_map(|dy| (-10..=10).map(move |dx| (dy, dx)));
    all.filter(|&(dy, dx)| condition(dy, dx)).collect()
}

/// The cells within that radius, without the one in the middle.
fn sphere(radius: usize, moore: bool) -> Vec<(i64, i64)> {
    let radius = i64::try_from(radius).unwrap();
    around(|dy, dx| {
        let distance = if moore { dy.abs().max(dx.abs()) } else { dy.abs() + dx.abs() };
        (1..=radius).contains(&distance)
    })
}

/// The number that is this share of the way from 0 to `cells`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 440")]
#[allow(clippy::cast_precision_loss, reason = "at most 440")]
fn at(share: f64, cells: usize) -> usize {
    (share * cells as f64).round() as usize
}

/// The indices of the counts that are true, as single numbers and ranges that are as long as
/// possible.
fn list(counts: &[bool]) -> String {
    let mut parts = Vec::new();
    let mut n = 0;
    for chunk in counts.chunk_by(|a, b| a == b) {
        match (chunk[0], chunk.len()) {
            (true, 1) => parts.push(n.to_string()),
            (true, length) => parts.push(format!("{n}-{}", n + length - 1)),
            _ => {}
        }
        n += chunk.len();
    }
    parts.join(",")
}

/// Runs `generations` generations and checks each of them.
fn assert_lives(rule: &str, world: &World, generations: u64, next: impl Fn(&World) -> World) {
    let parsed = read_rule(rule).unwrap();
    let mut world = world.clone();
    let grid: Grid = oracle::print(&world).parse().unwrap();
    let mut called = 0;
    let last = parsed.run(grid, generations, &mut |generation, grid| {
        called += 1;
        assert_eq!(generation, called);
        world = next(&world);
        assert_eq!(grid.to_string(), oracle::print(&world), "{rule} at {generation}");
        ControlFlow::Continue(())
    });
    assert_eq!(called, generations);
    assert_eq!(last.to_string(), oracle::print(&world));
}

proptest! {
    /// Half of the rules let a cell without neighbours be born (B0).
    #[test]
    fn life_like_rules(
        births in any::<[bool; 9]>(),
        survivals in any::<[bool; 9]>(),
        world in worlds(1..=12),
    ) {
        let digits = |counts: [bool; 9]| {
            (0..9).filter(|&n| counts[n]).map(|n| n.to_string()).collect::<String>()
        };
        let rule = format!("B{}/S{}", digits(births), digits(survivals));
        let other = format!("{}/{}", digits(survivals), digits(births));
        assert_eq!(read_rule(&other).unwrap().to_string(), rule);
        let around = around(|dy, dx| dy.abs().max(dx.abs()) == 1);
        assert_lives(&rule, &world, 6, |world| {
            let among = |counts: [bool; 9]| move |n| counts[n];
            next(world, &around, among(births), among(survivals))
        });
    }

    /// Lists of numbers and ranges, as only Golly's own notation has them.
    #[test]
    fn larger_than_life_rules_of_any_numbers(
        radius in 1_usize..=10,
        moore in any::<bool>(),
        lists in proptest::array::uniform2(
            proptest::collection::vec((0.0..1.0_f64, 0.0..0.1_f64), 0..12),
        ),
        world in worlds(1..=14),
    ) {
        let around = sphere(radius, moore);
        let [survivals, births] = lists.map(|list| {
            let mut counts = vec![false; around.len() + 1];
            for (first, length) in list {
                let first = at(first, around.len());
                let last = (first + at(length, around.len())).min(around.len());
                counts[first..=last].fill(true);
            }
            counts
        });
        let letter = if moore { "" } else { ",NN" };
        let rule = format!("R{radius},C2,S{},B{}{letter}", list(&survivals), list(&births));
        assert_lives(&rule, &world, 3, |world| {
            next(world, &around, |n| births[n], |n| survivals[n])
        });
    }
}

#[test]
fn a_run_ends_when_the_callback_says_so() {
    let mut start = Grid::new(9, 9);
    Pattern::by_name("glider").unwrap().place(&mut start).unwrap();
    let fourth =
        Rule::LIFE.run(start.clone(), 4, &mut |_, _| ControlFlow::Continue(())).to_string();
    let last = Rule::LIFE.run(start, 100, &mut |generation, _| {
        if generation == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(last.to_string(), fourth);
}

/// Answers the queries of a count, the first and then every second one with ALIVE. Returns the
/// queries and the count.
fn counted(neighborhood: Neighborhood, y: i32, x: i32) -> (Vec<(i32, i32)>, i32) {
    let mut it = count_neighbors(neighborhood, y, x);
    let (mut queries, mut sent) = (Vec::new(), None);
    loop {
        match Pin::new(&mut it).resume(sent) {
            CoroutineState::Yielded(Query { y, x }) => {
                sent = Some(if queries.len() % 2 == 0 { ALIVE } else { EMPTY });
                queries.push((y, x));
            }
            CoroutineState::Complete(count) => return (queries, count),
        }
    }
}

#[test]
fn neighbors_are_asked_for_row_by_row() {
    let around = vec![(9, 4), (9, 5), (9, 6), (10, 4), (10, 6), (11, 4), (11, 5), (11, 6)];
    assert_eq!(counted(Neighborhood::Moore(1), 10, 5), (around, 4));
    let diamond = [
        vec![(-2, 0)],
        vec![(-1, -1), (-1, 0), (-1, 1)],
        vec![(0, -2), (0, -1), (0, 1), (0, 2)],
        vec![(1, -1), (1, 0), (1, 1)],
        vec![(2, 0)],
    ];
    assert_eq!(counted(Neighborhood::VonNeumann(2), 0, 0), (diamond.concat(), 6));
    for radius in 1..=10 {
        let (moore, von_neumann) = (4 * radius * (radius + 1), 2 * radius * (radius + 1));
        assert_eq!(counted(Neighborhood::Moore(radius), 3, -3).1, moore / 2);
        assert_eq!(counted(Neighborhood::VonNeumann(radius), 3, -3).1, von_neumann / 2);
    }
}

/// The Python chapter's items in the Python chapter's order: a cell, its neighbours, what the cell
/// becomes, and at the end TICK.
#[test]
fn a_generation_is_said_in_the_same_words() {
    let life_like = variations::life_like::simulate(variations::LifeLike::SEEDS, 5, 9);
    assert_eq!(items(life_like, 8), 451);
    let bosco = variations::LargerThanLife::BOSCO;
    assert_eq!(items(variations::larger_than_life::simulate(&bosco, 5, 9), 120), 5491);
}

/// Checks each item of a generation of 5 by 9 empty cells, and returns how many items there are.
fn items(mut sim: impl Simulation, neighbors: usize) -> usize {
    let mut sent: Option<State> = None;
    let mut items = 0;
    for (y, x) in (0..5).flat_map(|y| (0..9).map(move |x| (y, x))) {
        assert_eq!(sim.send(sent), Item::Query(Query { y, x }));
        for _ in 0..neighbors {
            let item = sim.send(Some(EMPTY));
            assert!(matches!(item, Item::Query(query) if query != Query { y, x }), "{item:?}");
        }
        let transition = Item::Transition(Transition { y, x, state: EMPTY });
        assert_eq!(sim.send(Some(EMPTY)), transition);
        sent = None;
        items += 2 + neighbors;
    }
    assert_eq!(sim.send(None), TICK);
    assert_eq!(sim.send(None), Item::Query(Query { y: 0, x: 0 }));
    items + 1
}
