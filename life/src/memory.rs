//! How much memory a command may take. Memory is checked before it is taken, because a system that
//! overcommits grants any request and kills the program later, when the memory is used.

use coroutine_life::{Size, headroom};

use crate::failure::Failure;

/// The most bytes that a command may take: 1 GiB. Two grids of 23,000 by 23,000 cells fit.
pub const MOST: u128 = 1 << 30;

/// The most bytes of output that may be held in memory before any of it is printed: 64 MiB.
pub const MOST_HELD: u128 = 64 << 20;

/// How many cells a grid of that size has. Each cell takes one byte.
pub fn cells(Size { height, width }: Size) -> u128 {
    u128::from(height.unsigned_abs()) * u128::from(width.unsigned_abs())
}

/// Refuses more than [`MOST`] bytes, and more than the system has. `advice` tells the user what to
/// do instead.
pub fn check(bytes: u128, advice: &str) -> Result<(), Failure> {
    let why = if bytes > MOST {
        format!("at most {} is allowed", gib(MOST))
    } else if !usize::try_from(bytes).is_ok_and(headroom::granted) {
        "the system refuses it".to_string()
    } else {
        return Ok(());
    };
    Err(Failure::Input(format!("this takes {} of memory, but {why}: {advice}", gib(bytes))))
}

pub fn check_held(bytes: u128, advice: &str) -> Result<(), Failure> {
    if bytes <= MOST_HELD {
        return Ok(());
    }
    let (takes, most) = (gib(bytes), MOST_HELD >> 20);
    Err(Failure::Input(format!(
        "this output takes {takes} before it is printed, but at most {most} MiB is allowed: \
         {advice}"
    )))
}

fn gib(bytes: u128) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 30);
    format!("{}.{} GiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gibibytes_are_rounded_up_to_a_tenth() {
        assert_eq!([1, 1 << 30, (1 << 30) + 1].map(gib), ["0.1 GiB", "1.0 GiB", "1.1 GiB"]);
    }

    #[test]
    fn more_than_the_limit_is_refused() {
        assert!(check(MOST + 1, "").is_err());
        assert!(check_held(MOST_HELD, "").is_ok() && check_held(MOST_HELD + 1, "").is_err());
    }
}
