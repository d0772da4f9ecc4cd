//! The engines and `Grid` against a naive world that shares no code with the crate.

use std::ops::ControlFlow;
use testing::oracle;

use coroutine_life::{ENGINES, Grid};
use pretty_assertions::assert_eq;
use proptest::prelude::*;

/// Rows of `*` and `-`, sides 1 to 20.
fn text() -> impl Strategy<Value = String> {
    (1_usize..=20, 1_usize..=20).prop_flat_map(|(height, width)| {
        let row = proptest::collection::vec(prop_oneof![Just('*'), Just('-')], width);
        let rows = proptest::collection::vec(row, height);
        rows.prop_map(|rows| {
            let line = |row: Vec<char>| row.into_iter().chain(['\n']).collect::<String>();
            rows.into_iter().map(line).collect()
        })
    })
}

/// Near the grid, on either side of its edges, or anywhere.
fn coordinate() -> impl Strategy<Value = i32> {
    prop_oneof![-22..42, any::<i32>()]
}

proptest! {
    #[test]
    fn every_engine_lives_as_the_naive_world(text in text(), generations in 0_u64..12) {
        let grid: Grid = text.parse().unwrap();
        // A thread per cell takes too long for these sizes. `rivals.rs` has smaller ones.
        for engine in ENGINES.iter().filter(|engine| engine.name != "threads") {
            let mut world = oracle::world(&text);
            let mut called = 0;
            let last = (engine.run)(grid.clone(), generations, &mut |generation, grid| {
                called += 1;
                assert_eq!(generation, called, "{}", engine.name);
                world = oracle::next(&world);
                assert_eq!(grid.to_string(), oracle::print(&world), "{} at {called}", engine.name);
                ControlFlow::Continue(())
            });
            assert_eq!(called, generations, "{}", engine.name);
            assert_eq!(last.unwrap().to_string(), oracle::print(&world), "{}", engine.name);
        }
    }

    #[test]
    fn a_grid_wraps_at_any_distance(text in text(), y in coordinate(), x in coordinate()) {
        let mut grid: Grid = text.parse().unwrap();
        let lives = oracle::is_alive(&oracle::world(&text), y.into(), x.into());
        assert_eq!(grid.query(y, x).to_string(), if lives { "*" } else { "-" });
        let other = if lives { coroutine_life::EMPTY } else { coroutine_life::ALIVE };
        grid.assign(y, x, other);
        assert_eq!(grid.query(y, x), other);
    }
}
