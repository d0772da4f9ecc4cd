//! The program `life`, from outside: what it prints, and how it ends.

mod refused;

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

/// The populations are the published ones. The fingerprints and the soups come from a separate
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
    // The description of a command may take a second line, which is indented further.
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

/// Nobody could wait for these runs to end. They print as they go, and end when the reader closes
/// the pipe.
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
            "--engine flat plays Life only: leave out --engine to play B36/S23, or give --rule \
             life",
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
