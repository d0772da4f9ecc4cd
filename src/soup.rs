//! Random grids, called *soups*. The same seed always gives the same soup.

use crate::grid::Grid;
use crate::protocol::ALIVE;

/// Makes each cell of `grid` alive with the probability `density` (0 to 1), row by row.
///
/// The same seed gives the same grid on every machine. The random numbers are those of `SplitMix64`
/// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), one for each
/// cell. A cell becomes alive if the upper 53 bits of its number, divided by 2^53, are below
/// `density`.
pub fn soup(grid: &mut Grid, seed: u64, density: f64) {
    let mut state = seed;
    for y in 0..grid.height() {
        for x in 0..grid.width() {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            #[allow(clippy::cast_precision_loss, reason = "53 bits fit an f64 exactly")]
            let fraction = (mix(state) >> 11) as f64 / (1_u64 << 53) as f64;
            if fraction < density {
                grid.assign(y, x, ALIVE);
            }
        }
    }
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
