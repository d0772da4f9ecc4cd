//! Exercises, with tests and solutions.
//!
//! Six small programs, from easy to hard, in the folder `exercises` of the repository. Each compiles,
//! and is wrong where it says `Your turn`.
//!
//! 1. **Edit** the file. Its head says what the program should do, and has a hint or two.
//! 2. **Run** its command. What each failing test says should lead on; the tests stand under the same
//!    name in `exercises/checks`. A run that does not end is a loop without a `yield`.
//! 3. **Uncover** the solution when all tests pass, or when you are stuck: it says why it is so.
//!
//! | to practise | edit | run |
//! |---|---|---|
//! | [three channels](super::three_channels), in a coroutine of your own | `exercises/tests/1_total.rs` | `cargo test -p exercises --test 1_total` |
//! | delegation by [`yield_from!`](crate::yield_from) | `exercises/tests/2_population.rs` | `cargo test -p exercises --test 2_population` |
//! | other coroutines, by another rule, for the same driver | `exercises/tests/3_seeds.rs` | `cargo test -p exercises --test 3_seeds` |
//! | another world for the same coroutines | `exercises/tests/4_cylinder.rs` | `cargo test -p exercises --test 4_cylinder` |
//! | a coroutine between a program and its world | `exercises/tests/5_negative.rs` | `cargo test -p exercises --test 5_negative` |
//! | a [state machine](super::state_machine) by hand, held to the native one item by item | `exercises/tests/6_engine.rs` | `cargo test -p exercises --test 6_engine` |
//!
//! `cargo test` alone skips the exercises.
//!
//! # Solutions
//!
//! <details><summary><code>1_total</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/1_total.rs")]
//! ```
//!
//! </details>
//!
//! <details><summary><code>2_population</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/2_population.rs")]
//! ```
//!
//! </details>
//!
//! <details><summary><code>3_seeds</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/3_seeds.rs")]
//! ```
//!
//! </details>
//!
//! <details><summary><code>4_cylinder</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/4_cylinder.rs")]
//! ```
//!
//! </details>
//!
//! <details><summary><code>5_negative</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/5_negative.rs")]
//! ```
//!
//! </details>
//!
//! <details><summary><code>6_engine</code></summary>
//!
//! ```no_run
#![doc = include_str!("../../exercises/solutions/6_engine.rs")]
//! ```
//!
//! </details>
