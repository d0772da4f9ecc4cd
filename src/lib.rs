//! Conway's Game of Life, the program of the coroutine chapter of *Effective Python*, translated
//! into *native* coroutines, which are the ones that are built into the Rust language.
//!
//! A *coroutine* is a function that stops in the middle, hands a value out (`yield`), and goes on
//! from there when it is resumed with a reply. Here three coroutines play the game without ever
//! seeing the grid. [`count_neighbors`] asks for the states of eight cells and counts the living
//! ones. [`step_cell`] delegates to `count_neighbors` and says what a cell becomes. [`simulate`]
//! runs `step_cell` for every cell. [`live_a_generation`] resumes `simulate`, answers its queries
//! from a [`Grid`], and writes the new states into a new grid.
//!
//! To learn how this works, begin with [the first chapter of the guide][chapter one]. It goes
//! through the Python chapter function by function. The [`guide`] lists the other chapters and the
//! questions that they answer.
//!
//! [chapter one]: guide::ch01_the_chapter_in_rust
//!
//! # A generation
//!
//! ```
//! # #[cfg(feature = "nightly")] {
//! use coroutine_life::{Grid, live_a_generation, simulate};
//!
//! let grid: Grid = "-----\n-***-\n-----\n".parse()?;
//! let mut sim = simulate(3, 5);
//! let next = live_a_generation(&grid, &mut sim);
//! assert_eq!(next.to_string(), "--*--\n--*--\n--*--\n");
//! # }
//! # Ok::<(), coroutine_life::grid::ParseGridError>(())
//! ```
//!
//! # Modules in reading order
//!
//! A *program* yields questions and new states, as `simulate` does. The *world* is the grid and the
//! function that answers. Neither names the other in its code.
//!
//! The programs:
//!
//! 1. [`protocol`]: what a program yields and what it is sent.
//! 2. [`rules`]: Conway's rule.
//! 3. [`coroutines`]: the three coroutines, with their source.
//! 4. [`resume`]: how a coroutine is resumed, by another coroutine and by the world.
//!
//! The world:
//!
//! 5. [`grid`]: the cells, on a *torus*, a rectangle whose opposite edges are joined.
//! 6. [`interpreter`]: resumes a program through one generation and answers its questions.
//! 7. [`columns`]: generations printed side by side.
//! 8. [`patterns`] and [`mod@soup`]: well-known patterns and random grids.
//!
//! What the Python chapter does not have:
//!
//! 9. [`lockstep`]: one coroutine per cell, all of them suspended at the same time.
//! 10. [`variations`]: programs with other rules.
//! 11. [`rivals`]: the same program without native coroutines, in six ways.
//! 12. [`driver`]: functions that run a program for a number of generations.
//! 13. [`mod@engine`]: the *engines*, which are the implementations of the game with Conway's rule:
//!     `simulate`, the six rivals, and lockstep on one thread and on several. Each engine has a
//!     name.
//! 14. [`conformance`]: compares what two programs yield.
//! 15. [`headroom`]: how many threads can be started.
//!
//! # On stable Rust
//!
//! The feature `nightly` is on by default. Without it the crate compiles on stable. The native
//! coroutines, the modules that resume them and the guide are then left out, and with them the
//! engines `native`, `lockstep` and `lockstep-parallel`. The other engines remain: `flat`,
//! `nested`, `future`, `threads`, `callback` and `direct`. `cargo +stable test
//! --no-default-features` tests these engines: all of them must compute the grids that the Python
//! chapter describes, and those that ask questions must ask the chapter's questions in its order.

#![cfg_attr(
    not(feature = "nightly"),
    allow(rustdoc::broken_intra_doc_links, reason = "the coroutines are not there to link to")
)]
#![cfg_attr(feature = "nightly", feature(coroutines, coroutine_trait, never_type))]
#![allow(stable_features, reason = "`!` is stable on newer nightlies")]

pub mod protocol;
pub use protocol::{ALIVE, EMPTY, Item, Query, Sent, Simulation, State, Step, TICK, Transition};

pub mod rules;
pub use rules::game_logic;

/// The three coroutines of the Python chapter.
///
/// This is the whole of `src/coroutines.rs`:
#[doc = concat!("```ignore\n", include_str!("coroutines.rs"), "```")]
#[cfg(feature = "nightly")]
pub mod coroutines;
#[cfg(feature = "nightly")]
pub use coroutines::{count_neighbors, simulate, step_cell};

#[cfg(feature = "nightly")]
pub mod resume;

pub mod grid;
pub use grid::{Grid, Size};

pub mod interpreter;
pub use interpreter::live_a_generation;

#[cfg(feature = "nightly")]
pub mod lockstep;
#[cfg(feature = "nightly")]
pub use lockstep::Lockstep;

pub mod columns;
pub use columns::ColumnPrinter;

pub mod patterns;
pub use patterns::Pattern;

pub mod soup;
pub use soup::soup;

#[cfg(feature = "nightly")]
pub mod guide;

pub mod headroom;

pub mod rivals;

pub mod driver;

pub mod engine;
pub use engine::{ENGINES, Engine};

pub mod conformance;

pub mod variations;
pub use variations::Rule;
