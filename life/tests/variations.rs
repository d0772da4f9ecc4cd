//! The chapter's program with other rules, against worlds that share no code with the crate.

#![cfg(feature = "nightly")]
#![feature(coroutine_trait)]

use std::ops::{ControlFlow, Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::variations::LargerThanLife;
use coroutine_life::variations::larger_than_life::{Counts, Neighborhood, count_neighbors};
use coroutine_life::{ALIVE, EMPTY, Engine, Grid, Item, Pattern, Query, Rule, Simulation, State};
use coroutine_life::{TICK, Transition, variations};
use life::notation::read_rule;
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use testing::oracle::{self, World};
use testing::worlds;

fn live(rule: &str, grid: &Grid, generations: u64) -> Grid {
    read_rule(rule).unwrap().run(grid.clone(), generations, &mut |_, _| ControlFlow::Continue(()))
}

/// A named pattern with this cell of the grid in its upper left corner.
fn pattern_at(name: &str, (height, width): (i32, i32), (top, left): (i32, i32)) -> Grid {
    let mut grid = Grid::new(height, width);
    let cells = oracle::world(Pattern::by_name(name).unwrap().cells);
    for (y, row) in (top..).zip(cells) {
        for (x, alive) in (left..).zip(row) {
            if alive {
                grid.assign(y, x, ALIVE);
            }
        }
    }
    grid
}

/// Two replicators are two cells above left and below right of where the first was, after 12
/// generations: <https://www.ics.uci.edu/~eppstein/ca/replicators/b36s23.html>.
#[test]
fn the_replicator_becomes_two() {
    let start = pattern_at("replicator", (20, 23), (7, 9));
    assert_eq!(start.population(), 12);
    let mut twice = pattern_at("replicator", (20, 23), (5, 7));
    for (y, x) in (0..20).flat_map(|y| (0..23).map(move |x| (y, x))) {
        if pattern_at("replicator", (20, 23), (9, 11)).query(y, x) == ALIVE {
            twice.assign(y, x, ALIVE);
        }
    }
    let lived = live("highlife", &start, 12);
    assert_eq!(lived.to_string(), twice.to_string());
    assert_eq!(lived.population(), 24);
}

/// Its speed is 5/6: <http://www.csun.edu/~kme52026/bosco/bosco.html>.
#[test]
fn boscos_bug_moves_five_cells_in_six_generations() {
    let start = pattern_at("bosco-bug", (26, 40), (7, 3));
    for generation in 1..=6 {
        let lived = live("bosco", &start, generation);
        let same = (0..40).filter(|&dx| {
            (0..26).all(|y| (0..40).all(|x| lived.query(y, x + dx) == start.query(y, x)))
        });
        let expected = if generation == 6 { vec![5] } else { vec![] };
        assert_eq!(same.collect::<Vec<_>>(), expected, "at {generation}");
    }
    let far = live("bosco", &start, 24);
    assert_eq!(far.to_string(), pattern_at("bosco-bug", (26, 40), (7, 23)).to_string());
}

/// The next generation by a rule given as two sets and the cells that count, each as a distance.
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

/// All distances from -10 to 10 that fulfil a condition.
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

/// The number at that share of the way from 0 to `cells`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 440")]
#[allow(clippy::cast_precision_loss, reason = "at most 440")]
fn at(share: f64, cells: usize) -> usize {
    (share * cells as f64).round() as usize
}

/// The numbers of those that are true, each alone or in the longest ranges.
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

/// Checks each of `generations` generations.
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
    /// Half of them B0 rules.
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
        let around = around(|dy, dx| dy.abs().max(dx.abs()) == 1);
        assert_lives(&rule, &world, 6, |world| {
            let among = |counts: [bool; 9]| move |n| counts[n];
            next(world, &around, among(births), among(survivals))
        });
    }

    /// In every notation that can write the rule. The sides are often smaller than the radius.
    #[test]
    fn larger_than_life_rules(
        radius in 1_usize..=10,
        moore in any::<bool>(),
        ends in proptest::array::uniform4(0.0..1.0_f64),
        world in worlds(1..=14),
    ) {
        let around = sphere(radius, moore);
        let (letter, cells) = (if moore { 'M' } else { 'N' }, around.len());
        let [a, b, c, d] = ends.map(|end| at(end, cells));
        let (s, b) = ([a.min(b), a.max(b)], [c.min(d), c.max(d)]);
        let [s0, s1, b0, b1] = [s[0], s[1], b[0], b[1]];
        let mut rules = vec![
            format!("R{radius},C2,S{s0}-{s1},B{b0}-{b1},N{letter}"),
            format!("R{radius},C0,M0,S{s0}..{s1},B{b0}..{b1},N{letter}"),
            format!("R{radius},C0,M1,S{}..{},B{b0}..{b1},N{letter}", s0 + 1, s1 + 1),
        ];
        if moore {
            rules.push(format!("R{radius},C2,S{s0}-{s1},B{b0}-{b1}"));
            rules.push(format!("{radius},{b0},{b1},{},{}", s0 + 1, s1 + 1));
        }
        for rule in rules {
            assert_lives(&rule, &world, 3, |world| {
                next(world, &around, |n| (b0..=b1).contains(&n), |n| (s0..=s1).contains(&n))
            });
        }
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

    /// Against the chapter's own coroutines. Those of Larger than Life are run too, whatever a
    /// notation makes of such a rule.
    #[test]
    fn larger_than_life_at_radius_1_is_life(world in worlds(1..=16), generations in 1_u64..8) {
        let grid: Grid = oracle::print(&world).parse().unwrap();
        let engine = Engine::by_name("native").unwrap();
        let life = (engine.run)(grid.clone(), generations, &mut |_, _| ControlFlow::Continue(()));
        let life = life.unwrap();
        for rule in ["R1,C0,S2-3,B3", "R1,C0,M1,S3..4,B3..3,NM", "1,3,3,3,4", "life"] {
            assert_eq!(live(rule, &grid, generations).to_string(), life.to_string(), "{rule}");
        }
        let (survivals, births) = (Counts::NONE.with(2, 3), Counts::NONE.with(3, 3));
        let rule = LargerThanLife::new(Neighborhood::Moore(1), survivals, births);
        let rule = Rule::LargerThanLife(rule);
        let last = rule.run(grid, generations, &mut |_, _| ControlFlow::Continue(()));
        assert_eq!(last.to_string(), life.to_string());
    }
}

/// A radius of 10 where the torus shows one cell 441 times, less the cell itself.
#[test]
fn a_cell_counts_as_often_as_the_torus_shows_it() {
    for (cells, rule, becomes) in [
        ("*\n", "R10,C0,M0,S440..440,B0..0,NM", "*\n"),
        ("*\n", "R10,C0,M1,S441..441,B0..0,NM", "*\n"),
        ("*\n", "R10,C0,M0,S441..441,B0..0,NM", "-\n"),
        // 11 of 21 columns show the cell itself, 10 show the other one, and 21 rows do.
        ("*-\n", "R10,C0,M0,S230..230,B210..210,NM", "**\n"),
        ("*-\n", "R10,C0,M0,S0..229,B211..441,NM", "--\n"),
    ] {
        assert_eq!(live(rule, &cells.parse().unwrap(), 1).to_string(), becomes, "{rule}");
    }
}

#[test]
fn a_run_ends_when_the_callback_says_so() {
    let start = pattern_at("glider", (9, 9), (0, 0));
    let last = Rule::LIFE.run(start.clone(), 100, &mut |generation, _| {
        if generation == 4 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(last.to_string(), pattern_at("glider", (9, 9), (1, 1)).to_string());
}

/// All the queries of a count, every second one answered by ALIVE, and what it returns.
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

/// The chapter's items in the chapter's order: a cell, its neighbours, what it becomes, and at the
/// end TICK.
#[test]
fn a_generation_is_said_in_the_same_words() {
    let life_like = variations::life_like::simulate(variations::LifeLike::SEEDS, 5, 9);
    assert_eq!(items(life_like, 8), 451);
    let bosco = variations::LargerThanLife::BOSCO;
    assert_eq!(items(variations::larger_than_life::simulate(&bosco, 5, 9), 120), 5491);
}

/// How many items a generation of 5 by 9 empty cells has, each checked.
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
