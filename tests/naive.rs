//! `Grid` against a naive world that shares no code with the crate.

mod oracle;

use coroutine_life::Grid;
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
    fn a_grid_wraps_at_any_distance(text in text(), y in coordinate(), x in coordinate()) {
        let mut grid: Grid = text.parse().unwrap();
        let lives = oracle::lives(&oracle::world(&text), y.into(), x.into());
        assert_eq!(grid.query(y, x).to_string(), if lives { "*" } else { "-" });
        let other = if lives { coroutine_life::EMPTY } else { coroutine_life::ALIVE };
        grid.assign(y, x, other);
        assert_eq!(grid.query(y, x), other);
    }
}
