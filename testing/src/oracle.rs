//! The oracle: what the Python chapter's program must do, computed without the lesson's own code,
//! apart from its types.

use coroutine_life::{ALIVE, EMPTY, Item, Query, Size, State, TICK, Transition};

/// The eight neighbours as (dy, dx), in the order in which the Python chapter asks for them.
pub const AROUND: [(i32, i32); 8] =
    [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

/// The Python chapter's opening diagram. The header ends in two spaces.
pub const OPENING: &str = concat!(
    "  0   |   1   |   2   |   3   |   4  \n",
    "----- | ----- | ----- | ----- | -----\n",
    "-*--- | --*-- | --**- | --*-- | -----\n",
    "--**- | --**- | -*--- | -*--- | -**--\n",
    "---*- | --**- | --**- | --*-- | -----\n",
    "----- | ----- | ----- | ----- | -----",
);

/// The Python chapter's closing run. The header ends in four spaces.
pub const CLOSING: &str = concat!(
    "    0     |     1     |     2     |     3     |     4    \n",
    "---*----- | --------- | --------- | --------- | ---------\n",
    "----*---- | --*-*---- | ----*---- | ---*----- | ----*----\n",
    "--***---- | ---**---- | --*-*---- | ----**--- | -----*---\n",
    "--------- | ---*----- | ---**---- | ---**---- | ---***---\n",
    "--------- | --------- | --------- | --------- | ---------",
);

/// Some columns of the closing run, side by side, with a newline at the end.
pub fn closing(columns: &[usize]) -> String {
    let cut = |line: &str| {
        let cells: Vec<_> = columns.iter().map(|i| &line[i * 12..][..9]).collect();
        cells.join(" | ") + "\n"
    };
    CLOSING.lines().map(cut).collect()
}

/// A torus as rows of booleans, as plain as it can be.
pub type World = Vec<Vec<bool>>;

/// Reads a printed grid.
pub fn world(text: &str) -> World {
    text.lines().map(|row| row.chars().map(|cell| cell == '*').collect()).collect()
}

/// The world as a grid prints it.
pub fn print(world: &World) -> String {
    let row = |row: &Vec<bool>| {
        let cells = row.iter().map(|&alive| if alive { '*' } else { '-' });
        cells.chain(['\n']).collect::<String>()
    };
    world.iter().map(row).collect()
}

/// Whether the cell is alive. Coordinates outside the world wrap around.
pub fn is_alive(world: &World, y: i64, x: i64) -> bool {
    let wrap = |at: i64, side: usize| {
        usize::try_from(at.rem_euclid(i64::try_from(side).unwrap())).unwrap()
    };
    let row = &world[wrap(y, world.len())];
    row[wrap(x, row.len())]
}

/// The next generation, straight from the rule.
pub fn next(world: &World) -> World {
    let mut next = world.clone();
    for (y, row) in (0..).zip(&mut next) {
        for (x, cell) in (0..).zip(row) {
            let mut neighbors = 0;
            for (dy, dx) in [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)] {
                neighbors += usize::from(is_alive(world, y + dy, x + dx));
            }
            *cell = neighbors == 3 || neighbors == 2 && *cell;
        }
    }
    next
}

/// An item and what is sent next.
pub type Exchange = (Item, Option<State>);

/// What a program has to yield in one generation when `answer` answers its queries.
pub fn generation(
    Size { height, width }: Size,
    mut answer: impl FnMut(i32, i32) -> Option<State>,
) -> Vec<Exchange> {
    let mut trace = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let itself = answer(y, x);
            trace.push((Item::Query(Query { y, x }), itself));
            let mut alive = 0;
            for (dy, dx) in AROUND {
                let neighbor = answer(y + dy, x + dx);
                trace.push((Item::Query(Query { y: y + dy, x: x + dx }), neighbor));
                alive += i32::from(neighbor == Some(ALIVE));
            }
            let next = state(alive == 3 || alive == 2 && itself == Some(ALIVE));
            trace.push((Item::Transition(Transition { y, x, state: next }), None));
        }
    }
    trace.push((TICK, None));
    trace
}

fn state(alive: bool) -> State {
    if alive { ALIVE } else { EMPTY }
}

/// Every item of one generation, with the reply that each query must get.
pub fn conversation(world: &World) -> Vec<Exchange> {
    let [height, width] = [world.len(), world[0].len()].map(|side| i32::try_from(side).unwrap());
    generation(Size { height, width }, |y, x| Some(state(is_alive(world, y.into(), x.into()))))
}
