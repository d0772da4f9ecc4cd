//! What the compiler writes for you.
//!
//! A native coroutine is *stackless*: it has no stack of its own to come back to, so the compiler
//! turns it into a value that knows where it stopped. For each `yield`, a *suspension point*, there is
//! a state; a variable that is needed after the `yield`, be it only to be dropped, is a field of it; and
//! to resume is to jump to the code behind that point. [`rivals::nested`](crate::rivals::nested) is the
//! same by hand, where each state has a name. Between two `yield`s of `count_neighbors` lies one arm of
//! its `match`, which takes the answer to the last query and asks the next:
//!
//! ```text
//! Counting::North => {
//!     self.n_ = sent;
//!     self.suspended = Counting::NorthEast;
//!     Query { y: y + 1, x: x + 1 }
//! }
//! ```
//!
//! <!-- made by tests/guide/state_machine.rs -->
//!
//! # `count_neighbors`: 16 bytes; `nested::CountNeighbors`: 16
//!
//! `Suspend7` is the largest: 15 + 1 = 16.
//!
//! | suspended at | compiler | bytes | keeps | `nested::Counting` |
//! |---|---|--:|---|---|
//! | its start | `Unresumed` | 8 | `y` `x` | `Start` |
//! | `let n_ = yield Query ..` | `Suspend0` | 8 | `y` `x` | `North` |
//! | `let ne = yield Query ..` | `Suspend1` | 9 | `y` `x` `n_` | `NorthEast` |
//! | `let e_ = yield Query ..` | `Suspend2` | 10 | `y` `x` `n_` `ne` | `East` |
//! | `let se = yield Query ..` | `Suspend3` | 11 | `y` `x` `n_` `ne` `e_` | `SouthEast` |
//! | `let s_ = yield Query ..` | `Suspend4` | 12 | `y` `x` `n_` `ne` `e_` `se` | `South` |
//! | `let sw = yield Query ..` | `Suspend5` | 13 | `y` `x` `n_` `ne` `e_` `se` `s_` | `SouthWest` |
//! | `let w_ = yield Query ..` | `Suspend6` | 14 | `y` `x` `n_` `ne` `e_` `se` `s_` `sw` | `West` |
//! | `let nw = yield Query ..` | `Suspend7` | 15 | `y` `x` `n_` `ne` `e_` `se` `s_` `sw` `w_` | `NorthWest` |
//! | its end | `Returned` | 8 | `y` `x` | `End` |
//!
//! # `step_cell`: 28 bytes; `nested::StepCell`: 28
//!
//! `Suspend1` is the largest: 25 + 1 = 26, rounded up.
//!
//! | suspended at | compiler | bytes | keeps | `nested::Stepping` |
//! |---|---|--:|---|---|
//! | its start | `Unresumed` | 24 | `y` `x` | `Start` |
//! | `let state = yield Query ..` | `Suspend0` | 24 | `y` `x` | `Itself` |
//! | `let neighbors = yield_from!(count_neighbors(y, x))` | `Suspend1` | 25 | `coroutine` `y` `x` `state` | `Neighbors` |
//! | `yield Transition ..` | `Suspend2` | 24 | `y` `x` | `Transition` |
//! | its end | `Returned` | 24 | `y` `x` | `End` |
//!
//! # `simulate`: 60 bytes; `nested::Simulate`: 48
//!
//! `Suspend1` is the largest: 56 + 1 = 57, rounded up.
//!
//! | suspended at | compiler | bytes | keeps | `nested::Simulating` |
//! |---|---|--:|---|---|
//! | its start | `Unresumed` | 8 | `height` `width` | `Tick` |
//! | `yield_from!(step_cell(y, x))` | `Suspend1` | 56 | `height` `width` `iter` `y` `iter` `coroutine` | `StepCell` |
//! | `yield TICK` | `Suspend0` | 8 | `height` `width` | `Tick` |
//!
//! <!-- end of the tables -->
//!
//! # How to read the tables
//!
//! - **A coroutine is as large as its largest state** and a byte to tell the states apart, rounded up
//!   to the alignment of `i32`. In `step_cell` the arguments lie behind the place of `coroutine`, so
//!   even a state without one reaches as far.
//! - **A delegating state contains the inner coroutine, whole.** So sizes add up from level to level,
//!   and nothing is allocated: `simulate` with all that is suspended inside is one value.
//! - **Arguments are kept to the end**, in every state, and share their place with nothing.
//! - **A reply that is never kept costs nothing**: `nw` has no field, for the count is made as it
//!   arrives.
//! - **`simulate` is larger than by hand** because a `for` keeps its range, both ends, in `iter`, beside
//!   the variable that the body sees; by hand `y` and `x` are enough.
//! - A coroutine has one state more, `Panicked`, from which it only panics again.
//!
//! # How to print it yourself
//!
//! The compiler knows a coroutine by the place of its closure. This prints the sizes of the three, the
//! largest first, and leaves the MIR, the compiler's own language, in `target/lib.mir`:
//!
//! ```sh
//! rustc --edition 2024 --crate-type lib --cfg 'feature="nightly"' -Zprint-type-sizes --emit=mir \
//!     --out-dir target src/lib.rs | awk '/type: / { show = /type: ..coroutine@src.coroutines/ } show'
//! ```
//!
//! There each coroutine has become a function, `fn coroutines::step_cell::{closure#0}` for one, that
//! begins with a jump by its state: 0 is the start, 1 the end, 2 after a panic, and from 3 on the
//! suspension points:
//!
//! ```mir
//! count_neighbors:
//!     switchInt(move _79) -> [0: bb1, 1: bb39, 2: bb38, 3: bb30, 4: bb31, 5: bb32, 6: bb33, 7: bb34, 8: bb35, 9: bb36, 10: bb37, otherwise: bb21];
//! step_cell:
//!     switchInt(move _25) -> [0: bb1, 1: bb21, 2: bb20, 3: bb17, 4: bb18, 5: bb19, otherwise: bb7];
//! simulate:
//!     switchInt(move _26) -> [0: bb1, 2: bb22, 3: bb1, 4: bb21, otherwise: bb5];
//! ```
//!
//! In `simulate` the start and the first state jump to the same place, for after a tick it begins anew:
//! that is why `nested` has one name for both. It has no 1: it never ends. What these jumps cost when
//! they are nested, and when they vanish, is the subject of `docs/performance.md`.
