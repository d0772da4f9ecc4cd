//! Every implementation of the game under one signature.

#[cfg(feature = "nightly")]
use std::num::NonZero;
use std::ops::ControlFlow;
use std::pin::pin;
use std::rc::Rc;
#[cfg(feature = "nightly")]
use std::thread::available_parallelism;

#[cfg(feature = "nightly")]
use crate::coroutines::{simulate, step_cell};
use crate::grid::Grid;
use crate::interpreter::live_a_generation;
#[cfg(feature = "nightly")]
use crate::lockstep::Lockstep;
#[cfg(feature = "nightly")]
use crate::protocol::State;
use crate::protocol::{Query, Simulation, Step, Transition};
use crate::rivals::future::{self, Mailbox, Polled};
use crate::rivals::{callback, direct, flat, nested, threads};

/// Called after each generation with its number, from 1, and its grid; `Break` ends the run.
pub type Callback<'a> = &'a mut dyn FnMut(u64, &Grid) -> ControlFlow<()>;

/// Lives so many generations of a grid, and returns the last.
pub type Run = fn(Grid, u64, Callback) -> Grid;

/// Makes a program for a grid of so many rows and columns.
pub type Start = fn(i32, i32) -> Box<dyn Simulation>;

/// One implementation of the game.
#[derive(Clone, Copy, Debug)]
pub struct Engine {
    /// What it is asked for by.
    pub name: &'static str,
    /// How it suspends and resumes, in a few words.
    pub mechanism: &'static str,
    /// Whether it needs a nightly compiler.
    pub nightly: bool,
    /// Lives so many generations of a grid, and returns the last.
    pub run: Run,
    /// The program by itself, to be sent replies by hand; none if it is not resumed one by one.
    ///
    /// For traces only: behind a `dyn` each resume takes several times as long.
    pub simulation: Option<Start>,
    /// Why it cannot live a grid of so many rows and columns; none if it can.
    pub refuses: fn(i32, i32) -> Option<String>,
    /// The bytes of one suspended cell; none if no cell is suspended by itself.
    pub cell_bytes: Option<fn() -> usize>,
    /// The bytes of the whole suspended program for so many rows and columns, with what it
    /// allocates and the stacks it reserves.
    pub simulation_bytes: fn(i32, i32) -> usize,
    /// The text of the file it is written in.
    pub source: &'static str,
}

impl Engine {
    /// The engine of that name, if this build has it.
    #[must_use]
    pub fn by_name(name: &str) -> Option<&'static Engine> {
        ENGINES.iter().find(|engine| engine.name == name)
    }

    /// The lines of its file that are neither blank nor comment nor test.
    #[must_use]
    pub fn lines(&self) -> usize {
        let code = self.source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().map(str::trim);
        lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
    }
}

/// Lives so many generations of `grid` by a program that speaks the protocol.
///
/// `sim` is a local here, and inlined is all that comes between it and the code that makes it:
/// so the compiler can keep the suspended program in registers.
///
/// # Panics
///
/// If there is no memory for the second grid, as [`Grid::new`] does.
#[allow(clippy::inline_always, reason = "`sim` must stay a local: docs/performance.md")]
#[inline(always)]
pub fn drive(mut sim: impl Simulation, mut grid: Grid, generations: u64, each: Callback) -> Grid {
    for generation in 1..=generations {
        grid = live_a_generation(&grid, &mut sim);
        if each(generation, &grid).is_break() {
            break;
        }
    }
    grid
}

/// Lives so many generations by a program that calls the world.
fn drive_by_calls(mut grid: Grid, generations: u64, each: Callback) -> Grid {
    for generation in 1..=generations {
        let mut progeny = Grid::new(grid.height(), grid.width());
        callback::simulate(grid.height(), grid.width(), &mut |step| match step {
            Step::Query(Query { y, x }) => Some(grid.query(y, x)),
            Step::Transition(Transition { y, x, state }) => {
                progeny.assign(y, x, state);
                None
            }
        });
        grid = progeny;
        if each(generation, &grid).is_break() {
            break;
        }
    }
    grid
}

/// Lives so many generations by a coroutine for each cell, all alive at once.
#[cfg(feature = "nightly")]
fn drive_in_lockstep<C, F>(
    mut cells: Lockstep<C, F>,
    live_a_generation: impl Fn(&mut Lockstep<C, F>),
    generations: u64,
    each: Callback,
) -> Grid {
    for generation in 1..=generations {
        live_a_generation(&mut cells);
        if each(generation, cells.grid()).is_break() {
            break;
        }
    }
    cells.into_grid()
}

/// As many threads as run at the same time here.
#[cfg(feature = "nightly")]
fn processors() -> NonZero<usize> {
    available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// The bytes of a suspended `step_cell` and a parked reply for each cell.
#[cfg(feature = "nightly")]
fn lockstep_bytes(height: i32, width: i32) -> usize {
    let cells = (0..height).len().saturating_mul((0..width).len());
    cells.saturating_mul(size_of_val(&step_cell(0, 0)) + size_of::<Option<State>>())
}

/// An [`Engine`] that speaks the protocol, by the function that makes its program from a height and
/// a width; the other fields follow by name.
#[macro_export]
macro_rules! engine {
    ($new:expr, $($field:ident: $value:expr),+ $(,)?) => {
        $crate::engine::Engine {
            run: |grid, generations, each| {
                $crate::engine::drive($new(grid.height(), grid.width()), grid, generations, each)
            },
            simulation: Some(|height, width| Box::new($new(height, width))),
            $($field: $value,)+
        }
    };
}

/// Every engine of this build, the default one first.
pub const ENGINES: &[Engine] = &[
    #[cfg(feature = "nightly")]
    engine! {
        simulate,
        name: "native",
        mechanism: "native #[coroutine]s",
        nightly: true,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: |height, width| size_of_val(&simulate(height, width)),
        source: include_str!("coroutines.rs"),
    },
    engine! {
        flat::Flat::new,
        name: "flat",
        mechanism: "one hand-written state machine",
        nightly: false,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| size_of::<flat::Flat>(),
        source: include_str!("rivals/flat.rs"),
    },
    engine! {
        nested::Simulate::new,
        name: "nested",
        mechanism: "three hand-written state machines, nested",
        nightly: false,
        refuses: |_, _| None,
        cell_bytes: Some(size_of::<nested::StepCell>),
        simulation_bytes: |_, _| size_of::<nested::Simulate>(),
        source: include_str!("rivals/nested.rs"),
    },
    Engine {
        name: "future",
        mechanism: "async blocks and a mailbox",
        nightly: false,
        run: |grid, generations, each| {
            let mailbox = Mailbox::default();
            let future = pin!(future::simulate(&mailbox, grid.height(), grid.width()));
            drive(Polled { mailbox: &mailbox, future }, grid, generations, each)
        },
        simulation: Some(|height, width| {
            let mailbox = Rc::new(Mailbox::default());
            let future = Box::pin(future::simulate(Rc::clone(&mailbox), height, width));
            Box::new(Polled { mailbox, future })
        }),
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&future::step_cell(&Mailbox::default(), 0, 0))),
        simulation_bytes: |height, width| {
            let mailbox = Mailbox::default();
            size_of_val(&future::simulate(&mailbox, height, width)) + size_of_val(&mailbox)
        },
        source: include_str!("rivals/future.rs"),
    },
    engine! {
        threads::Threads::new,
        name: "threads",
        mechanism: "a thread a cell, and channels",
        nightly: false,
        refuses: |height, width| threads::Threads::try_new(height, width).err(),
        cell_bytes: Some(|| size_of::<threads::Cell>() + threads::STACK),
        simulation_bytes: |height, width| {
            let cells = usize::try_from(i64::from(height) * i64::from(width)).unwrap_or(0);
            cells.saturating_mul(size_of::<threads::Cell>() + threads::STACK)
        },
        source: include_str!("rivals/threads.rs"),
    },
    Engine {
        name: "callback",
        mechanism: "functions that call the world",
        nightly: false,
        run: drive_by_calls,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| 0,
        source: include_str!("rivals/callback.rs"),
    },
    Engine {
        name: "direct",
        mechanism: "plain loops, no protocol",
        nightly: false,
        run: direct::run,
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: None,
        simulation_bytes: |_, _| 0,
        source: include_str!("rivals/direct.rs"),
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep",
        mechanism: "a native #[coroutine] a cell, all alive at once",
        nightly: true,
        run: |grid, generations, each| {
            let cells = Lockstep::new(grid, step_cell);
            drive_in_lockstep(cells, Lockstep::live_a_generation, generations, each)
        },
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: lockstep_bytes,
        source: include_str!("lockstep.rs"),
    },
    #[cfg(feature = "nightly")]
    Engine {
        name: "lockstep-parallel",
        mechanism: "the same, shared out to a thread a processor",
        nightly: true,
        run: |grid, generations, each| {
            let cells = Lockstep::new(grid, step_cell);
            let live =
                |cells: &mut Lockstep<_, _>| cells.live_a_generation_in_parallel(processors());
            drive_in_lockstep(cells, live, generations, each)
        },
        simulation: None,
        refuses: |_, _| None,
        cell_bytes: Some(|| size_of_val(&step_cell(0, 0))),
        simulation_bytes: |height, width| {
            const STACK: usize = 2 << 20; // of a thread, as the documentation of std::thread says
            lockstep_bytes(height, width).saturating_add(processors().get() * STACK)
        },
        source: include_str!("lockstep/parallel.rs"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_comments_and_tests_do_not_count() {
        let source = "//! a\n\nfn b() {\n    // c\n    d();\n}\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(Engine { source, ..ENGINES[0] }.lines(), 3);
    }
}
