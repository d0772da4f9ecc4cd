use coroutine_life::{
    ALIVE, ColumnPrinter, EMPTY, Grid, Item, Query, Sent, Simulation, State, TICK, Transition,
    live_a_generation, simulate,
};

use super::negative;
use exercises::Bounded;

/// Checks the five generations of `sim` that begin with `start`.
fn check(start: &str, sim: impl Simulation, expected: &str) {
    let mut sim = Bounded::new(sim, 4, 5, 9);
    let mut grid: Grid = start.parse().unwrap();
    let mut columns = ColumnPrinter::new();
    for _ in 0..4 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    columns.append(&grid);
    pretty_assertions::assert_eq!(columns.to_string(), expected, "left is yours");
}

const NEGATIVE_GLIDER: &str = "***-*****\n****-****\n**---****\n*********\n*********\n";

const NEGATIVE: [&str; 6] = [
    "    0     |     1     |     2     |     3     |     4    ",
    "***-***** | ********* | ********* | ********* | *********",
    "****-**** | **-*-**** | ****-**** | ***-***** | ****-****",
    "**---**** | ***--**** | **-*-**** | ****--*** | *****-***",
    "********* | ***-***** | ***--**** | ***--**** | ***---***",
    "********* | ********* | ********* | ********* | *********",
];

#[test]
fn the_chapters_program_plays_in_negative() {
    check(NEGATIVE_GLIDER, negative(simulate(5, 9)), &NEGATIVE.join("\n"));
}

#[test]
fn the_negative_of_a_negative_is_the_chapters_run() {
    let turned = |text: &str| -> String {
        let turned_over = |c| match c {
            '*' => '-',
            '-' => '*',
            other => other,
        };
        text.chars().map(turned_over).collect()
    };
    let sim = negative(negative(simulate(5, 9)));
    check(&turned(NEGATIVE_GLIDER), sim, &turned(&NEGATIVE.join("\n")));
}

/// In each entry: what `negative` is sent, what it must send to the program, what the program then
/// yields, and what `negative` must yield.
const CONVERSATION: [(Option<State>, Option<State>, Item, Item); 6] = {
    const fn query(y: i32) -> Item {
        Item::Query(Query { y, x: 3 })
    }
    const fn transition(y: i32, state: State) -> Item {
        Item::Transition(Transition { y, x: 3, state })
    }
    [
        (None, None, query(1), query(1)),
        (Some(ALIVE), Some(EMPTY), transition(1, ALIVE), transition(1, EMPTY)),
        (None, None, query(2), query(2)),
        (Some(EMPTY), Some(ALIVE), transition(2, EMPTY), transition(2, ALIVE)),
        (None, None, TICK, TICK),
        (None, None, query(1), query(1)),
    ]
};

/// The program in `CONVERSATION`. It checks what it is sent.
struct Script {
    said: usize,
}

impl Simulation for Script {
    fn send(&mut self, sent: Sent) -> Item {
        let (to_negative, expected, item, _) = CONVERSATION[self.said];
        self.said += 1;
        let number = self.said;
        assert_eq!(sent, expected, "send {number}: what `sim` is sent for {to_negative:?}");
        item
    }
}

#[test]
fn all_that_passes_is_turned_over_once() {
    let mut it = negative(Script { said: 0 });
    for (i, (sent, _, item, expected)) in CONVERSATION.into_iter().enumerate() {
        assert_eq!(it.send(sent), expected, "send {}: what it yields for {item:?}", i + 1);
    }
}
