//! What the program `life` refuses, and in which words.

use std::process::Command;

use pretty_assertions::assert_eq;
use testing::command::refuses;

use crate::{life, prints};

/// Bad input, and below each command the message for it.
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
life: 'glider' is not a command: use life run glider
$ life soup
life: 'soup' is not a command: use life run soup
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

/// A message shows all of an argument on one line, or only its beginning, so no argument makes a
/// message long.
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
    let expected = "expected UTF-8 text in every argument except a file's name, found 'B3\u{fffd}'";
    assert_eq!(refuses(life), expected);
}

/// Only the beginning of the list is checked, because the list grows.
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
            "this output takes 268221.0 GiB before it is printed, but at most 64 MiB is allowed",
            ": use --summary, or fewer --columns side by side",
        ),
        // Three million columns of 90 bytes, in a buffer of 128, and 256 more.
        (
            "run glider -g 2999999",
            "this output takes 1.1 GiB before it is printed, but at most 64 MiB is allowed",
            ": use --summary, or fewer --columns side by side",
        ),
    ] {
        assert_eq!(refuses(life(arguments)), format!("{takes}{right}"));
    }
    // A single column may take more than the columns of a block may take together.
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
