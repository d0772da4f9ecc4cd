//! Shows the first cell of the Python chapter's opening, resume by resume.

use std::fmt::Write;
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;

use coroutine_life::{Grid, Query, State, Step, Transition, count_neighbors, step_cell};

use crate::Error;
use crate::files::Files;

/// The first grid of the opening.
const OPENING: &str = "-----\n-*---\n--**-\n---*-\n-----\n";

/// The variables that get the answers, in order.
fn answers() -> Vec<&'static str> {
    let source = include_str!("../../../src/coroutines.rs");
    let lines = source.lines().filter_map(|line| line.trim().strip_prefix("let "));
    lines
        .filter_map(|line| line.split_once(" = yield Query { y: y").map(|(name, _)| name))
        .collect()
}

/// The columns at which the three lanes begin.
const SIMULATE: usize = 4;
const STEP_CELL: usize = 34;
const COUNT_NEIGHBORS: usize = 56;

fn word(state: Option<State>) -> &'static str {
    match state {
        None => "None",
        Some(State::Empty) => "EMPTY",
        Some(State::Alive) => "ALIVE",
    }
}

/// Two lanes and an arrow between them. What is sent goes right, and what is yielded or returned
/// comes back.
fn line(
    number: &str,
    (left, outer): (usize, &str),
    arrow: char,
    right: usize,
    inner: &str,
) -> String {
    let line = format!("{number:>2}{:1$}{outer} ", "", left - 2);
    let dashes = "-".repeat(right - 2 - line.len());
    match arrow {
        '>' => format!("{line}{dashes}> {inner}\n"),
        _ => format!("{line}<{dashes} {inner}\n"),
    }
}

pub fn make(files: &mut Files) -> Result<(), Error> {
    let made = format!("```text\n{}```\n", timeline()?);
    files.make_between("guide/02-three-channels.md", "timeline", &made)
}

fn timeline() -> Result<String, Error> {
    let grid: Grid = OPENING.parse()?;
    let (mut outer, mut inner) = (step_cell(0, 0), count_neighbors(0, 0));
    let mut made = String::from("    simulate");
    writeln!(made, "{:1$}step_cell(0, 0)       count_neighbors(0, 0)", "", STEP_CELL - 12)?;
    let mut sent = None;
    for number in 1.. {
        // Beside `step_cell`, a `count_neighbors` is resumed by itself, to find out which of the
        // two functions yields.
        let asked = match number {
            2 => Some(Pin::new(&mut inner).resume(None)),
            3..=10 => Some(Pin::new(&mut inner).resume(sent)),
            _ => None,
        };
        let said = Pin::new(&mut outer).resume(sent);
        let lane = match asked {
            Some(CoroutineState::Yielded(query)) => {
                assert_eq!(said, CoroutineState::Yielded(query.into()), "what step_cell passes on");
                COUNT_NEIGHBORS
            }
            _ => STEP_CELL,
        };

        let reply = word(sent);
        let (to, received) = match number {
            1 => (STEP_CELL, "starts".to_string()),
            2 => (STEP_CELL, format!("state = {reply}")),
            3..=10 => (COUNT_NEIGHBORS, format!("{} = {reply}", answers()[number - 3])),
            _ => (STEP_CELL, "goes on".to_string()),
        };
        made +=
            &line(&number.to_string(), (SIMULATE, &format!("send({reply})")), '>', to, &received);
        if number == 2 {
            made += &line("", (STEP_CELL, "yield_from!"), '>', COUNT_NEIGHBORS, "starts");
        }
        if let Some(CoroutineState::Complete(count)) = asked {
            let neighbors = format!("neighbors = {count}");
            let returns = format!("returns {count}");
            made += &line("", (STEP_CELL, &neighbors), '<', COUNT_NEIGHBORS, &returns);
        }
        let (arrived, verb) = match said {
            CoroutineState::Yielded(Step::Query(Query { y, x })) => {
                sent = Some(grid.query(y, x));
                (format!("Query({y}, {x})"), "yields")
            }
            CoroutineState::Yielded(Step::Transition(Transition { y, x, state })) => {
                sent = None;
                (format!("Transition({y}, {x}, {})", word(Some(state))), "yields")
            }
            CoroutineState::Complete(()) => ("()".to_string(), "returns"),
        };
        made += &line("", (SIMULATE, &arrived), '<', lane, verb);
        if verb == "returns" {
            break;
        }
    }
    Ok(made)
}
