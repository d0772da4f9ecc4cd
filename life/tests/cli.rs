//! The program `life`, from outside: what it prints, what it refuses, how it ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use pretty_assertions::assert_eq;
use testing::command::{self, refuses};
use testing::oracle::{CLOSING, OPENING, closing};

fn life(arguments: &str) -> Command {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    life.args(arguments.split(' ').filter(|argument| !argument.is_empty()));
    life
}

fn prints(arguments: &str) -> String {
    command::prints(life(arguments))
}

#[test]
fn alone_it_prints_the_closing_run() {
    assert_eq!(prints(""), format!("{CLOSING}\n"));
}

#[test]
fn the_chapters_patterns_print_the_chapters_tables() {
    assert_eq!(prints("run opening"), format!("{OPENING}\n"));
    assert_eq!(prints("run closing --generations 4"), closing(&[0, 1, 2, 3, 4]));
    assert_eq!(prints("run closing -g 0"), closing(&[0]));
}

#[test]
fn every_and_columns_choose_what_is_printed_where() {
    assert_eq!(prints("run closing --every 2"), closing(&[0, 2, 4]));
    assert_eq!(prints("run closing --every 3"), closing(&[0, 3]));
    assert_eq!(prints("run closing --every 9"), closing(&[0]));
    assert_eq!(prints("run closing --columns 5"), closing(&[0, 1, 2, 3, 4]));
    assert_eq!(prints("run closing --columns 9"), closing(&[0, 1, 2, 3, 4]));
    let blocks = [closing(&[0, 1]), closing(&[2, 3]), closing(&[4])];
    assert_eq!(prints("run closing --columns 2"), blocks.join("\n"));
    let blocks = [closing(&[0, 2]), closing(&[4])];
    assert_eq!(prints("run closing --every 2 --columns 2"), blocks.join("\n"));
}

#[test]
fn the_size_given_is_the_size_printed() {
    assert_eq!(prints("run block -g 0 --height 3 --width 5"), "  0  \n-**--\n-**--\n-----\n");
    assert_eq!(prints("run block -g 0 --width 2"), " 0\n--\n**\n**\n--\n");
    assert_eq!(prints("run blinker -g 0 --width 140001").lines().last().unwrap().len(), 140_001);
}

/// The populations are the published ones; fingerprints and soups come from a separate
/// implementation of Life, FNV-1a and `SplitMix64` in Python.
#[test]
fn a_summary_is_a_line_a_generation() {
    let pulsar = "\
generation 0 population 48 fingerprint 077de80dd5e47bbf
generation 1 population 56 fingerprint c854a6067245c44f
generation 2 population 72 fingerprint 7e15f802b6ef3a4f
generation 3 population 48 fingerprint 077de80dd5e47bbf
";
    assert_eq!(prints("run pulsar -g 3 --summary"), pulsar);
    let gun = "\
generation 0 population 36 fingerprint 3e43d222addd1e11
generation 30 population 41 fingerprint 12a4837ffbfa10e6
";
    assert_eq!(prints("run gosper-gun -g 59 --every 30 --summary"), gun);
    let help = prints("run --help");
    assert!(help.contains(gun.lines().last().unwrap()), "{help}");
    let soup = "\
generation 0 population 530 fingerprint 80c901ced7459a41
generation 2 population 247 fingerprint dafa94b6d4ea1086
";
    assert_eq!(prints("run soup -g 2 --every 2 --summary"), soup);
    assert_eq!(prints("run soup -g 2 --every 2 --summary --seed 0 --density 0.5"), soup);
}

#[test]
fn a_soup_is_its_seed_and_its_density() {
    let soup = "run soup -g 0 --height 3 --width 5";
    let seventh = "  0  \n-*---\n*--*-\n*----\n";
    assert_eq!(prints(&format!("{soup} --seed 7 --density 0.3")), seventh);
    assert_eq!(prints(&format!("{soup} --density 0")), "  0  \n-----\n-----\n-----\n");
    assert_eq!(prints(&format!("{soup} --density 1")), "  0  \n*****\n*****\n*****\n");
}

/// The first words of the lines below a title, up to an empty line.
fn listed(title: &str) -> Vec<String> {
    let list = prints("list");
    let lines = list.lines().skip_while(|line| !line.starts_with(title)).skip(1);
    let rows = lines.take_while(|line| !line.is_empty());
    rows.map(|row| row.split(' ').next().unwrap().to_string()).collect()
}

#[test]
fn what_list_names_runs() {
    let patterns = listed("PATTERN ");
    assert_eq!(patterns[..2], ["opening", "closing"]);
    assert!(patterns.len() >= 13 && patterns.contains(&"soup".to_string()), "{patterns:?}");
    for pattern in patterns {
        assert!(prints(&format!("run {pattern} -g 0 --summary")).starts_with("generation 0 "));
    }
    let engines = listed("ENGINE ");
    assert_eq!(engines[0], if cfg!(feature = "nightly") { "native" } else { "flat" });
    for engine in engines {
        assert_eq!(prints(&format!("run closing --engine {engine}")), closing(&[0, 1, 2, 3, 4]));
    }
}

#[test]
fn list_shows_sizes_and_compilers() {
    let list = prints("list");
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    for row in ["gosper-gun 9x36 40x60 fires ", "flat stable one "] {
        assert!(list.lines().any(|line| words(line).starts_with(row)), "{list}");
    }
}

#[test]
fn help_and_version_are_no_errors() {
    let help = prints("--help");
    let commands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let commands = commands.take_while(|line| !line.is_empty());
    // What a command does may take a second line, which is indented further.
    let commands = commands.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let mut all = vec!["-h".to_string(), "--help".to_string()];
    for command in commands.filter(|command| !["", "help"].contains(command)) {
        all.extend([format!("help {command}"), format!("{command} --help")]);
    }
    assert!(all.contains(&"play --help".to_string()), "{all:?}");
    for arguments in all {
        let help = prints(&arguments);
        assert!(help.contains("Usage: life"), "{help}");
        assert!(help.contains("Examples:\n  life"), "{help}");
    }
    assert_eq!(prints("--version"), format!("life {}\n", env!("CARGO_PKG_VERSION")));
}

/// Bad input and what it says, in turn.
const REFUSED: &str = "\
$ life run glider --height 0
life: invalid value '0' for '--height <H>': 0 is not in 1..=2147483646; try '--help'
$ life run glider --height -5
life: invalid value '-5' for '--height <H>': -5 is not in 1..=2147483646; try '--help'
$ life run glider --width 2147483647
life: invalid value '2147483647' for '--width <W>': 2147483647 is not in 1..=2147483646; try '--help'
$ life run glider --width 2.5
life: invalid value '2.5' for '--width <W>': invalid digit found in string; try '--help'
$ life run glider -g -1
life: invalid value '-1' for '--generations <N>': -1 is not in 0..=1000000000000; try '--help'
$ life run glider -g 1000000000001
life: invalid value '1000000000001' for '--generations <N>': 1000000000001 is not in 0..=1000000000000; try '--help'
$ life run glider --every 0
life: invalid value '0' for '--every <K>': 0 is not in 1..=1000000000000; try '--help'
$ life run glider --columns 0
life: invalid value '0' for '--columns <N>': 0 is not in 1..=1000000000000; try '--help'
$ life run soup --seed 18446744073709551616
life: invalid value '18446744073709551616' for '--seed <S>': number too large to fit in target type; try '--help'
$ life run soup --density 1.01
life: invalid value '1.01' for '--density <D>': expected a number from 0 to 1; try '--help'
$ life run soup --density -0.1
life: invalid value '-0.1' for '--density <D>': expected a number from 0 to 1; try '--help'
$ life run soup --density NaN
life: invalid value 'NaN' for '--density <D>': expected a number from 0 to 1; try '--help'
$ life run glider --seed 1
life: --seed and --density go with soup, not with glider
$ life run glider --density 0.5
life: --seed and --density go with soup, not with glider
$ life run gosper-gun --height 5
life: gosper-gun: 9 by 36 cells do not fit into a grid of 5 by 60: give at least --height 9 --width 36
$ life run
life: the following required arguments were not provided: <PATTERN|FILE>; try '--help'
$ life run glider --evry 2
life: unexpected argument '--evry' found; tip: a similar argument exists: '--every'; try '--help'
$ life run glider --nonsense
life: unexpected argument '--nonsense' found; try '--help'
$ life run glider --every
life: a value is required for '--every <K>' but none was supplied; try '--help'
$ life run glider --summary --columns 2
life: the argument '--summary' cannot be used with '--columns <N>'; try '--help'
$ life run glider pulsar
life: unexpected argument 'pulsar' found; try '--help'
$ life ruin
life: unrecognized subcommand 'ruin'; tip: a similar subcommand exists: 'run'; try '--help'
$ life glider
life: 'glider' is not a command: say life run glider
$ life soup
life: 'soup' is not a command: say life run soup
$ life nonsense
life: unrecognized subcommand 'nonsense'; try '--help'
$ life trace glider --cell 2147483648,0
life: invalid value '2147483648,0' for '--cell <Y,X>': expected a row and a column, as in 0,3, each of at most 2147483647; try '--help'
$ life play -
life: play reads keys from standard input: give a name or a file instead of -
";

#[test]
fn bad_input_is_refused_in_one_line() {
    for pair in REFUSED.split("$ life ").skip(1) {
        let (arguments, reason) = pair.split_once("\nlife: ").unwrap();
        assert_eq!(refuses(life(arguments)), reason.trim_end(), "life {arguments}");
    }
}

/// What a message shows of an argument: all of it, on one line, or its beginning. No argument makes
/// a message long.
#[test]
fn an_argument_of_many_lines_or_characters_is_refused_in_one_line() {
    let long = "x".repeat(100_000);
    let cut = format!("{}..", &long[..200]);
    for (given, shown) in [
        ("5\n6\r7", "5?6?7"),
        ("\nUsage: x", "?Usage: x"),
        ("a:\n b\n\nFor more information, try", "a:? b??For more information, try"),
        (long.as_str(), cut.as_str()),
    ] {
        for (arguments, line) in [
            ("run glider --width", format!("invalid value '{shown}' for '--width <W>': ")),
            ("run glider --rule", format!("invalid value '{shown}' for '--rule <RULE>': ")),
            ("run glider --engine", format!("invalid value '{shown}' for '--engine <NAME>'; ")),
            ("run glider", format!("unexpected argument '{shown}' found; ")),
            ("", format!("unrecognized subcommand '{shown}'; ")),
        ] {
            let mut life = life(arguments);
            life.arg(given);
            let reason = refuses(life);
            assert!(reason.starts_with(&line) && reason.ends_with("; try '--help'"), "{reason}");
            assert!(reason.len() < 600, "life {arguments}: {} bytes", reason.len());
        }
    }
    let mut file = life("run");
    file.arg(&long);
    let reason = refuses(file);
    assert!(reason.starts_with(&format!("cannot read {cut}: ")), "{reason}");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_text_is_named() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let mut life = life("run glider --rule");
    life.arg(OsStr::from_bytes(b"B3\xff"));
    let expected = "expected UTF-8 text in each argument but a file's name, found 'B3\u{fffd}'";
    assert_eq!(refuses(life), expected);
}

/// The list grows: what it begins with is enough.
#[test]
fn an_unknown_engine_brings_the_known_ones_and_the_nearest() {
    let engine = refuses(life("run glider --engine flatt"));
    let first = if cfg!(feature = "nightly") { "native, flat, " } else { "flat, " };
    let known = format!("invalid value 'flatt' for '--engine <NAME>'; [possible values: {first}");
    assert!(engine.starts_with(&known), "{engine}");
    assert!(engine.ends_with("tip: a similar value exists: 'flat'; try '--help'"), "{engine}");
}

#[cfg(not(feature = "nightly"))]
#[test]
fn an_engine_left_out_says_how_to_get_it() {
    let line = refuses(life("run glider --engine native"));
    let how = "needs cargo +nightly run --features nightly; try '--help'";
    assert_eq!(line, format!("invalid value 'native' for '--engine <NAME>': {how}"));
}

#[test]
fn a_run_that_memory_cannot_hold_is_refused() {
    for (arguments, takes, right) in [
        // Two grids of (2^31 - 2)^2 bytes.
        (
            "run block --height 2147483646 --width 2147483646 --summary",
            "this takes 8589934576.1 GiB of memory, but at most 1.0 GiB is allowed",
            ": choose a smaller --height or --width",
        ),
        // 10^12 columns of 20 bytes, in a buffer of 32, and 256 more.
        (
            "run block -g 999999999999",
            "this output takes 268221.0 GiB, but at most 64 MiB are held",
            ": use --summary, or fewer --columns side by side",
        ),
        // Three million columns of 90 bytes, in a buffer of 128, and 256 more.
        (
            "run glider -g 2999999",
            "this output takes 1.1 GiB, but at most 64 MiB are held",
            ": use --summary, or fewer --columns side by side",
        ),
    ] {
        assert_eq!(refuses(life(arguments)), format!("{takes}{right}"));
    }
    // A column by itself may take more than is held of several.
    assert!(prints("run soup -g 0 --height 6000 --width 6000").len() > 36_000_000);
}

#[cfg(target_os = "linux")]
#[test]
fn what_the_allocator_refuses_is_refused() {
    let mut shell = Command::new("sh");
    let limited = "ulimit -v 500000; exec \"$0\" run block --height 20000 --width 20000 --summary";
    shell.args(["-c", limited, env!("CARGO_BIN_EXE_life")]);
    let line = refuses(shell);
    let refused = "this takes 0.8 GiB of memory, but the system refuses it: ";
    assert!(line.starts_with(refused), "{line}");
}

/// Nobody could wait for these runs to end: they are printed as they go, and end with the reader.
#[test]
fn a_reader_that_has_had_enough_ends_the_run_quietly() {
    for arguments in [
        "run r-pentomino -g 2000",
        "run r-pentomino -g 1000000000000 --columns 3",
        "run r-pentomino -g 1000000000000 --summary",
        "trace soup --height 300 --width 300 --generation 1",
    ] {
        let mut life = life(arguments);
        let mut child = life.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let head = BufReader::new(child.stdout.take().unwrap()).lines().take(3);
        assert_eq!(head.map(Result::unwrap).count(), 3, "life {arguments}");
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), err.as_str()), (Some(0), ""), "life {arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure() {
    for arguments in
        ["", "run glider --summary", "run r-pentomino -g 2000", "trace closing", "list", "--help"]
    {
        let mut life = life(arguments);
        life.stdout(std::fs::File::options().write(true).open("/dev/full").unwrap());
        let full = "cannot write to standard output: No space left on device (os error 28)";
        assert_eq!(refuses(life), full, "life {arguments}");
    }
}

/// The replicator of B36/S23 has twice its twelve cells after twelve generations.
#[cfg(feature = "nightly")]
#[test]
fn another_rule_may_be_played() {
    for rule in ["highlife", "B36/S23", "s23/b36", "23/36"] {
        let text = prints(&format!("run replicator -g 12 --every 12 --summary --rule {rule}"));
        let populations: Vec<_> =
            text.lines().map(|line| line.split(' ').nth(3).unwrap()).collect();
        assert_eq!(populations, ["12", "24"], "{rule}");
    }
    assert_eq!(prints("run closing --rule 23/3"), closing(&[0, 1, 2, 3, 4]));
}

#[test]
fn a_rule_that_cannot_be_played_is_refused() {
    for (arguments, line) in [
        (
            "--rule B36/S2x",
            "invalid value 'B36/S2x' for '--rule <RULE>': column 7: expected a digit from 0 to 8 or \
             the end, found 'x'; try '--help'",
        ),
        (
            "--rule 23/3/3",
            "invalid value '23/3/3' for '--rule <RULE>': column 6: this is a rule of three states or \
             more; life reads rules of two states that count living neighbours, such as B36/S23 \
             or R5,C2,S33-57,B34-45; try '--help'",
        ),
        (
            "--rule highlife --engine flat",
            "--engine flat plays Life only: leave it out to play B36/S23, or give --rule life",
        ),
    ] {
        let life = life(&format!("run replicator {arguments}"));
        assert_eq!(refuses(life), line);
    }
}

#[cfg(not(feature = "nightly"))]
#[test]
fn on_stable_only_life_is_played() {
    let line = refuses(life("run replicator --rule highlife"));
    let how = "needs cargo +nightly run --features nightly; this build plays Life only";
    assert_eq!(line, format!("rule B36/S23 {how}"));
}
