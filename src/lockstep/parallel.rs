//! Lockstep by several threads.
//!
//! Read [`lockstep`](super) first; this one shares the cells out. While the threads look at the
//! grid none may write it, so a transition, too, is parked: in the place of the reply.

use std::num::NonZero;
use std::ops::Coroutine;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::Lockstep;
use crate::grid::Grid;
use crate::protocol::{Query, State, Step, Transition};
use crate::resume::resume_cell;

impl<C, F> Lockstep<C, F>
where
    C: Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin + Send,
    F: Fn(i32, i32) -> C + Sync,
{
    /// Does what [`live_a_generation`](Lockstep::live_a_generation) does, by so many threads: each
    /// resumes its share of the cells, and none begins a round before all have ended the last.
    ///
    /// # Panics
    ///
    /// As there, and if the system refuses a thread.
    pub fn live_a_generation_in_parallel(&mut self, threads: NonZero<usize>) {
        let share = self.cells.len().div_ceil(threads.get());
        let shares = self.cells.chunks_mut(share).zip(self.parked.chunks_mut(share));
        let (grid, program) = (&self.grid, &self.program);
        let (threads, arrived) = (shares.len(), &AtomicUsize::new(0));
        thread::scope(|scope| {
            for (cells, parked) in shares {
                scope.spawn(move || {
                    let mut barrier = Barrier { threads, arrived, due: 0 };
                    while round(cells, parked, grid, program) {
                        barrier.wait();
                    }
                });
            }
        });
        for (cell, parked) in self.grid.cells_mut().iter_mut().zip(&mut self.parked) {
            *cell = parked.take().unwrap_or_default();
        }
    }
}

/// Resumes each of these cells once. Returns whether they asked; otherwise they transitioned.
#[inline(never)]
fn round<C>(
    cells: &mut [C],
    parked: &mut [Option<State>],
    grid: &Grid,
    program: &impl Fn(i32, i32) -> C,
) -> bool
where
    C: Coroutine<Option<State>, Yield = Step, Return = ()> + Unpin,
{
    let mut asking = true;
    for (cell, parked) in cells.iter_mut().zip(parked) {
        *parked = match resume_cell(cell, *parked) {
            Some(Step::Query(Query { y, x })) => Some(grid.query(y, x)),
            Some(Step::Transition(Transition { y, x, state })) => {
                *cell = program(y, x);
                asking = false;
                Some(state)
            }
            None => None,
        };
    }
    asking
}

/// Where the threads wait for each other between two rounds.
///
/// `std::sync::Barrier` puts the threads to sleep, which takes longer than the ten rounds of a 64x64
/// grid, and waits for ever for a thread that has panicked.
struct Barrier<'a> {
    threads: usize,
    arrived: &'a AtomicUsize, // by all threads, in all rounds so far
    due: usize,
}

impl Barrier<'_> {
    fn wait(&mut self) {
        self.due += self.threads;
        self.arrived.fetch_add(1, Ordering::Release);
        while self.arrived.load(Ordering::Acquire) < self.due {
            thread::yield_now();
        }
    }
}

/// Nobody waits for a thread that has left, be it by a panic.
impl Drop for Barrier<'_> {
    fn drop(&mut self) {
        self.arrived.store(usize::MAX / 2, Ordering::Release);
    }
}
