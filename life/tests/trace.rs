//! Compares the text of `life trace` with the conversation that the Python chapter describes.

use std::process::{Command, Stdio};

use coroutine_life::{ALIVE, Item, State};
use pretty_assertions::assert_eq;
use testing::command::{self, refuses};
use testing::oracle::{CLOSING, World, conversation, next, world};

fn life(arguments: &str) -> Command {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    life.args(arguments.split(' '));
    life
}

fn prints(arguments: &str) -> String {
    command::prints(life(arguments))
}

fn items(text: &str) -> Vec<&str> {
    let item = |line: &&str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
    text.lines().filter(item).collect()
}

/// Generation 0 of the Python chapter's closing run.
fn closing() -> World {
    world(&CLOSING.lines().skip(1).map(|line| line[..9].to_string() + "\n").collect::<String>())
}

fn name(state: State) -> &'static str {
    if state == ALIVE { "ALIVE" } else { "EMPTY" }
}

/// The number of the line of the source with this text, counted from 1.
fn source(text: &str) -> usize {
    let source = include_str!("../../src/coroutines.rs");
    source.lines().position(|line| line.contains(text)).unwrap() + 1
}

/// The item lines of a generation, with single spaces: ten for each cell, and one for the tick.
fn expected(world: &World) -> Vec<String> {
    let names = ["state", "n_", "ne", "e_", "se", "s_", "sw", "w_", "nw"];
    let (mut lines, width) = (Vec::new(), world[0].len());
    for (number, (item, sent)) in conversation(world).into_iter().enumerate() {
        let (cell, nth) = (number / 10, number % 10);
        let step_cell = format!("simulate > step_cell({}, {})", cell / width, cell % width);
        let (place, yielded, line) = match item {
            Item::Query(query) => {
                let place = if nth > 0 { step_cell + " > count_neighbors" } else { step_cell };
                let yielded = format!("Query({}, {})", query.y, query.x);
                (place, yielded, source(&format!("let {} = yield", names[nth])))
            }
            Item::Transition(to) => {
                let yielded = format!("Transition({}, {}, {})", to.y, to.x, name(to.state));
                (step_cell, yielded, source("yield Transition"))
            }
            Item::Tick => ("simulate".to_string(), "TICK".to_string(), source("yield TICK")),
        };
        let (number, sent) = (number + 1, sent.map_or("None", name));
        lines.push(format!("{number} {place} {line} {yielded} {sent}"));
    }
    lines
}

fn single_spaces(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_generation_of_the_closing_run_is_451_lines_and_they_are_the_chapters() {
    let mut world = closing();
    for generation in 1..=4 {
        let text = prints(&format!("trace closing --generation {generation}"));
        let lines: Vec<_> = items(&text).into_iter().map(single_spaces).collect();
        assert_eq!(lines, expected(&world));
        assert_eq!(lines.len(), 451);
        assert_eq!(text.lines().next(), Some(format!("generation {generation}").as_str()));
        assert!(text.contains("\nqueries 405 transitions 45 ticks 1 items 451\n"), "{text}");
        let compared = 451 * generation;
        let honest = if cfg!(feature = "nightly") {
            format!("the same {compared} items.")
        } else {
            "`nested` alone, because the native coroutine needs a nightly build.".to_string()
        };
        assert!(text.trim_end().ends_with(&honest), "{text}");
        world = next(&world);
    }
}

/// The glider's cells that change first, counted by hand in the Python chapter's table.
#[test]
fn a_cell_ends_in_its_decision() {
    let text = prints("trace closing --generation 1");
    let decisions: Vec<_> = text.lines().filter(|line| line.starts_with("  cell ")).collect();
    assert_eq!(decisions.len(), 45);
    for decision in [
        "  cell (0, 0): game_logic(EMPTY, 0) is EMPTY: stays empty",
        "  cell (0, 3): game_logic(ALIVE, 1) is EMPTY: dies, too few",
        "  cell (1, 2): game_logic(EMPTY, 3) is ALIVE: is born",
        "  cell (1, 3): game_logic(EMPTY, 5) is EMPTY: stays empty",
        "  cell (2, 3): game_logic(ALIVE, 3) is ALIVE: lives on",
    ] {
        assert!(decisions.contains(&decision), "{decision}");
    }
    let crowded = prints("trace soup --density 1 --height 3 --width 3 --limit 10");
    assert!(crowded.contains("cell (0, 0): game_logic(ALIVE, 8) is EMPTY: dies, too many\n"));
}

#[test]
fn the_filters_choose_items_and_the_totals_count_them() {
    let all = prints("trace closing --generation 2-3");
    assert_eq!(items(&all).len(), 902);
    assert!(all.contains("\nqueries 810 transitions 90 ticks 2 items 902\n"), "{all}");
    assert_eq!(items(&prints("trace closing")).len(), 4 * 451);

    let cell = prints("trace closing --generation 2-3 --cell 1,4");
    let of_cell = |line: &&&str| line.contains(" step_cell(1, 4) ");
    assert_eq!(items(&cell), items(&all).iter().filter(of_cell).copied().collect::<Vec<_>>());
    assert!(cell.contains("\nqueries 18 transitions 2 ticks 0 items 20\n"), "{cell}");

    let first = prints("trace closing --generation 2-3 --cell 1,4 --limit 12");
    assert_eq!(items(&first), items(&cell)[..12]);
    assert!(first.contains("\nqueries 11 transitions 1 ticks 0 items 12\n"), "{first}");
}

/// Bad input, and below each command the message for it.
const REFUSED: &str = "\
$ life trace closing --cell 5,0
life: --cell 5,0 is outside the grid: expected a row from 0 to 4 and a column from 0 to 8
$ life trace closing --cell 0,9
life: --cell 0,9 is outside the grid: expected a row from 0 to 4 and a column from 0 to 8
$ life trace closing --cell -1,0
life: --cell -1,0 is outside the grid: expected a row from 0 to 4 and a column from 0 to 8
$ life trace closing --cell 3
life: invalid value '3' for '--cell <Y,X>': expected a row and a column, as in 0,3, each of at most 2147483647; try '--help'
$ life trace closing --generation 3-2
life: invalid value '3-2' for '--generation <N>': the range is empty: expected the smaller number first, as in 2-3; try '--help'
$ life trace closing --generation 0
life: invalid value '0' for '--generation <N>': expected N or A-B, each a whole number from 1 to 1000000; try '--help'
$ life trace closing --generation 1-
life: invalid value '1-' for '--generation <N>': expected N or A-B, each a whole number from 1 to 1000000; try '--help'
$ life trace closing --generation -1
life: invalid value '-1' for '--generation <N>': expected N or A-B, each a whole number from 1 to 1000000; try '--help'
$ life trace closing --generation 1-1000001
life: invalid value '1-1000001' for '--generation <N>': expected N or A-B, each a whole number from 1 to 1000000; try '--help'
$ life trace closing --limit 0
life: invalid value '0' for '--limit <N>': 0 is not in 1..=1000000; try '--help'
$ life trace soup --height 500 --width 100
life: this trace has 2000004 items, but at most 1000000 are shown: choose fewer with --generation, --cell or --limit, or a smaller --height or --width
$ life trace nope.txt
life: 'nope.txt' is not a name from 'life list', and there is no such file";

#[test]
fn what_cannot_be_traced_is_refused_in_a_line() {
    for case in REFUSED.split("$ life ").skip(1) {
        let (arguments, line) = case.split_once("\nlife: ").unwrap();
        let refused = refuses(life(arguments));
        assert!(refused.starts_with(line.trim_end_matches('\n')), "{arguments}: {refused}");
    }
}

#[test]
fn a_trace_too_large_can_be_narrowed_by_what_the_refusal_names() {
    for filter in ["--generation 4", "--cell 7,7", "--limit 3"] {
        let mut life = life(&format!("trace soup --height 500 --width 100 {filter}"));
        assert!(life.stdout(Stdio::null()).status().unwrap().success(), "{filter}");
    }
}
