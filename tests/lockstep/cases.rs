use std::collections::HashMap;
use std::num::NonZero;
use std::ops::Coroutine;
use std::sync::Mutex;
use std::thread::{self, ThreadId};

use coroutine_life::resume::resume_cell;
use coroutine_life::{
    Engine, Grid, Item, Lockstep, Query, Simulation, Size, State, Step, TICK, Transition,
    count_neighbors, live_a_generation, simulate, soup, step_cell,
};
use pretty_assertions::assert_eq;
use proptest::prelude::*;
use testing::oracle::{self, World};
use testing::worlds;

/// What a cell was sent, and what it yielded then.
type Exchange = (Option<State>, Item);

/// For each resume, in order: the cell, what it was sent and what it yielded, and the thread that
/// resumed it.
type Log = Mutex<Vec<((i32, i32), Exchange, ThreadId)>>;

/// A `step_cell` that logs what it is sent and what it yields.
fn overheard(
    log: &Log,
    y: i32,
    x: i32,
) -> impl Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin + Send {
    #[coroutine]
    move |first: Option<State>| {
        let mut cell = step_cell(y, x);
        let mut sent = first;
        while let Some(step) = resume_cell(&mut cell, sent) {
            let thread = thread::current().id();
            log.lock().unwrap().push(((y, x), (sent, step.into()), thread));
            sent = yield step;
        }
    }
}

/// A simulation that records what it is sent and what it yields.
struct Overheard<S>(S, Vec<Exchange>);

impl<S: Simulation> Simulation for Overheard<S> {
    fn send(&mut self, sent: Option<State>) -> Item {
        let item = self.0.send(sent);
        self.1.push((sent, item));
        item
    }
}

/// The ten exchanges of each cell if the cells are stepped one after the other.
fn one_after_the_other(grid: &Grid) -> Vec<Vec<Exchange>> {
    let mut sim = Overheard(simulate(grid.height(), grid.width()), Vec::new());
    let _ = live_a_generation(grid, &mut sim);
    let Overheard(_, mut exchanges) = sim;
    assert_eq!(exchanges.pop(), Some((None, TICK)));
    exchanges.chunks(10).map(<[_]>::to_vec).collect()
}

/// Checks three generations of lockstep, on `threads` threads or on the calling thread alone. Each
/// cell must be sent and yield the same as if the cells were stepped one after the other, and each
/// grid must be that of the `oracle`.
fn check(mut world: World, threads: Option<usize>) {
    let grid: Grid = oracle::print(&world).parse().unwrap();
    let places: Vec<_> =
        (0..grid.height()).flat_map(|y| (0..grid.width()).map(move |x| (y, x))).collect();
    let log = Log::default();
    let mut cells = Lockstep::new(grid, |y, x| overheard(&log, y, x));
    for _ in 0..3 {
        let expected = one_after_the_other(cells.grid());
        match threads {
            None => cells.live_a_generation(),
            Some(threads) => cells.live_a_generation_in_parallel(NonZero::new(threads).unwrap()),
        }
        world = oracle::next(&world);
        assert_eq!(cells.grid().to_string(), oracle::print(&world));

        let mut log = std::mem::take(&mut *log.lock().unwrap());
        assert_eq!(log.len(), 10 * places.len());
        for (round, resumed) in log.chunks_mut(places.len()).enumerate() {
            resumed.sort_by_key(|&(place, ..)| place); // the threads log in any order
            for ((resumed, place), expected) in resumed.iter().zip(&places).zip(&expected) {
                let (resumed, exchange, _) = *resumed;
                assert_eq!((resumed, exchange), (*place, expected[round]), "round {round}");
            }
        }
        let mut shares = HashMap::new();
        for (.., thread) in log {
            *shares.entry(thread).or_insert(0) += 1;
        }
        let most = 10 * places.len().div_ceil(threads.unwrap_or(1));
        assert!(shares.len() <= threads.unwrap_or(1), "more threads than {threads:?}");
        assert!(shares.values().all(|&share| share <= most), "not shared among {threads:?}");
        assert!(shares.contains_key(&thread::current().id()), "the caller's thread rests");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn each_cell_hears_and_says_the_same_one_round_at_a_time(world in worlds(1..=12)) {
        check(world, None);
    }

    #[test]
    fn by_threads_too(world in worlds(1..=12)) {
        for threads in [1, 2, 8] {
            check(world.clone(), Some(threads));
        }
    }
}

/// Makes a mistake: the answer for a cell is looked up when the cell is resumed, one round after it
/// has asked.
fn answer_when_resumed(grid: &mut Grid, last_first: bool) {
    let mut cells = Vec::new();
    for y in 0..grid.height() {
        cells.extend((0..grid.width()).map(|x| (step_cell(y, x), None)));
    }
    if last_first {
        cells.reverse();
    }
    for _ in 0..10 {
        for (cell, asked) in &mut cells {
            let sent = asked.map(|Query { y, x }| grid.query(y, x));
            *asked = match resume_cell(cell, sent).unwrap() {
                Step::Query(query) => Some(query),
                Step::Transition(Transition { y, x, state }) => {
                    grid.assign(y, x, state);
                    None
                }
            };
        }
    }
}

#[test]
fn answered_when_resumed_generations_mix() {
    let mut wrong = [0, 0];
    for seed in 0..20 {
        let mut start = Grid::new(16, 16);
        soup(&mut start, seed, 0.4);
        let world = oracle::world(&start.to_string());
        for last_first in [false, true] {
            let mut grid = start.clone();
            answer_when_resumed(&mut grid, last_first);
            let right = grid.to_string() == oracle::print(&oracle::next(&world));
            wrong[usize::from(last_first)] += i32::from(!right);
        }
    }
    let [row_by_row, last_first] = wrong;
    assert!(row_by_row > 0, "row by row only the last row can go wrong, but it does");
    assert_eq!(last_first, 20);
}

/// Compiles only if the argument can move to another thread.
fn assert_send<T: Send>(_: &T) {}

/// Resumes a cell ten times, each time on another thread.
#[test]
fn a_suspended_coroutine_moves_between_threads() {
    assert_send(&count_neighbors(2, 4));
    assert_send(&simulate(5, 9));
    let start = "---*-----\n----*----\n--***----\n---------\n---------\n";
    let expected = oracle::conversation(&oracle::world(start));
    let mut cell = step_cell(2, 4);
    assert_send(&cell);
    let (mut sent, mut threads) = (None, Vec::new());
    for &(item, reply) in &expected[(2 * 9 + 4) * 10..][..10] {
        let resume = move || {
            let step = resume_cell(&mut cell, sent);
            (cell, step.map(Item::from), thread::current().id())
        };
        let (suspended, step, thread) = thread::spawn(resume).join().unwrap();
        assert_eq!(step, Some(item));
        assert!(!threads.contains(&thread));
        threads.push(thread);
        (cell, sent) = (suspended, reply);
    }
    assert_eq!(resume_cell(&mut cell, None), None);
}

/// Two threads share four cells. The thread that has the cell `panics` panics there in the second
/// round, where the other thread would wait for it.
fn one_of_two_threads_panics_at(panics: (i32, i32)) {
    let program = |y, x| {
        #[coroutine]
        move |_: Option<State>| {
            yield Step::from(Query { y, x });
            assert_ne!((y, x), panics, "on purpose");
            yield Step::from(Query { y, x });
            yield Step::from(Transition { y, x, state: State::Empty });
        }
    };
    Lockstep::new(Grid::new(2, 2), program).live_a_generation_in_parallel(NonZero::new(2).unwrap());
}

#[test]
#[should_panic(expected = "on purpose")]
fn nobody_waits_for_the_callers_thread_that_panicked() {
    one_of_two_threads_panics_at((0, 0));
}

#[test]
#[should_panic(expected = "a scoped thread panicked")]
fn nobody_waits_for_another_thread_that_panicked() {
    one_of_two_threads_panics_at((1, 1));
}

/// Changing the grid in place saves no memory, because a parked reply takes one byte per cell, as a
/// cell of a second grid would.
#[test]
fn a_parked_reply_costs_what_a_cell_of_the_progeny_would() {
    assert_eq!(size_of::<Option<State>>(), 1);
    assert_eq!(size_of::<State>(), 1);
    assert_eq!(size_of_val(&step_cell(0, 0)), 28);
    let lockstep = Engine::by_name("lockstep").unwrap();
    assert_eq!((lockstep.simulation_bytes)(Size { height: 5, width: 9 }), 45 * (28 + 1));
}
