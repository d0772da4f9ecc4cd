//! Checks that two programs yield the same items in the same order.

use std::collections::VecDeque;
use std::fmt;

use crate::grid::Grid;
use crate::protocol::{Item, Sent, Simulation, State};

/// How many exchanges before the first difference are kept in a [`Difference`]. An exchange is a
/// reply and the item that is yielded next.
const REMEMBERED: usize = 4;

/// Runs `generations` generations of `grid` with two programs, which are sent the same replies.
///
/// # Errors
///
/// If the programs yield different items. The error has the first item that differs and the last
/// few items before it.
pub fn agree(
    one: &mut (impl Simulation + ?Sized),
    other: &mut (impl Simulation + ?Sized),
    mut grid: Grid,
    generations: u64,
) -> Result<(), Difference> {
    let mut before = VecDeque::new();
    let mut sent = None;
    for generation in 1..=generations {
        let mut progeny = Grid::new(grid.height(), grid.width());
        for number in 1.. {
            let (item, instead) = (one.send(sent), other.send(sent));
            if item != instead {
                return Err(Difference { generation, number, before, sent, item, instead });
            }
            before.push_back((sent, item));
            before.drain(..before.len().saturating_sub(REMEMBERED));
            sent = None;
            match item {
                Item::Query(query) => sent = Some(grid.query(query.y, query.x)),
                Item::Transition(to) => progeny.assign(to.y, to.x, to.state),
                Item::Tick => break,
            }
        }
        grid = progeny;
    }
    Ok(())
}

/// The first item in which two programs differ.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The number of the generation, counted from 1.
    pub generation: u64,
    /// The number of the item in its generation, counted from 1.
    pub number: u64,
    /// The last few exchanges before the difference, the oldest first: what was sent to both
    /// programs, and the item that both then yielded.
    pub before: VecDeque<(Option<State>, Item)>,
    /// What was sent to both programs just before they differed.
    pub sent: Sent,
    /// What the first program yielded.
    pub item: Item,
    /// What the other program yielded.
    pub instead: Item,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { generation, number, before, sent, item, instead } = self;
        write!(f, "item {number} of generation {generation}: expected {item:?}, got {instead:?}")?;
        write!(f, " after sending {sent:?}")?;
        if !before.is_empty() {
            f.write_str("; before that")?;
        }
        before.iter().try_for_each(|(sent, item)| write!(f, " {sent:?} -> {item:?}"))
    }
}

impl std::error::Error for Difference {}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::rivals::{flat::Flat, nested::Simulate};

    #[test]
    fn the_first_difference_is_told_with_what_led_to_it() {
        let wrong = &mut Simulate::new(5, 8);
        let difference = agree(&mut Flat::new(5, 9), wrong, Grid::new(5, 9), 2).unwrap_err();
        assert_eq!(
            difference.to_string(),
            "item 81 of generation 1: expected Query(Query { y: 0, x: 8 }), \
             got Query(Query { y: 1, x: 0 }) after sending None; before that \
             Some(Empty) -> Query(Query { y: -1, x: 6 }) \
             Some(Empty) -> Query(Query { y: 0, x: 6 }) \
             Some(Empty) -> Query(Query { y: 1, x: 6 }) \
             Some(Empty) -> Transition(Transition { y: 0, x: 7, state: Empty })"
        );
    }

    #[test]
    fn nothing_led_to_the_first_item() {
        let wrong = &mut Simulate::new(0, 0);
        let difference = agree(&mut Flat::new(1, 1), wrong, Grid::new(1, 1), 1).unwrap_err();
        assert_eq!(
            difference.to_string(),
            "item 1 of generation 1: expected Query(Query { y: 0, x: 0 }), got Tick \
             after sending None"
        );
    }
}
