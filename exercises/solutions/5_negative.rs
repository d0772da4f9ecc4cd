//! A solution of `exercises/tests/5_negative.rs`.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{ALIVE, EMPTY, Item, Sent, Simulation, State, Transition};

/// Plays `sim` in negative.
fn negative(mut sim: impl Simulation) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |mut sent: Sent| {
        loop {
            // Inwards: every value sent, including the first. `None` stays `None`.
            let mut item = sim.send(sent.map(turned_over));
            // Outwards: of the three kinds of item only a transition contains a state.
            if let Item::Transition(Transition { state, .. }) = &mut item {
                *state = turned_over(*state);
            }
            sent = yield item;
        }
    }
}

fn turned_over(state: State) -> State {
    match state {
        State::Empty => ALIVE,
        State::Alive => EMPTY,
    }
}

#[cfg(test)]
#[path = "../checks/5_negative.rs"]
mod checks;
