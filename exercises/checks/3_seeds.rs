use std::ops::CoroutineState;
use std::pin::Pin;

use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Query, State, Step, Transition, live_a_generation,
};

use super::{Coroutine, game_logic, simulate, step_cell};
use exercises::Bounded;

#[test]
fn the_rule_is_that_of_seeds() {
    let becomes = |state| [0, 1, 2, 3, 4, 5, 6, 7, 8].map(|neighbors| game_logic(state, neighbors));
    let (a, e) = (ALIVE, EMPTY);
    assert_eq!(becomes(EMPTY), [e, e, a, e, e, e, e, e, e], "an empty cell with 0 to 8 neighbours");
    assert_eq!(becomes(ALIVE), [e; 9], "a living cell with 0 to 8 neighbours");
}

/// Runs `step_cell(10, 5)` in a world in which only the cells `alive` are alive. Returns the cells
/// that it asks for, sorted, and its transitions.
fn step(alive: &[(i32, i32)]) -> (Vec<(i32, i32)>, Vec<Transition>) {
    let mut it = step_cell(10, 5);
    let (mut asked, mut said, mut sent) = (Vec::new(), Vec::new(), None);
    for _ in 0..50 {
        match Pin::new(&mut it).resume(sent.take()) {
            CoroutineState::Yielded(Step::Query(Query { y, x })) => {
                asked.push((y, x));
                sent = Some(if alive.contains(&(y, x)) { ALIVE } else { EMPTY });
            }
            CoroutineState::Yielded(Step::Transition(transition)) => said.push(transition),
            CoroutineState::Complete(()) => {
                asked.sort_unstable();
                return (asked, said);
            }
        }
    }
    panic!("step_cell(10, 5) should end after 9 queries and a transition, but goes on after 50");
}

#[test]
fn step_cell_asks_for_nine_cells_and_says_what_becomes_of_one() {
    let becomes = |state: State| vec![Transition { y: 10, x: 5, state }];
    let (asked, said) = step(&[(11, 4), (10, 6)]);
    let itself_and_around =
        [(9, 4), (9, 5), (9, 6), (10, 4), (10, 5), (10, 6), (11, 4), (11, 5), (11, 6)];
    assert_eq!(asked, itself_and_around, "what step_cell(10, 5) asks for, sorted");
    assert_eq!(said, becomes(ALIVE), "it is empty and has two living neighbours");
    let (_, said) = step(&[(10, 5), (11, 4), (10, 6)]);
    assert_eq!(said, becomes(EMPTY), "it is alive and has two living neighbours");
    let (_, said) = step(&[(9, 5), (11, 4), (10, 6)]);
    assert_eq!(said, becomes(EMPTY), "it is empty and has three living neighbours");
}

/// The pattern crosses the edges of the grid, so the test shows that they wrap around.
#[test]
fn the_generations_are_those_of_seeds() {
    let mut grid: Grid = "---------\n-------**\n---------\n--------*\n---------\n".parse().unwrap();
    let mut sim = Bounded::new(simulate(5, 9), 4, 5, 9);
    let mut columns = ColumnPrinter::new();
    for _ in 0..4 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    columns.append(&grid);
    let expected = [
        "    0     |     1     |     2     |     3     |     4    ",
        "--------- | -------** | --------- | *-----*-- | -------**",
        "-------** | --------- | *------*- | --------* | ---------",
        "--------- | *-------- | --------- | --------* | ---------",
        "--------* | --------- | --------- | -------** | *--------",
        "--------- | --------- | -------** | --------- | *-----*--",
    ];
    pretty_assertions::assert_eq!(columns.to_string(), expected.join("\n"), "left is yours");
}
