//! Where native coroutines stand, and what would change here.
//!
//! Looked up for `nightly-2026-05-20`, with which this was tested; all of these were open.
//!
//! | upstream | what it is about | what it means here |
//! |---|---|---|
//! | [rust#43122] | "Tracking issue for RFC 2033: Experimentally add coroutines to Rust" | an experiment: a complete RFC has to come before they are stable |
//! | [rust#83101] | a resume walks through all levels of nested delegation | three levels here; `cargo bench --bench resume` measures more |
//! | [rust#62958] | "Async fn doubles argument size" | a coroutine that captures another holds it twice, so `yield_from!` is given one made on the spot |
//! | [rust#68923] | "Generators should be able to implement ``for<'a> Generator<&'a mut T>``" | what is sent cannot be borrowed anew each time: an owned [`State`](crate::State) |
//! | [rust#117078] | "Tracking Issue for `gen` blocks and functions" | no reply, no value: [why not](super::why_not#gen-blocks) |
//! | [rust#142269], [RFC 3861] | "Tracking Issue for `iter` macro", "RFC: Add `iter!` macro" | would make `iter!` stable, and its `yield`; it takes no reply either |
//! | [rust#148313] | "Remove support for prefix yield", a draft | the next section |
//! | [rust#152463] | "`coroutine_clone` causes memory leaks, panics, and UB" | no coroutine is cloned here |
//! | [rust#153688] | "`pin!()` in a coroutine is unsound" | `yield_from!` takes only what is `Unpin`, and needs no `pin!` |
//!
//! [rust#43122]: https://github.com/rust-lang/rust/issues/43122
//! [rust#83101]: https://github.com/rust-lang/rust/issues/83101
//! [rust#62958]: https://github.com/rust-lang/rust/issues/62958
//! [rust#68923]: https://github.com/rust-lang/rust/issues/68923
//! [rust#117078]: https://github.com/rust-lang/rust/issues/117078
//! [rust#142269]: https://github.com/rust-lang/rust/issues/142269
//! [RFC 3861]: https://github.com/rust-lang/rfcs/pull/3861
//! [rust#148313]: https://github.com/rust-lang/rust/pull/148313
//! [rust#152463]: https://github.com/rust-lang/rust/issues/152463
//! [rust#153688]: https://github.com/rust-lang/rust/issues/153688
//!
//! # If `yield` changed
//!
//! [rust#148313] would leave only a `yield` that stands behind its value. The compiler takes both
//! spellings today, by the same gate:
//!
//! ```
//! #![feature(coroutines, coroutine_trait)]
//! # use std::ops::Coroutine;
//! # use coroutine_life::{ALIVE, Query, State};
//! fn is_alive(y: i32, x: i32) -> impl Coroutine<Option<State>, Yield = Query, Return = bool> {
//!     #[coroutine]
//!     move |_: Option<State>| Query { y, x }.yield == Some(ALIVE)
//! }
//! ```
//!
//! In all, 11 lines of `src/coroutines.rs` would change and 1 of `src/resume.rs`, in `yield_from!`.
//! What is sent, what comes back and whatever resumes a coroutine would stay as it is, and no
//! parentheses would be needed around a reply, as in `(yield query) == Some(ALIVE)`.
