//! A solution of `exercises/tests/6_engine.rs`. The struct keeps a list of the items that are still
//! to come in this generation.

use std::collections::VecDeque;

use coroutine_life::{ALIVE, Item, Query, Sent, Simulation, State, TICK, Transition, game_logic};

/// The whole program as a value.
struct Machine {
    height: i32,
    width: i32,
    to_say: VecDeque<ToSay>,
    asked: bool,
    /// The replies for the current cell so far: its own state, then the states of its neighbours.
    told: Vec<State>,
}

/// An item that is still to come. A transition has no state here, because what a cell becomes is
/// not known before the replies.
enum ToSay {
    Query(Query),
    Transition { y: i32, x: i32 },
}

impl Machine {
    /// The program for a grid of `height` rows and `width` columns.
    fn new(height: i32, width: i32) -> Self {
        let mut machine =
            Self { height, width, to_say: VecDeque::new(), asked: false, told: Vec::new() };
        machine.plan_a_generation();
        machine
    }

    /// Lists all items of the next generation. The loops of `simulate` run here without stopping,
    /// so they can stay loops. The price is a list of ten entries per cell.
    fn plan_a_generation(&mut self) {
        for y in 0..self.height {
            for x in 0..self.width {
                for (dy, dx) in ITSELF_AND_AROUND {
                    self.to_say.push_back(ToSay::Query(Query { y: y + dy, x: x + dx }));
                }
                self.to_say.push_back(ToSay::Transition { y, x });
            }
        }
    }
}

const ITSELF_AND_AROUND: [(i32, i32); 9] =
    [(0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

impl Simulation for Machine {
    fn send(&mut self, sent: Sent) -> Item {
        // What was sent is a reply only if the last item was a query. Only this struct knows that.
        if self.asked {
            self.told.push(sent.unwrap_or_default());
        }
        let next = self.to_say.pop_front();
        self.asked = matches!(next, Some(ToSay::Query(_)));
        match next {
            Some(ToSay::Query(query)) => Item::Query(query),
            Some(ToSay::Transition { y, x }) => {
                let neighbors = self.told[1..].iter().map(|&state| i32::from(state == ALIVE)).sum();
                let state = game_logic(self.told[0], neighbors);
                self.told.clear();
                Item::Transition(Transition { y, x, state })
            }
            None => {
                self.plan_a_generation();
                TICK
            }
        }
    }
}

#[cfg(test)]
#[path = "../checks/6_engine.rs"]
mod checks;
