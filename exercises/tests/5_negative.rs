//! A coroutine around a coroutine: the same game in negative, where `-` is alive and `*` is empty.
//!
//! `negative` stands between a program and its world and turns every state over that passes: one the
//! world replies, one the program says a cell becomes. Neither of them notices.
//!
//! Run `cargo test -p exercises --test 5_negative` until it passes.
//!
//! - `yield_from!` passes everything on as it is. So write the loop yourself: send to `sim`, look at
//!   the item it yields, yield yours, take what is sent for it.
//! - What is sent first arrives as the closure's parameter and is for `sim`, as all else that is sent.
//! - `None` is no state: there is nothing to turn over.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{Item, Sent, Simulation, TICK};

/// Plays `sim` in negative.
fn negative(mut sim: impl Simulation) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |sent: Sent| {
        // Your turn: this passes the first item on as it is, and then forgets `sim`.
        yield sim.send(sent);
        loop {
            yield TICK;
        }
    }
}

#[path = "../checks/5_negative.rs"]
mod checks;
