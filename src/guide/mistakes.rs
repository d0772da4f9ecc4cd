//! Mistakes in the lesson itself.
//!
//! Four are easily made when the chapter is ported, two in the coroutines and two in the interpreter; a
//! fifth waits for whoever takes the chapter's prose at its word. Each is a small
//! change that compiles, and is shown with what it makes of the closing run and the tests that fail.
//!
//! # The north-west asks for the south-western cell
//!
//! ```diff
//! -        let nw = yield Query { y: y + 1, x: x - 1 };
//! +        let nw = yield Query { y: y - 1, x: x - 1 };
//! ```
//!
//! One neighbour is counted twice and one never.
//!
//! <!-- tests/guide/mistakes.rs: 1 -->
//!
//! ```text
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | --------- | ---------
//! --***---- | ---***--- | -----*--- | -----*--- | ---------
//! --------- | ----*---- | ---*----- | --------- | ---------
//! --------- | --------- | --------- | --------- | ---------
//! ```
//!
//! Caught in `tests/chapter.rs` by `both_tables_of_the_chapter`, `count_neighbors_asks_for_eight_cells_in_order_and_counts`, `simulate_yields_the_451_items_of_a_5x9_generation`, `step_cell_asks_for_itself_delegates_and_decides`.
//!
//! <!-- end -->
//!
//! # Every cell of a row is stepped as (y, y)
//!
//! ```diff
//! -                    yield_from!(step_cell(y, x));
//! +                    yield_from!(step_cell(y, y));
//! ```
//!
//! Only the diagonal is ever stepped. A test that counts the items finds as many as there should be;
//! the compiler warns of an unused `x`.
//!
//! <!-- tests/guide/mistakes.rs: 2 -->
//!
//! ```text
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --------- | --------- | --------- | ---------
//! --***---- | --------- | --------- | --------- | ---------
//! --------- | ---*----- | --------- | --------- | ---------
//! --------- | --------- | --------- | --------- | ---------
//! ```
//!
//! Caught in `tests/chapter.rs` by `both_tables_of_the_chapter`, `simulate_yields_the_451_items_of_a_5x9_generation`.
//!
//! <!-- end -->
//!
//! # The next grid is as high as it is wide
//!
//! ```diff
//! -    let mut progeny = Grid::new(grid.height(), grid.width());
//! +    let mut progeny = Grid::new(grid.width(), grid.width());
//! ```
//!
//! On a square grid nobody ever notices.
//!
//! <!-- tests/guide/mistakes.rs: 3 -->
//!
//! ```text
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --*-*---- | ----*---- | ---*----- | ----*----
//! --***---- | ---**---- | --*-*---- | ----**--- | -----*---
//! --------- | ---*----- | ---**---- | ---**---- | ---***---
//! --------- | --------- | --------- | --------- | ---------
//!           | --------- | --------- | --------- | ---------
//!           | --------- | --------- | --------- | ---------
//!           | --------- | --------- | --------- | ---------
//!           | --------- | --------- | --------- | ---------
//! ```
//!
//! Caught in `tests/chapter.rs` by `a_larger_sim_gives_the_same_and_a_smaller_one_leaves_cells_empty`, `both_tables_of_the_chapter`.
//!
//! <!-- end -->
//!
//! # The loop until the tick never runs
//!
//! ```diff
//! -    loop {
//! +    while !true {
//! ...
//!              Item::Tick => return progeny,
//!          }
//!      }
//! +    progeny
//!  }
//! ```
//!
//! Python's `while not TICK` asks whether an object is false, and it never is; the loop was to compare
//! the item with `TICK`. Nothing is resumed, and the new grid stays as it was made. In Rust one has
//! to go out of one's way for it: `match` wants all three kinds of items, and `loop` is left only
//! where the tick arrives.
//!
//! <!-- tests/guide/mistakes.rs: 4 -->
//!
//! ```text
//!     0     |     1     |     2     |     3     |     4    
//! ---*----- | --------- | --------- | --------- | ---------
//! ----*---- | --------- | --------- | --------- | ---------
//! --***---- | --------- | --------- | --------- | ---------
//! --------- | --------- | --------- | --------- | ---------
//! --------- | --------- | --------- | --------- | ---------
//! ```
//!
//! Caught in `tests/chapter.rs` by `both_tables_of_the_chapter`.
//!
//! <!-- end -->
//!
//! # In lockstep, the question is parked instead of the answer
//!
//! ```diff
//! -                Some(Step::Query(Query { y, x })) => Some(self.grid.query(y, x)),
//! +                Some(Step::Query(query)) => Some(query),
//! +            let sent = asked.map(|Query { y, x }| grid.query(y, x));
//! ```
//!
//! With all cells alive at once ([`lockstep`](crate::lockstep)) each waits a round for its turn. What
//! was asked in the ninth round is then looked up in the tenth, when cells have already changed: two
//! generations mix. Row by row this hides for nine generations of the glider, the chapter's closing
//! run among them; here the last cell goes first:
//!
//! ```text
//!     0     |     1     |     2     |     3    
//! ---*----- | ---*----- | ---*----- | ---*-----
//! ----*---- | --*-*---- | --*-*---- | --*-*----
//! --***---- | ---**---- | --*-**--- | --*--*---
//! --------- | ---*----- | ---**---- | ---*-----
//! --------- | --------- | --------- | ---**----
//! ```
//!
//! The whole of it is `examples/08_lockstep.rs`; `answered_when_resumed_generations_mix` in
//! `tests/lockstep.rs` makes it on purpose.
