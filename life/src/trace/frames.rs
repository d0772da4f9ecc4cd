//! Where the three suspended functions are.

use coroutine_life::rivals::nested::{Counting, Simulate, Simulating, Stepping};

use super::places::{PLACES, Place};

/// The functions that are suspended now, the outermost first, each by its place.
///
/// The machine has the same suspension points as the native coroutines.
pub fn frames(machine: &Simulate) -> Vec<&'static Place> {
    let (simulating, stepping, counting) = machine.suspended();
    let mut frames = vec![match simulating {
        Simulating::StepCell => "step_cell",
        Simulating::Tick => "tick",
    }];
    if simulating == Simulating::StepCell {
        frames.extend(step_cell(stepping));
        if stepping == Stepping::Neighbors {
            frames.extend(count_neighbors(counting));
        }
    }
    frames.into_iter().map(place).collect()
}

fn place(name: &str) -> &'static Place {
    PLACES.iter().find(|place| place.name == name).expect("a name of the table")
}

const fn step_cell(suspended: Stepping) -> Option<&'static str> {
    Some(match suspended {
        Stepping::Itself => "state",
        Stepping::Neighbors => "count_neighbors",
        Stepping::Transition => "transition",
        Stepping::Start | Stepping::End => return None,
    })
}

const fn count_neighbors(suspended: Counting) -> Option<&'static str> {
    Some(match suspended {
        Counting::North => "n_",
        Counting::NorthEast => "ne",
        Counting::East => "e_",
        Counting::SouthEast => "se",
        Counting::South => "s_",
        Counting::SouthWest => "sw",
        Counting::West => "w_",
        Counting::NorthWest => "nw",
        Counting::Start | Counting::End => return None,
    })
}

#[cfg(test)]
mod tests {
    use coroutine_life::Simulation;
    use pretty_assertions::assert_eq;

    use super::super::places::COROUTINES;
    use super::*;

    /// A generation passes through every `yield` of the file, and through nothing else.
    #[test]
    fn every_yield_is_a_suspension_point_and_every_suspension_point_a_yield() {
        let mut machine = Simulate::new(2, 3);
        let mut seen = Vec::new();
        for _ in 0..61 {
            machine.send(None);
            seen.extend(frames(&machine).into_iter().map(|place| place.rust));
        }
        seen.sort_unstable();
        seen.dedup();

        let code = COROUTINES.lines().map(|line| line.split("//").next().unwrap());
        let yields = (1..)
            .zip(code)
            .filter(|(_, code)| code.contains("yield ") || code.contains("yield_from!"));
        assert_eq!(seen, yields.map(|(line, _)| line).collect::<Vec<_>>());
        assert_eq!(seen.len(), 13);
    }

    /// The item that a cell yields at its place of the same number.
    #[test]
    fn a_cell_yields_its_items_in_the_order_of_the_places() {
        let mut machine = Simulate::new(2, 3);
        for number in 0..61 {
            machine.send(None);
            let expected = if number == 60 { "tick" } else { PLACES[number % 10].name };
            assert_eq!(frames(&machine).last().unwrap().name, expected);
        }
    }
}
