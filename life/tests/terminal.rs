//! How `life` behaves on a terminal, and how it behaves elsewhere.

use pretty_assertions::assert_eq;
use testing::oracle::closing;
use testing::tmux::Terminal;

const LIFE: &str = env!("CARGO_BIN_EXE_life");

/// What `life` has left on the screen, between `before` and `ended`.
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

/// A number of three digits is wider than a grid of two columns. On this small torus each cell of
/// the block counts its neighbours several times over, so the block dies.
#[test]
fn a_long_number_takes_its_room() {
    let life = format!("'{LIFE}' run block --height 2 --width 2 -g 100 --every 50");
    let Some(narrow) = screen(&life, 14) else { return };
    assert_eq!(narrow, " 0 | 50\n** | --\n** | --\n\n100\n--\n--\n");
    assert_eq!(screen(&life, 15).unwrap(), " 0 | 50 | 100\n** | -- | --\n** | -- | --\n");
}

/// Two runs that never end. The first run's standard error is a file, and it writes no progress
/// there. The second run shows its progress on the terminal, and removes it when it has something
/// to print.
#[test]
fn a_long_run_tells_a_terminal_how_far_it_is() {
    let number = |word: Option<&str>| word.and_then(|word| word.parse::<u64>().ok());
    let told = |line: &str| {
        let line = line.strip_prefix("generation ")?;
        number(line.strip_suffix(" of 1000000000000"))
    };
    for columns in ["--summary", "--columns 1"] {
        let run = format!("'{LIFE}' run blinker -g 1000000000000 --every 100000 {columns}");
        let script = format!("{run} > /dev/null 2> told & {run}");
        let Some(terminal) = Terminal::run(&script, (80, 50)) else { return };
        let screen = terminal.until(|screen| screen.lines().any(|line| told(line).is_some()));
        let at = screen.lines().find_map(told);

        // A line of a summary, or the number above a column.
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
fn nothing_is_wider_than_the_terminal() {
    for command in
        ["", "list", "trace closing --cell 2,3 --generation 1", "compare --engine flat --seconds 1"]
    {
        for width in [60, 80, 100, 160] {
            let life = format!("'{LIFE}' {command}");
            let Some(terminal) = Terminal::around(&life, (width, 80)) else { return };
            terminal.ended();
            assert_eq!(terminal.wrapped(), [""; 0], "life {command}, {width} wide");
        }
    }
}

#[test]
fn a_narrow_trace_shows_the_inner_functions() {
    let life = format!("'{LIFE}' trace closing --cell 2,3 --generation 1 --limit 2");
    for (width, place) in [
        (89, "simulate > step_cell(2, 3) > count_neighbors"),
        (88, "step_cell(2, 3) > count_neighbors"),
        (78, "step_cell(2, 3) > count_neighbors"),
        (77, "count_neighbors"),
        (60, "count_neighbors"),
    ] {
        let Some(screen) = screen(&life, width) else { return };
        let item = screen.lines().find(|line| line.contains("Query(3, 3)")).unwrap();
        let item = item.trim_start().strip_prefix("212  ").unwrap();
        assert!(item.starts_with(&format!("{place} ")), "{width} wide: {item}");
    }
}

/// Whether what the command leaves on the screen has colours.
fn is_coloured(command: &str) -> Option<bool> {
    let terminal = Terminal::around(command, (100, 80))?;
    terminal.ended();
    Some(terminal.colours().contains("\x1b["))
}

#[test]
fn colours_are_for_a_terminal_alone() {
    for command in ["--help", "", "list", "trace opening --cell 1,2", "compare --seconds 1"] {
        let life = format!("'{LIFE}' {command}");
        let Some(coloured) = is_coloured(&life) else { return };
        assert!(coloured, "life {command}");
        for plain in [format!("NO_COLOR=1 {life}"), format!("{life} | cat")] {
            assert_eq!(is_coloured(&plain), Some(false), "{plain}");
        }
    }
}

#[test]
fn what_lives_and_ticks_is_coloured() {
    let colours = |arguments: &str| {
        let terminal = Terminal::around(&format!("'{LIFE}' {arguments}"), (100, 80))?;
        terminal.ended();
        Some(terminal.colours())
    };
    let Some(run) = colours("run glider -g 0") else { return };
    assert!(run.contains("-\x1b[32m*\x1b["), "{run:?}");
    let trace = colours("trace block --generation 1 --height 2 --width 2").unwrap();
    assert!(trace.contains("\x1b[32mALIVE"), "{trace:?}");
    let tick = trace.lines().find(|line| line.contains("TICK")).unwrap();
    assert!(tick.starts_with("\x1b[33m"), "{tick:?}");
}
