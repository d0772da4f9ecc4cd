//! Tests how a grid wraps around at its edges, and what becomes of small grids and of the
//! well-known patterns. The engine is the default one: the native coroutines, or on stable the flat
//! state machine.

use std::collections::HashMap;
use std::ops::ControlFlow;

use coroutine_life::{ALIVE, EMPTY, ENGINES, Engine, Grid, Pattern};
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use testing::{oracle, worlds};

fn live(grid: &Grid, generations: u64) -> Grid {
    (ENGINES[0].run)(grid.clone(), generations, &mut |_, _| ControlFlow::Continue(())).unwrap()
}

fn grid(text: &str) -> Grid {
    text.parse().unwrap()
}

fn pattern(name: &str, height: i32, width: i32) -> Grid {
    let mut grid = Grid::new(height, width);
    Pattern::by_name(name).unwrap().place(&mut grid).unwrap();
    grid
}

/// The number of the first generation that equals the start, if there is one.
fn first_return(start: &Grid, at_most: u64) -> Option<u64> {
    let mut first = None;
    (ENGINES[0].run)(start.clone(), at_most, &mut |generation, grid| {
        if grid == start {
            first = Some(generation);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    first
}

/// A coordinate near the grid, inside or outside, or any coordinate.
fn coordinate() -> impl Strategy<Value = i32> {
    prop_oneof![-22..42, any::<i32>()]
}

proptest! {
    #[test]
    fn a_grid_wraps_at_any_distance(
        world in worlds(1..=20),
        y in coordinate(),
        x in coordinate(),
    ) {
        let mut grid: Grid = oracle::print(&world).parse().unwrap();
        let lives = oracle::is_alive(&world, y.into(), x.into());
        assert_eq!(grid.query(y, x), if lives { ALIVE } else { EMPTY });
        let other = if lives { EMPTY } else { ALIVE };
        grid.assign(y, x, other);
        assert_eq!(grid.query(y, x), other);
    }
}

#[test]
fn the_glider_returns_when_the_torus_brings_it_back() {
    assert_eq!(first_return(&pattern("closing", 5, 9), 1000), Some(180));
    // It returns after 4 * lcm(height, width) generations.
    for (height, width, generations) in
        [(5, 5, 20), (5, 6, 120), (6, 5, 120), (7, 5, 140), (8, 12, 96), (9, 6, 72), (11, 13, 572)]
    {
        let start = pattern("glider", height, width);
        assert_eq!(first_return(&start, 1000), Some(generations), "{height}x{width}");
    }
}

#[test]
fn a_single_cell_counts_itself_eight_times_and_dies() {
    assert_eq!(live(&grid("*\n"), 1).to_string(), "-\n");
    assert_eq!(live(&grid("-\n"), 1).to_string(), "-\n");
}

#[test]
fn the_r_pentomino_enters_its_cycle() {
    for (side, enters, period) in [(32, 414, 2), (64, 795, 2), (128, 758, 512)] {
        let mut seen = HashMap::new();
        let mut cycle = None;
        let start = pattern("r-pentomino", side, side);
        let last = (ENGINES[0].run)(start, 5000, &mut |generation, grid| match seen
            .insert(grid.to_string(), generation)
        {
            Some(first) => {
                cycle = Some((first, generation - first));
                ControlFlow::Break(())
            }
            None => ControlFlow::Continue(()),
        });
        assert!(last.is_ok());
        assert_eq!(cycle, Some((enters, period)), "on {side}x{side}");
    }
}

/// On a torus so large that nothing comes around. The engine is `direct`, because with a program
/// that suspends, these long runs would take half a minute.
#[test]
fn the_well_known_populations() {
    let direct = Engine::by_name("direct").unwrap();
    for (name, height, width, expected) in [
        ("r-pentomino", 484, 484, &[(1103, 116)][..]),
        ("acorn", 240, 400, &[(1000, 457)]),
        ("diehard", 100, 100, &[(130, 0)]),
        ("gosper-gun", 100, 100, &[(0, 36), (30, 41), (60, 46), (90, 51), (120, 56)]),
    ] {
        let mut lived = pattern(name, height, width);
        let mut now = 0;
        for &(generation, population) in expected {
            lived = (direct.run)(lived, generation - now, &mut |_, _| ControlFlow::Continue(()))
                .unwrap();
            now = generation;
            assert_eq!(lived.population(), population, "{name} at {generation}");
        }
    }
}

#[test]
fn the_well_known_periods() {
    for (name, period) in [("block", 1), ("blinker", 2), ("pulsar", 3)] {
        let room = Pattern::by_name(name).unwrap().room;
        assert_eq!(
            first_return(&pattern(name, room.height, room.width), 99),
            Some(period),
            "{name}"
        );
    }
    assert_eq!(first_return(&pattern("pentadecathlon", 30, 30), 99), Some(15));
}

#[test]
fn the_lightweight_spaceship_moves_two_cells_in_four_generations() {
    let start = pattern("lwss", 9, 17);
    let lived = live(&start, 4);
    for (y, x) in (0..9).flat_map(|y| (0..17).map(move |x| (y, x))) {
        assert_eq!(lived.query(y, x - 2), start.query(y, x), "({y}, {x})");
    }
}
