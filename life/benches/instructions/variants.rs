//! Programs that run a soup, which is a grid of random cells: the engines as they are, and variants
//! in which the coroutines are not inlined.

use std::hint::black_box;
use std::ops::ControlFlow;

use coroutine_life::{ENGINES, Grid, Item, Simulation, live_a_generation, simulate, soup};

pub const NAMES: &[&str] = &[
    "native",
    "native, a loop of its own",
    "a function that is not inlined, sim behind &mut",
    "sim in a Box<dyn Simulation>",
    "three places that resume",
    "lockstep",
    "future",
    "genawaiter",
    "corosensei",
    "diapause",
    "callback",
    "direct",
    "a plain loop without the crate's Grid",
];

pub fn run(variant: &str, side: i32, generations: u64) {
    let mut grid = Grid::new(side, side);
    soup(&mut grid, 0, 0.5);
    let last = match variant {
        "native, a loop of its own" => {
            let mut sim = simulate(side, side);
            (0..generations).fold(grid, |grid, _| live_a_generation(&grid, &mut sim))
        }
        "a function that is not inlined, sim behind &mut" => {
            let mut sim = simulate(side, side);
            (0..generations).fold(grid, |grid, _| not_inlined(&grid, &mut sim))
        }
        "sim in a Box<dyn Simulation>" => {
            let mut sim: Box<dyn Simulation> = Box::new(simulate(side, side));
            (0..generations).fold(grid, |grid, _| live_a_generation(&grid, &mut *sim))
        }
        "three places that resume" => {
            let mut sim = simulate(side, side);
            (0..generations).fold(grid, |grid, _| three_places(&grid, &mut sim))
        }
        "a plain loop without the crate's Grid" => return plain_loop::run(&grid, generations),
        name => {
            let mut engines = ENGINES.iter().chain(peers::PEERS);
            let engine = engines.find(|engine| engine.name == name).expect("a name of NAMES");
            let last = (engine.run)(grid, generations, &mut |_, _| ControlFlow::Continue(()));
            last.expect("none of these needs what a system refuses")
        }
    };
    black_box(last.fingerprint());
}

#[inline(never)]
fn not_inlined(grid: &Grid, sim: &mut impl Simulation) -> Grid {
    live_a_generation(grid, sim)
}

/// `live_a_generation` as one might write it from the Python chapter, which calls `next` in two
/// places and `send` in a third.
#[inline]
fn three_places(grid: &Grid, sim: &mut impl Simulation) -> Grid {
    let mut progeny = Grid::new(grid.height(), grid.width());
    let mut item = sim.send(None);
    loop {
        match item {
            Item::Query(query) => item = sim.send(Some(grid.query(query.y, query.x))),
            Item::Transition(transition) => {
                progeny.assign(transition.y, transition.x, transition.state);
                item = sim.send(None);
            }
            Item::Tick => return progeny,
        }
    }
}

/// Life without this crate's `Grid`: bytes, two loops, and coordinates that are wrapped by
/// comparisons.
mod plain_loop {
    use std::hint::black_box;

    use coroutine_life::{ALIVE, Grid};

    pub fn run(grid: &Grid, generations: u64) {
        let (height, width) = (grid.height(), grid.width());
        let positions = (0..height).flat_map(|y| (0..width).map(move |x| (y, x)));
        let alive = positions.map(|(y, x)| u8::from(grid.query(y, x) == ALIVE));
        let mut cells: Vec<u8> = alive.collect();
        for _ in 0..generations {
            cells = next(&cells, height, width);
        }
        black_box(cells);
    }

    #[inline(never)]
    fn next(cells: &[u8], height: i32, width: i32) -> Vec<u8> {
        let wrap = |at, side| {
            if at < 0 {
                side - 1
            } else if at == side {
                0
            } else {
                at
            }
        };
        let get = |y, x| cells[(wrap(y, height) * width + wrap(x, width)).unsigned_abs() as usize];
        let mut progeny = Vec::with_capacity(cells.len());
        for y in 0..height {
            for x in 0..width {
                let neighbors = get(y + 1, x)
                    + get(y + 1, x + 1)
                    + get(y, x + 1)
                    + get(y - 1, x + 1)
                    + get(y - 1, x)
                    + get(y - 1, x - 1)
                    + get(y, x - 1)
                    + get(y + 1, x - 1);
                progeny.push(u8::from(neighbors == 3 || neighbors == 2 && get(y, x) == 1));
            }
        }
        progeny
    }
}
