//! Where the three suspended functions stand in `src/coroutines.rs`.

use coroutine_life::rivals::nested::{Counting, Simulate, Simulating, Stepping};

/// The file of the native coroutines, as it was compiled.
pub const SOURCE: &str = include_str!("../../../src/coroutines.rs");

/// A suspended function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub function: &'static str,
    /// The line of [`SOURCE`] it is suspended at, from 1.
    pub line: usize,
}

/// The functions that are suspended now, the outermost first; the machine holds the same suspension
/// points as the native coroutines.
pub fn frames(machine: &Simulate) -> Vec<Frame> {
    let (simulating, stepping, counting) = machine.suspended();
    let mut frames = vec![Frame { function: "simulate", line: simulate(simulating) }];
    if simulating == Simulating::StepCell {
        frames.extend(step_cell(stepping).map(|line| Frame { function: "step_cell", line }));
        if stepping == Stepping::Neighbors {
            let line = count_neighbors(counting);
            frames.extend(line.map(|line| Frame { function: "count_neighbors", line }));
        }
    }
    frames
}

const fn simulate(suspended: Simulating) -> usize {
    match suspended {
        Simulating::StepCell => const { line("yield_from!(step_cell(") },
        Simulating::Tick => const { line("yield TICK;") },
    }
}

const fn step_cell(suspended: Stepping) -> Option<usize> {
    Some(match suspended {
        Stepping::Itself => const { line("let state = yield ") },
        Stepping::Neighbors => const { line("yield_from!(count_neighbors(") },
        Stepping::Transition => const { line("yield Transition {") },
        Stepping::Start | Stepping::End => return None,
    })
}

const fn count_neighbors(suspended: Counting) -> Option<usize> {
    Some(match suspended {
        Counting::North => const { line("let n_ = yield ") },
        Counting::NorthEast => const { line("let ne = yield ") },
        Counting::East => const { line("let e_ = yield ") },
        Counting::SouthEast => const { line("let se = yield ") },
        Counting::South => const { line("let s_ = yield ") },
        Counting::SouthWest => const { line("let sw = yield ") },
        Counting::West => const { line("let w_ = yield ") },
        Counting::NorthWest => const { line("let nw = yield ") },
        Counting::Start | Counting::End => return None,
    })
}

/// The number of the one line that has this text; looked for when the program is compiled, which
/// fails if there is none or a second.
const fn line(text: &str) -> usize {
    let (source, text) = (SOURCE.as_bytes(), text.as_bytes());
    let (mut line, mut found) = (1, 0);
    let mut at = 0;
    while at < source.len() {
        if begins(source, at, text) {
            assert!(found == 0, "two lines of src/coroutines.rs have the text of one suspension");
            found = line;
        }
        if source[at] == b'\n' {
            line += 1;
        }
        at += 1;
    }
    assert!(found > 0, "a suspension point has no line in src/coroutines.rs");
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

    /// A generation passes through every `yield` of the file, and through nothing else.
    #[test]
    fn every_yield_is_a_suspension_point_and_every_suspension_point_a_yield() {
        let mut machine = Simulate::new(2, 3);
        let mut seen = Vec::new();
        for _ in 0..61 {
            machine.send(None);
            seen.extend(frames(&machine).into_iter().map(|frame| frame.line));
        }
        seen.sort_unstable();
        seen.dedup();

        let code = SOURCE.lines().map(|line| line.split("//").next().unwrap());
        let yields = (1..)
            .zip(code)
            .filter(|(_, code)| code.contains("yield ") || code.contains("yield_from!"));
        assert_eq!(seen, yields.map(|(line, _)| line).collect::<Vec<_>>());
        assert_eq!(seen.len(), 13);
    }

    /// The line stands in the function that it is said to stand in, and asks for the cell that the
    /// machine asks for.
    #[test]
    fn a_frame_is_in_its_function() {
        let mut machine = Simulate::new(2, 3);
        for _ in 0..61 {
            machine.send(None);
            for Frame { function, line } in frames(&machine) {
                let above = SOURCE.lines().take(line).filter(|line| line.starts_with("pub fn "));
                let start = above.last().unwrap();
                assert!(start.starts_with(&format!("pub fn {function}(")), "{function} {line}");
            }
        }
    }
}
