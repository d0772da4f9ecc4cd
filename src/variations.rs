//! The Python chapter's program with other rules.
//!
//! The Python chapter claims that its rule, `game_logic`, can change, and that larger spheres of
//! influence can be added, while the protocol, the grid and the driver stay as they are. This
//! module does both:
//!
//! | module | replaces | keeps |
//! |---|---|---|
//! | [`life_like`] | `game_logic`, `step_cell`, `simulate` | [`count_neighbors`](crate::count_neighbors), the protocol, the grid, the driver |
//! | [`larger_than_life`] | `game_logic` and all three coroutines | the protocol, the grid, the driver |
//!
//! Even `life_like` has its own `step_cell` and `simulate`. `step_cell` is replaced because it calls
//! the rule. `simulate` is replaced because the code of a coroutine names the coroutine that it
//! delegates to, here `step_cell`.
//!
//! A rule that only counts other numbers of neighbours needs no new code. [`LifeLike::new`] makes it.
//! A [`Rule`] holds a rule of one of these two kinds. The types of the rules also compile on stable
//! Rust. The coroutines that run a rule need the feature `nightly`.

pub mod larger_than_life;
pub mod life_like;
mod rule;
#[cfg(feature = "nightly")]
mod run;

pub use larger_than_life::LargerThanLife;
pub use life_like::LifeLike;
pub use rule::Rule;
