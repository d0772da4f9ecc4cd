//! How `life play` and long commands end: by a signal, by Ctrl-C after a long paste, or because the
//! terminal is gone.

#![cfg(unix)]

use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use pretty_assertions::assert_eq;
use testing::tmux::Terminal;

const LIFE: &str = env!("CARGO_BIN_EXE_life");

/// Runs the program, and records the terminal's settings before and after. The program's process id
/// goes into the file `pid`.
fn around(arguments: &str, size: (u16, u16)) -> Option<Terminal> {
    let command = format!("sh -c 'echo $$ > pid; exec \"{LIFE}\" {arguments}'");
    Terminal::around(&command, size)
}

/// Checks that this signal ended the program and that the screen is restored. What the shell says
/// about the signal is between the first and the last line.
fn ended_by(terminal: &Terminal, signal: i32) {
    let (screen, code) = (terminal.ended(), 128 + signal);
    assert!(screen.starts_with("before\n"), "{screen}");
    assert!(screen.ends_with(&format!("\nended {code}")), "{screen}");
    assert!(!screen.contains("generation"), "{screen}");
}

const SIGNALS: [(&str, i32); 4] = [("HUP", 1), ("INT", 2), ("QUIT", 3), ("TERM", 15)];

#[test]
fn a_signal_ends_the_player_and_leaves_the_terminal_as_it_was() {
    for (name, signal) in SIGNALS {
        let Some(terminal) = around("play gosper-gun", (80, 24)) else { return };
        terminal.until_line("generation ", "  8/s");
        terminal.signal(name, "pid");
        ended_by(&terminal, signal);
    }
}

#[test]
fn a_signal_takes_the_progress_line_away() {
    for (name, signal) in SIGNALS {
        let run = "run blinker -g 1000000000000 --every 1000000000000";
        let Some(terminal) = around(run, (80, 24)) else { return };
        terminal.until_line("generation ", " of 1000000000000");
        terminal.signal(name, "pid");
        ended_by(&terminal, signal);
    }
}

/// The progress is one line of 12 characters, and nothing of it is on the next line.
#[test]
fn the_progress_line_is_cut_to_the_terminal() {
    let Some(terminal) = around("run blinker -g 1000000000000 --every 1000000000000", (12, 24))
    else {
        return;
    };
    let cut = |line: &str| line.starts_with("generation") && line.len() == 12;
    let screen = terminal.until(|screen| screen.lines().any(cut));
    assert!(cut(screen.lines().last().unwrap()), "{screen}");
    terminal.signal("TERM", "pid");
    ended_by(&terminal, 15);
}

/// Each of these commands prints nothing else for a long time.
#[test]
fn whatever_takes_long_says_what_it_does() {
    for (arguments, begin) in [
        ("compare --seconds 60 -g 1000000 --engine direct", "round "),
        ("trace acorn --generation 1000000 --cell 0,0", "generation "),
        ("run soup --height 9000 --width 9000 -g 9 --summary --every 9 > big", "generation 0 of 9"),
    ] {
        let Some(terminal) = around(arguments, (80, 24)) else { return };
        terminal.until_line(begin, "");
        terminal.signal("TERM", "pid");
        ended_by(&terminal, 15);
    }
}

/// The resize and the key both wait while the program is stopped, so it sees both at the same time.
#[test]
fn a_key_that_comes_with_a_resize_needs_no_other_key() {
    let Some(terminal) = around("play glider --engine flat", (80, 24)) else { return };
    terminal.until_line("generation ", "  8/s");
    for (size, key, status) in [
        ((70, 20), "Space", "generation "),
        ((75, 22), "r", "generation 0 "),
        ((80, 24), "s", "generation 1 "),
    ] {
        terminal.signal("STOP", "pid");
        terminal.resize(size);
        terminal.press(key);
        terminal.signal("CONT", "pid");
        terminal.until_line(status, "  paused");
        terminal.until(|screen| screen.lines().count() == usize::from(size.1));
    }
    terminal.press("q");
    assert_eq!(terminal.ended(), "before\nended 0");
}

#[test]
fn after_a_long_paste_one_control_c_is_enough() {
    let Some(terminal) = around("play glider --engine flat", (80, 24)) else { return };
    terminal.until_line("generation ", "  8/s");
    for text in ["x", "s", "\u{1b}[C"] {
        terminal.paste(&text.repeat(9000 / text.len()));
    }
    terminal.press("C-c");
    assert_eq!(terminal.ended(), "before\nended 0");
}

/// The shell ignores the signal that the terminal is gone, so the program can notice it only when
/// it uses the terminal.
#[test]
fn a_terminal_that_is_gone_ends_the_player() {
    let file = env::temp_dir().join(format!("life-gone-{}", process::id()));
    let script = format!("trap '' HUP; '{LIFE}' play glider; echo $? > '{}'", file.display());
    let Some(terminal) = Terminal::run(&script, (80, 24)) else { return };
    terminal.until_line("generation ", "  8/s");
    terminal.press("Space");
    terminal.until_line("generation ", "  paused");
    drop(terminal);
    let begun = Instant::now();
    while fs::read_to_string(&file).unwrap_or_default() != "2\n" {
        assert!(begun.elapsed() < Duration::from_mins(1), "it goes on without a terminal");
        thread::sleep(Duration::from_millis(20));
    }
    fs::remove_file(&file).unwrap();
}
