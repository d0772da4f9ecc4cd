use coroutine_life::{
    ColumnPrinter, EMPTY, Grid, Item, Query, Sent, Simulation, State, Transition, simulate,
};

use super::{Cylinder, live_a_generation};
use exercises::Bounded;

/// Checks what a world of 5 by 9 cells looks like at the start, and then each time after `every`
/// more generations.
fn check(start: &str, every: u32, expected: &[&str]) {
    let columns = 5;
    let mut world = Cylinder(start.parse().unwrap());
    let mut sim = Bounded::new(simulate(5, 9), every * columns, 5, 9);
    let mut printer = ColumnPrinter::new();
    for generation in 0..every * columns {
        if generation % every == 0 {
            printer.append_under(&generation, &world.0);
        }
        world = live_a_generation(&world, &mut sim);
    }
    pretty_assertions::assert_eq!(printer.to_string(), expected.join("\n"), "left is yours");
}

/// The chapter's glider, with its middle on the right edge.
const GLIDER: &str = "--------*\n*--------\n*------**\n---------\n---------\n";

#[test]
fn a_glider_goes_on_beyond_the_right_edge() {
    let expected = [
        "    0     |     1     |     2     |     3     |     4    ",
        "--------* | --------- | --------- | --------- | ---------",
        "*-------- | *------*- | *-------- | --------* | *--------",
        "*------** | *-------* | *------*- | **------- | -*-------",
        "--------- | --------* | *-------* | *-------* | **------*",
        "--------- | --------- | --------- | --------- | ---------",
    ];
    check(GLIDER, 1, &expected);
}

#[test]
fn it_ends_as_a_block_on_the_lower_border() {
    let expected = [
        "    0     |     4     |     8     |     12    |     16   ",
        "--------* | --------- | --------- | --------- | ---------",
        "*-------- | *-------- | --------- | --------- | ---------",
        "*------** | -*------- | -*------- | --------- | ---------",
        "--------- | **------* | --*------ | -**------ | -**------",
        "--------- | --------- | ***------ | -**------ | -**------",
    ];
    check(GLIDER, 4, &expected);
}

/// Elsewhere three cells in a row turn by a right angle in each generation. On the border they
/// would need a cell beyond the border for that.
#[test]
fn three_in_a_row_on_the_upper_border_die() {
    let expected = [
        "    0     |     1     |     2     |     3     |     4    ",
        "--***---- | ---*----- | --------- | --------- | ---------",
        "--------- | ---*----- | --------- | --------- | ---------",
        "--------- | --------- | --------- | --------- | ---------",
        "--------- | --------- | --------- | --------- | ---------",
        "--------- | --------- | --------- | --------- | ---------",
    ];
    let start = "--***----\n---------\n---------\n---------\n---------\n";
    check(start, 1, &expected);
}

/// Yields three items, and records what it is sent.
struct Script {
    said: usize,
    sent: Vec<Option<State>>,
}

impl Simulation for Script {
    fn send(&mut self, sent: Sent) -> Item {
        self.sent.push(sent);
        self.said += 1;
        match self.said {
            1 => Item::Query(Query { y: -1, x: 3 }),
            2 => Item::Transition(Transition { y: 0, x: 3, state: EMPTY }),
            3 => Item::Tick,
            _ => panic!("the program is resumed after its TICK"),
        }
    }
}

#[test]
fn a_query_is_answered_and_nothing_else() {
    let mut script = Script { said: 0, sent: Vec::new() };
    live_a_generation(&Cylinder(Grid::new(5, 9)), &mut script);
    assert_eq!(
        script.sent,
        [None, Some(EMPTY), None],
        "sent first, after a Query, and after a Transition"
    );
}
