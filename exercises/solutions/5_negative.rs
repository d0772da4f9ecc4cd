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
            // Inwards. This includes the first send, and a None stays None.
            let mut item = sim.send(sent.map(turned_over));
            // Outwards. Of the three items only a transition carries a state.
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
