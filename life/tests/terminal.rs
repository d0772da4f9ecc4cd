//! How `life` behaves on a terminal, and how otherwise elsewhere.

use pretty_assertions::assert_eq;
use testing::oracle::closing;
use testing::tmux::Terminal;

const LIFE: &str = env!("CARGO_BIN_EXE_life");

/// What stands on the screen after `life` between `before` and `ended`.
fn screen(command: &str, width: u16) -> Option<String> {
    let screen = Terminal::around(command, (width, 50))?.ended();
    let screen = screen.strip_prefix("before\n").unwrap();
    Some(screen.strip_suffix("ended 0").unwrap().to_string())
}

/// Blocks of columns as a screen shows them.
fn blocks(blocks: &[&[usize]]) -> String {
    let blocks: Vec<_> = blocks.iter().map(|columns| closing(columns)).collect();
    blocks.join("\n").lines().map(|line| line.trim_end().to_string() + "\n").collect()
}

#[test]
fn as_many_columns_stand_side_by_side_as_fit() {
    let life = format!("'{LIFE}'");
    let one_a_block: &[&[usize]] = &[&[0], &[1], &[2], &[3], &[4]];
    for (width, expected) in [
        (57, &[&[0, 1, 2, 3, 4][..]][..]),
        (56, &[&[0, 1, 2, 3], &[4]]),
        (33, &[&[0, 1, 2], &[3, 4]]),
        (32, &[&[0, 1], &[2, 3], &[4]]),
        (9, one_a_block),
    ] {
        let Some(screen) = screen(&life, width) else { return };
        assert_eq!(screen, blocks(expected), "{width} wide");
    }
    let chosen = screen(&format!("{life} run closing --columns 1"), 80).unwrap();
    assert_eq!(chosen, blocks(one_a_block));
    let unknown = screen(&format!("stty cols 0; {life}; stty cols 80"), 80).unwrap();
    assert_eq!(unknown, blocks(&[&[0, 1, 2, 3, 4]]));
}

#[test]
fn elsewhere_all_columns_stand_side_by_side() {
    let Some(terminal) = Terminal::around(&format!("'{LIFE}' > out"), (20, 50)) else { return };
    assert_eq!(terminal.ended(), "before\nended 0");
    assert_eq!(terminal.file("out"), closing(&[0, 1, 2, 3, 4]));
}

/// A number of three digits is wider than these two columns of cells, which see each other four
/// times over and die.
#[test]
fn a_long_number_takes_its_room() {
    let life = format!("'{LIFE}' run block --height 2 --width 2 -g 100 --every 50");
    let Some(narrow) = screen(&life, 14) else { return };
    assert_eq!(narrow, " 0 | 50\n** | --\n** | --\n\n100\n--\n--\n");
    assert_eq!(screen(&life, 15).unwrap(), " 0 | 50 | 100\n** | -- | --\n** | -- | --\n");
}

/// Two of a run that never ends: one tells the terminal how far it is, and makes room when it has
/// something to print; what the other tells goes into a file, and is nothing.
#[test]
fn a_long_run_tells_a_terminal_how_far_it_is() {
    let number = |word: Option<&str>| word.and_then(|word| word.parse::<u64>().ok());
    let told = |line: &str| {
        let line = line.strip_prefix("generation ")?;
        number(line.strip_suffix(" of 1000000000000"))
    };
    for columns in ["--summary", "--columns 1"] {
        let run = format!("'{LIFE}' run blinker -g 1000000000000 --every 500000 {columns}");
        let script = format!("{run} > /dev/null 2> told & {run}");
        let Some(terminal) = Terminal::run(&script, (80, 50)) else { return };
        let screen = terminal.until(|screen| screen.lines().any(|line| told(line).is_some()));
        let at = screen.lines().find_map(told);

        // A line of a summary, or what stands above a column.
        let printed = |line: &str| match line.split_once(" population ") {
            Some((generation, _)) => number(generation.strip_prefix("generation ")),
            None => number(Some(line.trim())),
        };
        let screen = terminal.until(|screen| screen.lines().filter_map(printed).max() > at);
        let mut above = screen.lines().rev().skip(1);
        assert!(above.all(|line| !line.contains(" of ")), "{screen}");
        assert_eq!(terminal.file("told"), "");
    }
}

#[test]
fn colours_end_with_no_color() {
    let help = format!("'{LIFE}' --help");
    let Some(terminal) = Terminal::around(&help, (80, 50)) else { return };
    terminal.ended();
    assert!(terminal.colours().contains("\x1b["), "{}", terminal.colours());
    let terminal = Terminal::around(&format!("NO_COLOR=1 {help}"), (80, 50)).unwrap();
    terminal.ended();
    assert!(!terminal.colours().contains("\x1b["), "{}", terminal.colours());
}
