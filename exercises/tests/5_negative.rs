//! A coroutine around a coroutine: the same game in negative, where `-` is alive and `*` is empty.
//!
//! `negative` is a coroutine between a program and its world. It inverts every state that passes:
//! each state that the world sends, and each state that a transition contains. Neither the program
//! nor the world notices.
//!
//! Run `cargo test -p exercises --test 5_negative` until it passes.
//!
//! - `yield_from!` passes everything on unchanged, so write a loop of your own instead. In the
//!   loop, send to `sim`, look at the item that `sim` yields, yield your own item, and take the
//!   reply.
//! - The first value sent arrives as the closure's parameter. Like every later value, it is meant for
//!   `sim`.
//! - `None` is not a state, so it is passed on unchanged.

#![feature(coroutines, coroutine_trait, never_type)]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

use std::ops::Coroutine;

use coroutine_life::{Item, Sent, Simulation, TICK};

/// Plays `sim` in negative.
fn negative(mut sim: impl Simulation) -> impl Coroutine<Sent, Yield = Item, Return = !> {
    #[coroutine]
    move |sent: Sent| {
        // Your turn: this passes the first item on unchanged, and then forgets `sim`.
        yield sim.send(sent);
        loop {
            yield TICK;
        }
    }
}

#[path = "../checks/5_negative.rs"]
mod checks;
