//! The lines of the program that a trace marks, in Rust and in Python: where the functions are
//! suspended, delegate and return, and where the driver answers.

use coroutine_life::rivals::nested::{Simulate, Simulating, Stepping};

/// The file of the native coroutines, as it was compiled.
pub const COROUTINES: &str = include_str!("../../../src/coroutines.rs");

/// The file of their driver.
pub const DRIVER: &str = include_str!("../../../src/interpreter.rs");

/// The file of the same program in Python.
pub const PYTHON: &str = include_str!("../../../python/life.py");

/// A line of the program, found by its text when this file is compiled. Compiling fails if no
/// line has the text or if a second line has it.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// What the page calls the line: by the variable that gets the answer, or by what the line
    /// does.
    pub name: &'static str,
    pub function: &'static str,
    /// The number of the line in [`COROUTINES`], or in [`DRIVER`] if it is a line of the driver,
    /// counted from 1.
    pub rust: usize,
    /// The number of the line in [`PYTHON`], counted from 1.
    pub python: usize,
}

/// Every place. At the first eleven a cell's ten items and the tick are yielded, in that order. At
/// the next two `simulate` and `step_cell` delegate.
pub static PLACES: [Place; 19] = [
    in_step_cell("state", "let state = yield ", "state = yield Query("),
    in_count_neighbors("n_", "let n_ = yield ", "n_ = yield "),
    in_count_neighbors("ne", "let ne = yield ", "ne = yield "),
    in_count_neighbors("e_", "let e_ = yield ", "e_ = yield "),
    in_count_neighbors("se", "let se = yield ", "se = yield "),
    in_count_neighbors("s_", "let s_ = yield ", "s_ = yield "),
    in_count_neighbors("sw", "let sw = yield ", "sw = yield "),
    in_count_neighbors("w_", "let w_ = yield ", "w_ = yield "),
    in_count_neighbors("nw", "let nw = yield ", "nw = yield "),
    in_step_cell("transition", "yield Transition {", "yield Transition("),
    in_simulate("tick", "yield TICK;", "yield TICK\n"),
    in_simulate("step_cell", "yield_from!(step_cell(", "yield from step_cell("),
    in_step_cell("count_neighbors", "yield_from!(count_neighbors(", "yield from count_neighbors("),
    in_step_cell("game_logic", "= game_logic(", "= game_logic("),
    in_count_neighbors("count", "        count\n", "return count\n"),
    in_driver("send", "match sim.send(sent)", "item = sim.send(sent)"),
    in_driver("query", "Item::Query(query) =>", "grid.query(item."),
    in_driver("assign", "progeny.assign(", "progeny.assign("),
    in_driver("return", "Item::Tick =>", "return progeny\n"),
];

/// The functions that are suspended now, the outermost first, each by its place.
///
/// The machine has the same suspension points as the native coroutines.
pub fn frames(machine: &Simulate) -> Vec<&'static Place> {
    let (simulating, stepping, counting) = machine.suspended();
    let places = match (simulating, stepping) {
        (Simulating::Tick, _) => vec![10],
        (_, Stepping::Itself) => vec![11, 0],
        (_, Stepping::Neighbors) => vec![11, 12, counting as usize],
        (_, Stepping::Transition) => vec![11, 9],
        (_, Stepping::Start | Stepping::End) => vec![11],
    };
    places.into_iter().map(|place| &PLACES[place]).collect()
}

const fn in_count_neighbors(name: &'static str, rust: &str, python: &str) -> Place {
    place("count_neighbors", name, line(COROUTINES, rust), line(PYTHON, python))
}

const fn in_step_cell(name: &'static str, rust: &str, python: &str) -> Place {
    place("step_cell", name, line(COROUTINES, rust), line(PYTHON, python))
}

const fn in_simulate(name: &'static str, rust: &str, python: &str) -> Place {
    place("simulate", name, line(COROUTINES, rust), line(PYTHON, python))
}

const fn in_driver(name: &'static str, rust: &str, python: &str) -> Place {
    place("live_a_generation", name, line(DRIVER, rust), line(PYTHON, python))
}

const fn place(function: &'static str, name: &'static str, rust: usize, python: usize) -> Place {
    Place { name, function, rust, python }
}

/// The number of the only line that has this text.
const fn line(source: &str, text: &str) -> usize {
    let (source, text) = (source.as_bytes(), text.as_bytes());
    let (mut line, mut found) = (1, 0);
    let mut at = 0;
    while at < source.len() {
        if begins(source, at, text) {
            assert!(found == 0, "two lines have the text of one place");
            found = line;
        }
        if source[at] == b'\n' {
            line += 1;
        }
        at += 1;
    }
    assert!(found > 0, "no line has the text of a place");
    found
}

const fn begins(source: &[u8], at: usize, text: &[u8]) -> bool {
    let mut matched = 0;
    while matched < text.len() {
        if at + matched == source.len() || source[at + matched] != text[matched] {
            return false;
        }
        matched += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use coroutine_life::Simulation;
    use pretty_assertions::assert_eq;

    use super::*;

    /// The first line of the function that contains the line with this number.
    fn above<'a>(source: &'a str, line: usize, opening: &str) -> &'a str {
        source.lines().take(line).filter(|line| line.starts_with(opening)).last().unwrap()
    }

    #[test]
    fn a_place_is_in_its_function_in_both_languages() {
        for Place { name, function, rust, python } in &PLACES {
            let source = if *function == "live_a_generation" { DRIVER } else { COROUTINES };
            let start = above(source, *rust, "pub fn ");
            assert!(start.starts_with(&format!("pub fn {function}(")), "{name}: {start}");
            let start = above(PYTHON, *python, "def ");
            assert!(start.starts_with(&format!("def {function}(")), "{name}: {start}");
        }
    }

    /// Every line of the three functions that has a `yield`, apart from comments, is the line of a
    /// place.
    #[test]
    fn every_yield_of_the_python_functions_is_a_place() {
        let (mut yields, mut function) = (Vec::new(), "");
        for (number, line) in (1..).zip(PYTHON.lines()) {
            if !line.starts_with(' ') && !line.is_empty() {
                function = line;
            }
            let ours = ["count_neighbors", "step_cell", "simulate"]
                .iter()
                .any(|name| function.starts_with(&format!("def {name}(")));
            let code = line.split('#').next().unwrap();
            if ours && code.split(' ').any(|word| word == "yield") {
                yields.push(number);
            }
        }
        let mut places: Vec<_> = PLACES[..13].iter().map(|place| place.python).collect();
        places.sort_unstable();
        assert_eq!(yields, places);
    }
    /// A generation is suspended at every `yield` of the file, and nowhere else.
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

    /// Each item of a cell is yielded at the place with the same number, and the tick at its own
    /// place.
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
