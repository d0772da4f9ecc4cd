//! The four mistakes seen in ports of this chapter, made on purpose: each is caught by a comparison
//! that the real program passes in `chapter.rs`.

#![feature(coroutines, coroutine_trait, never_type)]

mod oracle;

use std::ops::Coroutine;

use coroutine_life::{
    ALIVE, ColumnPrinter, Grid, Item, Query, Simulation, State, Step, TICK, Transition, game_logic,
    live_a_generation, simulate, step_cell, yield_from,
};

/// Whether `sim` says what it should over the first generation of the closing run.
fn speaks_as_expected(mut sim: impl Simulation) -> bool {
    let start = Grid::to_string(&closing_start());
    let mut sent = None;
    oracle::conversation(&oracle::world(&start)).into_iter().all(|(item, reply)| {
        let same = sim.send(sent) == item;
        sent = reply;
        same
    })
}

/// Whether five generations print as the chapter's closing run, and none changes the grid's size.
fn prints_as_expected<S: Simulation>(
    mut sim: S,
    live_a_generation: impl Fn(&Grid, &mut S) -> Grid,
) -> bool {
    let mut grid = closing_start();
    let mut columns = ColumnPrinter::new();
    for _ in 0..5 {
        columns.append(&grid);
        grid = live_a_generation(&grid, &mut sim);
    }
    columns.to_string() == oracle::CLOSING
}

fn closing_start() -> Grid {
    "---*-----\n----*----\n--***----\n---------\n---------\n".parse().unwrap()
}

#[test]
fn without_a_mistake() {
    assert!(speaks_as_expected(simulate(5, 9)));
    assert!(prints_as_expected(simulate(5, 9), live_a_generation));
}

/// `simulate` around another `step_cell`.
fn simulate_with<C>(
    height: i32,
    width: i32,
    step_cell: fn(i32, i32) -> C,
) -> impl Coroutine<Option<State>, Yield = Item, Return = !> + Unpin
where
    C: Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin,
{
    #[coroutine]
    move |_: Option<State>| {
        loop {
            for y in 0..height {
                for x in 0..width {
                    yield_from!(step_cell(y, x));
                }
            }
            yield TICK;
        }
    }
}

#[test]
fn the_north_west_asks_for_the_south_western_cell() {
    fn step_cell(y: i32, x: i32) -> impl Coroutine<Option<State>, Yield = Step, Return = ()> {
        #[coroutine]
        move |_: Option<State>| {
            let state = yield Query { y, x }.into();
            let mut neighbors = 0;
            for (dy, dx) in oracle::AROUND {
                let dy = if (dy, dx) == (1, -1) { -1 } else { dy }; // the mistake
                let reply = yield Query { y: y + dy, x: x + dx }.into();
                neighbors += i32::from(reply == Some(ALIVE));
            }
            let next_state = game_logic(state.unwrap_or_default(), neighbors);
            yield Transition { y, x, state: next_state }.into();
        }
    }
    assert!(!speaks_as_expected(simulate_with(5, 9, step_cell)));
    assert!(!prints_as_expected(simulate_with(5, 9, step_cell), live_a_generation));
}

#[test]
fn step_cell_is_called_with_y_and_y() {
    let sim = || {
        #[coroutine]
        |_: Option<State>| {
            loop {
                for y in 0..5 {
                    for _x in 0..9 {
                        yield_from!(step_cell(y, y)); // the mistake
                    }
                }
                yield TICK;
            }
        }
    };
    assert!(!speaks_as_expected(sim()));
    assert!(!prints_as_expected(sim(), live_a_generation));
}

#[test]
fn the_progeny_is_width_by_width() {
    let live_a_generation = |grid: &Grid, sim: &mut _| {
        let mut progeny = Grid::new(grid.width(), grid.width()); // the mistake
        each_item(grid, sim, |Transition { y, x, state }| progeny.assign(y, x, state));
        progeny
    };
    assert!(!prints_as_expected(simulate(5, 9), live_a_generation));
}

#[test]
fn the_loop_until_the_tick_never_runs() {
    // `while not TICK` asks whether an object is false: it never is, so nothing is ever resumed.
    let live_a_generation = |grid: &Grid, _: &mut _| Grid::new(grid.height(), grid.width());
    assert!(!prints_as_expected(simulate(5, 9), live_a_generation));
}

/// Drives `sim` to its tick.
fn each_item(grid: &Grid, sim: &mut impl Simulation, mut write: impl FnMut(Transition)) {
    let mut sent = None;
    loop {
        match sim.send(sent) {
            Item::Query(Query { y, x }) => sent = Some(grid.query(y, x)),
            Item::Transition(transition) => {
                write(transition);
                sent = None;
            }
            Item::Tick => return,
        }
    }
}
