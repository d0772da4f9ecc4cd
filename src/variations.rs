//! The Python chapter's program with other rules.
//!
//! The Python chapter claims that its rule, `game_logic`, can change, and that larger spheres of
//! influence can be added, while the protocol, the grid and the driver stay as they are. This
//! module does both:
//!
//! | module | replaces | keeps |
//! |---|---|---|
//! | [`life_like`] | `game_logic` | [`count_neighbors`](crate::count_neighbors), the protocol, the driver |
//! | [`larger_than_life`] | `game_logic`, `count_neighbors` | the protocol, the driver |
//!
//! Each module has its own `step_cell` and `simulate`, because the code of a coroutine names the
//! coroutine that it delegates to. A [`Rule`] is a rule of either kind. Rules are values and
//! compile on stable. Running them needs `nightly`.

pub mod larger_than_life;
pub mod life_like;
mod rule;
#[cfg(feature = "nightly")]
mod run;

pub use larger_than_life::LargerThanLife;
pub use life_like::LifeLike;
pub use rule::Rule;
