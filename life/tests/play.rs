//! `life play` in a terminal, by its keys and its screen.

use std::process::Command;

use coroutine_life::ENGINES;
use pretty_assertions::assert_eq;
use testing::command::refuses;
use testing::tmux::Terminal;

const LIFE: &str = env!("CARGO_BIN_EXE_life");

/// A glider in the middle of 9 by 9 cells, in its first generations, as in the Python chapter's
/// table.
const GLIDER: [&str; 3] = [
    concat!(
        "         │\n",
        "    ▄    │\n",
        "   ▄▄█   │\n",
        "         │\n",
        "         │\n",
        "─────────┘\n",
    ),
    concat!(
        "         │\n",
        "         │\n",
        "   ▀▄█   │\n",
        "    ▀    │\n",
        "         │\n",
        "─────────┘\n",
    ),
    concat!(
        "         │\n",
        "         │\n",
        "   ▄ █   │\n",
        "    ▀▀   │\n",
        "         │\n",
        "─────────┘\n",
    ),
];

fn play(arguments: &str, size: (u16, u16)) -> Option<Terminal> {
    Terminal::around(&format!("'{LIFE}' play {arguments}"), size)
}

/// Waits until the game runs and has left the generation whose status line begins with `left`.
fn running(terminal: &Terminal, left: &str) {
    let awaited = |line: &str| {
        line.starts_with("generation ") && !line.starts_with(left) && line.ends_with("/s")
    };
    terminal.until(|screen| screen.lines().any(awaited));
}

#[test]
fn it_pauses_steps_and_restarts() {
    let Some(terminal) = play("glider", (80, 24)) else { return };
    running(&terminal, "generation 0 ");
    terminal.press("Space");
    terminal.until_line("generation ", "  paused");
    for _ in 0..2 {
        terminal.press("r");
        let screen = terminal.until_line("generation 0  population 5  - resumes/s  ", "  paused");
        assert!(screen.starts_with(GLIDER[0]), "{screen}");
        terminal.press("s");
        let screen = terminal.until_line("generation 1  population 5  - resumes/s  ", "  paused");
        assert!(screen.starts_with(GLIDER[1]), "{screen}");
    }
    terminal.press("Space");
    running(&terminal, "generation 1 ");
    terminal.press("s");
    terminal.until_line("generation ", "  paused");
}

#[test]
fn every_engine_goes_on_where_the_last_one_was() {
    let Some(terminal) = play("glider", (80, 24)) else { return };
    terminal.until_line("generation ", "  8/s");
    terminal.press("Space");
    for i in 0..ENGINES.len() {
        let [name, next] = [i, i + 1].map(|i| ENGINES[i % ENGINES.len()].name);
        terminal.press("r");
        terminal.until_line("generation 0 ", &format!("  {name}  paused"));
        terminal.press("s");
        let screen = terminal.until_line("generation 1 ", &format!("  {name}  paused"));
        assert!(screen.starts_with(GLIDER[1]), "{screen}");
        terminal.press("e");
        terminal.until_line("generation 1 ", &format!("  {next}  paused"));
        terminal.press("s");
        let screen = terminal.until_line("generation 2 ", &format!("  {next}  paused"));
        assert!(screen.starts_with(GLIDER[2]), "{screen}");
    }
}

/// After `future` comes `threads`, for which there is no room, and then `callback`.
#[cfg(target_os = "linux")]
#[test]
fn an_engine_that_does_not_start_is_passed_over_with_its_reason() {
    let limited = format!("(ulimit -v 400000; exec '{LIFE}' play glider --engine future)");
    let Some(terminal) = Terminal::around(&limited, (99, 24)) else { return };
    terminal.until_line("generation ", "  future  8/s");
    terminal.press("e");
    let screen = terminal.until_line("generation ", "  callback  8/s");
    let reason = "--engine threads: a thread per cell takes 81 threads, but the system gave ";
    assert!(screen.lines().last().unwrap().starts_with(reason), "{screen}");
    terminal.press("Space");
    let screen = terminal.until_line("generation ", "  callback  paused");
    assert!(screen.lines().last().unwrap().starts_with("space "), "{screen}");
}

/// `HighLife`'s replicator: 12 cells, and after 12 generations 24.
#[cfg(feature = "nightly")]
#[test]
fn it_plays_other_rules() {
    let Some(terminal) = play("replicator --rule highlife", (80, 24)) else { return };
    terminal.until_line("generation ", "  B36/S23  8/s");
    terminal.press("Space");
    terminal.press("r");
    terminal.until_line("generation 0  population 12  ", "  B36/S23  paused");
    for generation in 1..=12 {
        terminal.press("s");
        terminal.until_line(&format!("generation {generation} "), "  B36/S23  paused");
    }
    terminal.until_line("generation 12  population 24  ", "  B36/S23  paused");
}

#[test]
fn it_runs_as_fast_as_asked() {
    let Some(terminal) = play("soup --engine flat", (80, 24)) else { return };
    terminal.until_line("generation ", "  flat  8/s");
    for (key, pace) in [("-", "4/s"), ("Up", "8/s"), ("+", "15/s"), ("=", "30/s"), ("+", "60/s")] {
        terminal.press(key);
        terminal.until_line("generation ", &format!("  flat  {pace}"));
    }
    terminal.press("+");
    terminal.until_line("generation ", " resumes/s  flat  no limit");
    let measured = |screen: &str| !screen.contains("- resumes/s") && screen.contains(" resumes/s");
    terminal.until(measured);
    terminal.press("e");
    terminal.press("q");
    assert_eq!(terminal.ended(), "before\nended 0");
}

#[test]
fn it_follows_the_terminal_to_20x5_and_back() {
    let Some(terminal) = play("glider --engine flat", (80, 24)) else { return };
    terminal.until_line("generation ", "  8/s");
    terminal.press("Space");
    terminal.press("r");
    let status = "generation 0  population 5  - resumes/s  flat  paused";
    let keys = "space pause  s step  +/- speed  r restart  e engine  q quit";
    let room = "\n".repeat(24 - 6 - 2);
    let whole = format!("{}{room}{status}\n{keys}", GLIDER[0]);
    terminal.shows(&whole);

    terminal.resize((20, 5));
    let middle = "         │\n    ▀▄   │\n   ▀▀▀   │\n";
    terminal.shows(&format!("{middle}generation 0  popula\nspace pause  s step"));

    terminal.resize((80, 5));
    terminal.shows(&format!("{middle}{status}\n{keys}  6x9 of 9x9"));

    // Too small for a picture, and then too small for more than one letter.
    terminal.resize((9, 2));
    terminal.shows("generatio\nspace pau");
    terminal.resize((1, 1));
    terminal.shows("g");

    terminal.resize((80, 24));
    terminal.shows(&whole);
    terminal.press("q");
    assert_eq!(terminal.ended(), "before\nended 0");
}

#[test]
fn without_a_terminal_it_points_at_run() {
    let mut life = Command::new(LIFE);
    life.args(["play", "glider"]);
    let input = "play needs a terminal, but standard input is not one: use life run";
    assert_eq!(refuses(life), input);

    let Some(terminal) = play("glider < /dev/null", (80, 24)) else { return };
    assert_eq!(terminal.ended(), format!("before\nlife: {input}\nended 2"));
    let output = "life: play needs a terminal, but standard output is not one: use life run\n";
    let Some(terminal) = play("glider > out", (80, 24)) else { return };
    assert_eq!(terminal.ended(), format!("before\n{output}ended 2"));
}
