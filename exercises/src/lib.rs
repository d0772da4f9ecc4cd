//! What the tests of the exercises share: a limit on the number of resumes. With it, a mistake ends
//! in a message and not in an endless loop.

use coroutine_life::{Item, Sent, Simulation};

/// A simulation that may be resumed a limited number of times.
pub struct Bounded<S> {
    sim: S,
    resumes: u32,
    limit: u32,
}

impl<S: Simulation> Bounded<S> {
    /// Allows as many resumes as `generations` generations need. Each generation needs ten per
    /// cell, and one more for the tick.
    pub fn new(sim: S, generations: u32, height: u32, width: u32) -> Self {
        Self { sim, resumes: 0, limit: generations * (height * width * 10 + 1) }
    }
}

impl<S: Simulation> Simulation for Bounded<S> {
    fn send(&mut self, sent: Sent) -> Item {
        self.resumes += 1;
        assert!(
            self.resumes <= self.limit,
            "{} resumes should have been enough: does each generation end in a TICK, \
             and is the program left alone then?",
            self.limit
        );
        self.sim.send(sent)
    }
}
