//! One hand-written state machine for the whole program.
//!
//! Read [`coroutines`](crate::coroutines) first. Here one `match` replaces the three coroutines. It
//! selects the code that follows the *suspension point*, the place where the program yielded last.
//! The living neighbours are counted as their states arrive.

use crate::protocol::{ALIVE, EMPTY, Item, Query, Sent, Simulation, State, TICK, Transition};
use crate::rules::game_logic;

/// `simulate`, `step_cell` and `count_neighbors`, merged into one state machine.
#[derive(Clone, Debug)]
pub struct Flat {
    height: i32,
    width: i32,
    y: i32,
    x: i32,
    state: State,
    neighbors: i32,
    suspended: At,
}

/// Where [`Flat`] is suspended: what kind of item it yielded last and, for a query, which cell it
/// asked for. Before the first resume, too, it is `Tick`.
#[derive(Clone, Copy, Debug)]
enum At {
    Tick,
    Itself,
    North,
    NorthEast,
    East,
    SouthEast,
    South,
    SouthWest,
    West,
    NorthWest,
    Transition,
}

impl Flat {
    /// Creates the program for a grid of `height` rows and `width` columns.
    #[must_use]
    pub fn new(height: i32, width: i32) -> Self {
        Self { height, width, y: 0, x: 0, state: EMPTY, neighbors: 0, suspended: At::Tick }
    }
}

impl Simulation for Flat {
    #[inline(always)]
    fn send(&mut self, sent: Sent) -> Item {
        let alive = i32::from(sent == Some(ALIVE));
        let (next, y, x) = match self.suspended {
            At::Tick => {
                if self.height < 1 || self.width < 1 {
                    return TICK;
                }
                (At::Itself, self.y, self.x)
            }
            At::Itself => {
                self.state = sent.unwrap_or_default();
                (At::North, self.y + 1, self.x)
            }
            At::North => {
                self.neighbors = alive;
                (At::NorthEast, self.y + 1, self.x + 1)
            }
            At::NorthEast => {
                self.neighbors += alive;
                (At::East, self.y, self.x + 1)
            }
            At::East => {
                self.neighbors += alive;
                (At::SouthEast, self.y - 1, self.x + 1)
            }
            At::SouthEast => {
                self.neighbors += alive;
                (At::South, self.y - 1, self.x)
            }
            At::South => {
                self.neighbors += alive;
                (At::SouthWest, self.y - 1, self.x - 1)
            }
            At::SouthWest => {
                self.neighbors += alive;
                (At::West, self.y, self.x - 1)
            }
            At::West => {
                self.neighbors += alive;
                (At::NorthWest, self.y + 1, self.x - 1)
            }
            At::NorthWest => {
                let state = game_logic(self.state, self.neighbors + alive);
                self.suspended = At::Transition;
                return Item::Transition(Transition { y: self.y, x: self.x, state });
            }
            At::Transition => {
                self.suspended = At::Itself;
                self.x += 1;
                if self.x == self.width {
                    self.x = 0;
                    self.y += 1;
                    if self.y == self.height {
                        self.y = 0;
                        self.suspended = At::Tick;
                        return TICK;
                    }
                }
                return Item::Query(Query { y: self.y, x: self.x });
            }
        };
        self.suspended = next;
        Item::Query(Query { y, x })
    }
}
