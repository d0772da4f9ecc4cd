//! Shows the compiler's state machines beside the hand-written ones of `rivals::nested`, from what
//! the compiler prints.

use std::fmt::Write;
use std::fs;
use std::process::Command;

use coroutine_life::rivals::nested;

use super::compiler::{Folder, root};
use super::pictures;
use crate::Error;
use crate::files::{Files, read};

const PAGE: &str = "guide/03-what-the-compiler-writes.md";

const COROUTINES: &str = include_str!("../../../src/coroutines.rs");
const NESTED: &str = include_str!("../../../src/rivals/nested.rs");

pub fn make(files: &mut Files) -> Result<(), Error> {
    let (sizes, mir) = what_the_compiler_prints()?;
    files.make_between(PAGE, "layouts", &tables(&sizes))?;
    files.make_between(PAGE, "jumps", &format!("```mir\n{}```\n", jumps(&mir)))?;
    let layouts = FUNCTIONS.map(|(name, ..)| layout(&sizes, &place(name)));
    files.make("guide/pictures/nested.svg", pictures::nested(&layouts))?;
    let [counting, ..] = layouts;
    let lines = function("count_neighbors").lines().map(str::trim);
    let queries: Vec<_> =
        lines.filter_map(|line| line.strip_prefix("let ")?.split_once(" = yield ")).collect();
    files.make("guide/pictures/states.svg", pictures::states(&counting, &queries))
}

/// For each function: its name, the hand-written machine, the enum of the places at which that
/// machine is suspended, and the bytes of that machine.
const FUNCTIONS: [(&str, &str, &str, usize); 3] = [
    ("count_neighbors", "CountNeighbors", "Counting", size_of::<nested::CountNeighbors>()),
    ("step_cell", "StepCell", "Stepping", size_of::<nested::StepCell>()),
    ("simulate", "Simulate", "Simulating", size_of::<nested::Simulate>()),
];

/// Runs the command of the guide's page. Returns the sizes that it prints, and the MIR that it
/// leaves in a file.
fn what_the_compiler_prints() -> Result<(String, String), Error> {
    let page = read(PAGE)?;
    let command = page.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next());
    let command = command.ok_or("the page has no command")?;
    let folder = Folder::new("layout")?;
    let out = format!("--out-dir '{}'", folder.path().display());
    let command = command.replace("--out-dir target", &out);
    let output = Command::new("sh").args(["-c", &command]).current_dir(root()).output()?;
    let sizes = String::from_utf8(output.stdout)?;
    if !output.stderr.is_empty() || sizes.matches("type: ").count() != 3 {
        return Err(format!("{}{sizes}", String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok((sizes, fs::read_to_string(folder.path().join("lib.mir"))?))
}

/// The source text of one of the three functions.
fn function(name: &str) -> &'static str {
    let begin = COROUTINES.find(&format!("pub fn {name}(")).unwrap();
    let rest = &COROUTINES[begin..];
    &rest[..rest.find("\n}\n").unwrap()]
}

/// The beginning of the compiler's name for a function's coroutine. It contains the line and the
/// column of the closure, counted from 1.
fn place(name: &str) -> String {
    let begin = COROUTINES.find(function(name)).unwrap();
    let closure = begin + function(name).find("move |").unwrap();
    let before = &COROUTINES[..closure];
    let column = before.len() - before.rfind('\n').unwrap();
    format!("{{coroutine@src/coroutines.rs:{}:{column}: ", before.lines().count())
}

/// The layout of a coroutine: its bytes and its states.
pub struct Layout<'a> {
    pub bytes: usize,
    pub states: Vec<State<'a>>,
}

/// A state of a machine: its name, its bytes, the variables that it keeps, and the bytes of each
/// variable.
pub struct State<'a> {
    pub name: &'a str,
    pub bytes: usize,
    pub keeps: Vec<(&'a str, usize)>,
}

impl<'a> Layout<'a> {
    pub fn largest(&self) -> &State<'a> {
        self.states.iter().max_by_key(|state| state.bytes).expect("a state")
    }
}

/// The layout of the type of that name, from the sizes that the compiler prints.
fn layout<'a>(sizes: &'a str, name: &str) -> Layout<'a> {
    let begin = format!("print-type-size type: `{name}");
    let rest = &sizes[sizes.find(&begin).unwrap_or_else(|| panic!("no {name}"))..];
    let mut lines = rest.lines().map(|line| line.trim_start_matches("print-type-size").trim());
    let bytes = |line: &'a str| -> usize {
        let bytes = line.split("`: ").nth(1).unwrap().split(' ').next().unwrap();
        bytes.parse().unwrap()
    };
    let name = |line: &'a str| line.split('`').nth(1).unwrap().trim_start_matches('.');
    let size = bytes(lines.next().unwrap());
    let mut states: Vec<State> = Vec::new();
    for line in lines.take_while(|line| !line.starts_with("type")) {
        if line.starts_with("variant") {
            states.push(State { name: name(line), bytes: bytes(line), keeps: Vec::new() });
        } else if line.starts_with("upvar") || line.starts_with("local") {
            states.last_mut().unwrap().keeps.push((name(line), bytes(line)));
        }
    }
    Layout { bytes: size, states }
}

/// The variants of an enum of `rivals::nested`, in their order.
fn variants(name: &str) -> Vec<&'static str> {
    let rest = NESTED.split(&format!("pub enum {name} {{\n")).nth(1).unwrap();
    let body = rest.split("\n}").next().unwrap();
    let variants = body.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    variants.map(|line| line.trim_end_matches(',')).collect()
}

fn tables(sizes: &str) -> String {
    let mut made = String::new();
    for (name, machine, suspended, by_hand) in FUNCTIONS {
        let layout = layout(sizes, &place(name));
        let (states, largest) = (&layout.states, layout.largest());
        writeln!(made, "\n## `{name}`: {} bytes\n", layout.bytes).unwrap();
        writeln!(
            made,
            "The largest state is `{}`, with {} bytes. The hand-written machine, `nested::{machine}`, takes {by_hand} \
             bytes. Its states are those of `nested::{suspended}`.\n",
            largest.name, largest.bytes
        )
        .unwrap();
        writeln!(
            made,
            "| suspended at | state of the compiler, of the hand-written machine | bytes | keeps |"
        )
        .unwrap();
        writeln!(made, "|---|---|--:|---|").unwrap();
        let lines = function(name).lines().map(str::trim);
        let points: Vec<_> = lines.filter(|line| line.contains("yield")).collect();
        let variants = variants(suspended);
        // `nested::Simulate` has one state for its start and its tick, and never ends.
        let (start, at, end) = match &variants[..] {
            [tick, inner] => (*tick, vec![*inner, *tick], None),
            [start, at @ .., end] => (*start, at.to_vec(), Some(*end)),
            _ => panic!("{variants:?}"),
        };
        assert_eq!(at.len(), points.len(), "{name}");
        let (delegating, yielding): (Vec<_>, Vec<_>) = states
            .iter()
            .filter(|state| state.name.starts_with("Suspend"))
            .partition(|state| state.keeps.iter().any(|(name, _)| *name == "coroutine"));
        let (mut delegating, mut yielding) = (delegating.into_iter(), yielding.into_iter());
        let mut row = |point: &str, State { name, bytes, keeps }: &State, by_hand: &str| {
            let keeps: Vec<_> = keeps.iter().map(|(name, _)| *name).collect();
            let keeps = keeps.join(" ");
            writeln!(made, "| {point} | `{name}`, `{by_hand}` | {bytes} | `{keeps}` |").unwrap();
        };
        let state = |name| states.iter().find(|state| state.name == name).unwrap();
        row("its start", state("Unresumed"), start);
        for (point, by_hand) in points.into_iter().zip(at) {
            let delegates = point.contains("yield_from!");
            let state = if delegates { delegating.next() } else { yielding.next() };
            // A short text for the place: the variable that gets the answer, or what is yielded.
            let short = point.split_once(" =").map_or(point, |(variable, _)| variable);
            let short = short.split_once(" {").map_or(short, |(yields, _)| yields);
            let point = format!("`{}`", short.trim_end_matches(';'));
            row(&point, state.expect("a state for each `yield`"), by_hand);
        }
        assert!(delegating.next().is_none() && yielding.next().is_none(), "{name}");
        if let Some(end) = end {
            row("its end", state("Returned"), end);
        }
    }
    made
}

/// The jump with which each coroutine begins when it is resumed.
fn jumps(mir: &str) -> String {
    let mut made = String::new();
    for (name, ..) in FUNCTIONS {
        let resume = format!("fn coroutines::{name}::{{closure#0}}(");
        let body = mir.split(&resume).nth(1).expect("the function that resumes it");
        let jump = body.lines().find(|line| line.contains("switchInt")).unwrap().trim();
        writeln!(made, "{name}:\n    {jump}").unwrap();
    }
    made
}
