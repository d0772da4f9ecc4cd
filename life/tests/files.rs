//! Pattern files on the command line of `life`: where they are read from, where on the grid they
//! are put, and the messages for files that cannot be read.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use pretty_assertions::assert_eq;
use testing::command::{prints, refuses};

/// An empty folder for this test alone.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// `life run` in a folder. `arguments` is split at its spaces.
fn run(folder: &Path, arguments: &str) -> Command {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    life.arg("run").args(arguments.split(' ')).current_dir(folder).stdin(Stdio::null());
    life
}

/// Generation 0 of this file as it is printed, without the line of numbers.
fn start(test: &str, file: &str, arguments: &str) -> String {
    let folder = folder(test);
    fs::write(folder.join("file"), file).unwrap();
    let printed = prints(run(&folder, format!("file -g 0 {arguments}").trim_end()));
    printed.split_once('\n').unwrap().1.to_string()
}

#[test]
fn a_file_runs_like_the_pattern_it_holds() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["glider", "gosper-gun", "pulsar"] {
        let size = "--height 40 --width 60 -g 30 --every 10 --summary";
        let expected = prints(run(root, &format!("{name} {size}")));
        for format in ["rle", "cells"] {
            let path = format!("tests/patterns/{name}.{format}");
            assert_eq!(prints(run(root, &format!("{path} {size}"))), expected, "{path}");
            let mut life = run(root, &format!("- {size}"));
            life.stdin(fs::File::open(root.join(&path)).unwrap());
            assert_eq!(prints(life), expected, "{path}");
        }
    }
}

#[test]
fn a_name_comes_before_a_file_of_that_name() {
    let folder = folder("name");
    for name in ["blinker", "soup", "-"] {
        fs::write(folder.join(name), "x = 2, y = 2\n2o$2o!").unwrap();
    }
    let block = "  0 \n-**-\n-**-\n";
    for (arguments, expected) in [
        ("blinker", "  0 \n***-\n----\n"),
        ("./blinker", block),
        ("soup --density 0", "  0 \n----\n----\n"),
        ("./soup", block),
        ("./-", block),
    ] {
        let life = run(&folder, &format!("{arguments} -g 0 --height 2 --width 4"));
        assert_eq!(prints(life), expected, "{arguments}");
    }
}

#[test]
fn the_grid_is_the_torus_or_four_cells_more_on_each_side() {
    let row = "-----------\n";
    let alone = format!("{0}-----*-----\n------*----\n----***----\n{0}", row.repeat(4));
    assert_eq!(start("alone", "x = 3, y = 3\nbo$2bo$3o!", ""), alone);
    assert_eq!(start("cells", ".O\n..O\nOOO\n", ""), alone);
    let empty = "--------\n".repeat(8);
    assert_eq!(start("empty", "x = 0, y = 0\n!", ""), empty);

    let torus = "x = 3, y = 1, rule = B3/S23:T5,3\n3o!";
    assert_eq!(start("torus", torus, ""), "-----\n-***-\n-----\n");
    assert_eq!(start("height", torus, "--height 1"), "-***-\n");
    assert_eq!(start("width", torus, "--width 4"), "----\n***-\n----\n");
    assert_eq!(start("both", torus, "--height 1 --width 3"), "***\n");
}

#[test]
fn at_places_the_upper_left_corner() {
    let corner = "x = 3, y = 2, rule = B3/S23:T5,3\n3o$o!";
    for (at, expected) in [
        ("0,0", "***--\n*----\n-----\n"),
        ("1,2", "-----\n--***\n--*--\n"),
        ("2,3", "---*-\n-----\n*--**\n"),
        ("-1,-2", "---*-\n-----\n*--**\n"),
        ("-4,13", "---*-\n-----\n*--**\n"),
        ("2147483647,-2147483648", "-----\n--***\n--*--\n"), // 1 and 2 more than multiples
    ] {
        assert_eq!(start("at", corner, &format!("--at {at}")), expected, "{at}");
    }
    let named = run(&folder("named"), "glider -g 0 --height 3 --width 3 --at 0,1");
    assert_eq!(prints(named), " 0 \n--*\n*--\n***\n");
}

#[cfg(feature = "nightly")]
#[test]
fn the_rule_of_the_file_is_played() {
    let rows = "2b3o$bo2bo$o3bo$o2bo$3o!"; // HighLife's replicator, 12 cells
    let folder = folder("rule");
    fs::write(folder.join("highlife"), format!("x = 5, y = 5, rule = B36/S23\n{rows}")).unwrap();
    fs::write(folder.join("life"), format!("x = 5, y = 5, rule = 23/3\n{rows}")).unwrap();
    let lives = |arguments: &str| {
        let arguments = format!("{arguments} --height 30 --width 30 -g 12 --every 12 --summary");
        let printed = prints(run(&folder, &arguments));
        printed.lines().last().unwrap().split(' ').nth(3).unwrap().to_string()
    };
    assert_eq!(lives("highlife"), "24");
    assert_eq!(lives("life --rule highlife"), "24");
    assert_ne!(lives("life"), "24");
    assert_eq!(lives("highlife --rule life"), lives("life"));
    assert_eq!(lives("highlife --rule life --engine flat"), lives("life"));
}

#[test]
fn a_rule_that_cannot_be_played_is_refused() {
    let folder = folder("refused");
    fs::write(folder.join("file"), "x = 1, y = 1, rule = B36/S23\no!").unwrap();
    let engine = "leave out --engine to play B36/S23, or give --rule life";
    let line = format!("--engine flat plays Life only: {engine}");
    assert_eq!(refuses(run(&folder, "file --engine flat")), line);
    if cfg!(not(feature = "nightly")) {
        let how = "needs cargo +nightly run --features nightly; this build plays Life only";
        assert_eq!(refuses(run(&folder, "file")), format!("rule B36/S23 {how}"));
    }
}

#[test]
fn a_wrong_file_is_refused_with_its_name_and_the_place() {
    let folder = folder("wrong");
    fs::write(folder.join("glider.rle"), "#C\nx = 3, y = 3\nbo$2bo$2bz!").unwrap();
    let line = "glider.rle:3:10: expected a run count, 'b', 'o', '$' or '!', found 'z'";
    assert_eq!(refuses(run(&folder, "glider.rle")), line);

    let start = "a pattern: RLE, such as 'x = 3, y = 1' above '3o!', or rows of '.' and 'O'";
    let line = format!("standard input:1:1: expected {start}, found the end of the file");
    assert_eq!(refuses(run(&folder, "-")), line);

    fs::write(folder.join("torus"), "x = 3, y = 3, rule = B3/S23:T9,2\nbo$2bo$3o!").unwrap();
    let line = "torus:1: 3 by 3 cells do not fit into a grid of 2 by 9: \
        give at least --height 3 --width 3";
    assert_eq!(refuses(run(&folder, "torus")), line);
    assert_eq!(refuses(run(&folder, "torus --at 0,0")), line);
    let line = line.replace("2 by 9", "3 by 2");
    assert_eq!(refuses(run(&folder, "torus --height 3 --width 2")), line);
}

#[test]
fn what_cannot_be_had_is_refused() {
    let folder = folder("had");
    let no = |name| format!("'{name}' is not a name from 'life list', and there is no such file");
    assert_eq!(refuses(run(&folder, "nope.rle")), no("nope.rle"));
    assert_eq!(refuses(run(&folder, "no/such/folder")), no("no/such/folder"));
    assert_eq!(refuses(run(&folder, "")), no(""));
    for (name, meant) in
        [("glidr", "glider"), ("Pulser", "pulsar"), ("sup", "soup"), ("gun", "gosper-gun")]
    {
        let line = format!("{}; did you mean '{meant}'?", no(name));
        assert_eq!(refuses(run(&folder, name)), line);
    }
    let line = refuses(run(&folder, "glider --rule higlife"));
    assert!(line.ends_with("; did you mean 'highlife'?; try '--help'"), "{line}");

    for (arguments, line) in [
        ("soup --at 0,0", "--at goes with a pattern, not with soup"),
        ("file --seed 1", "--seed and --density go with soup, not with file"),
    ] {
        assert_eq!(refuses(run(&folder, arguments)), line);
    }
    for at in ["3", "3,", "3,4,5", "y,x", "2147483648,0", "1, 2", ""] {
        let right =
            "expected a row and a column, as in 0,3, each of at most 2147483647; try '--help'";
        let mut glider = run(&folder, "glider");
        glider.arg(format!("--at={at}"));
        assert_eq!(refuses(glider), format!("invalid value '{at}' for '--at <Y,X>': {right}"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_is_refused() {
    for (path, reason) in [
        (".", "Is a directory (os error 21)"),
        ("/proc/self/mem", "Input/output error (os error 5)"),
        ("/proc/self/comm/x", "Not a directory (os error 20)"),
    ] {
        let line = refuses(run(&folder("read"), path));
        assert_eq!(line, format!("cannot read {path}: {reason}"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_may_have_any_name() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = folder("any");
    let run = |name: &[u8]| {
        let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
        life.args(["run", "-g0"]).arg(OsStr::from_bytes(name)).current_dir(&folder);
        life
    };
    fs::write(folder.join(OsStr::from_bytes(b"\xff")), "x = 1, y = 1, rule = 23/3:T1,1\no!")
        .unwrap();
    assert_eq!(prints(run(b"\xff")), "0\n*\n");
    fs::write(folder.join("a\nb"), "x = 1, y = 1\nz").unwrap();
    assert!(refuses(run(b"a\nb")).starts_with("a?b:2:1: expected a run count, "));
    fs::write(folder.join("a\u{202e}b"), "x = 1, y = 1\nz").unwrap();
    assert!(refuses(run("a\u{202e}b".as_bytes())).starts_with("a?b:2:1: expected a run count, "));
}

/// A user who follows the advice of a refusal is not refused again for the opposite reason.
#[test]
fn advice_about_a_size_can_be_followed() {
    let folder = folder("advice");
    fs::write(folder.join("wide"), "x = 900, y = 0, rule = B3/S23\n!").unwrap();
    let line = refuses(run(&folder, "wide -g 0 --summary --height 100 --width 100"));
    let advice = "wide:1: 0 by 900 cells do not fit into a grid of 100 by 100: give at least ";
    let options = line.strip_prefix(advice).unwrap();
    assert_eq!(options, "--height 1 --width 900");
    assert!(
        prints(run(&folder, &format!("wide -g 0 --summary {options}"))).contains("population 0")
    );

    // No grid can hold this pattern, so no size of a grid is advised.
    fs::write(folder.join("huge"), "#C\nx = 2147483646, y = 2147483646\no!").unwrap();
    for options in ["", " --height 100 --width 100"] {
        let line = refuses(run(&folder, &format!("huge --summary{options}")));
        assert!(
            line.starts_with("huge:2: the pattern of 2147483646 by 2147483646 cells"),
            "{line}"
        );
        assert!(line.ends_with(": state a smaller x and y, or choose a smaller pattern"), "{line}");
    }
    // A small pattern on a huge torus can be put on a smaller one.
    fs::write(folder.join("torus"), "x = 1, y = 1, rule = B3/S23:T2147483646\no!").unwrap();
    let line = refuses(run(&folder, "torus --summary"));
    assert!(line.starts_with("torus:1: the torus of 2147483646 by 2147483646 cells"), "{line}");
    assert!(line.ends_with(": choose a smaller grid with --height and --width"), "{line}");
    prints(run(&folder, "torus --summary -g 0 --height 9 --width 9"));
}

/// Each file is refused within 400 MB of memory and a minute of processor time. The shell enforces
/// both limits.
#[cfg(target_os = "linux")]
#[test]
fn a_hostile_file_is_refused_soon_and_takes_little() {
    let folder = folder("hostile");
    let refused = |file: &str| {
        let mut shell = Command::new("sh");
        let limited = "ulimit -v 400000; ulimit -t 60; exec \"$0\" run \"$1\" --summary";
        shell.args(["-c", limited, env!("CARGO_BIN_EXE_life"), file]).current_dir(&folder);
        refuses(shell)
    };
    let endless = "/dev/zero:1:1: expected at most 16777216 bytes, found more";
    assert_eq!(refused("/dev/zero"), endless);

    let noise = (1..1_000_000).flat_map(|i| 0x9e37_79b9_u32.wrapping_mul(i).to_be_bytes());
    let nines = |count| "9".repeat(count);
    let side = 2_147_483_646;
    let files: [(Vec<u8>, &str); _] = [
        (Vec::new(), "file:1:1: expected a pattern: RLE, such as "),
        (noise.collect(), "file:1:1: expected a pattern: RLE, such as "),
        (vec![b'\n'; 1 << 24], "file:16777216:1: expected a pattern: RLE, such as "),
        (vec![b'x'; 100 << 20], "file:1:1: expected at most 16777216 bytes, found more"),
        (format!("x = 3, y = 3\n{}o!", nines(30)).into(), "file:2:10: expected a run count "),
        (format!("x = 3, y = 3\n{}", nines(1 << 20)).into(), "file:2:10: expected a run count "),
        (
            format!("x = 3, y = 3, rule = R{}", nines(1 << 20)).into(),
            "file:1:23: expected a radius",
        ),
        ("x = -3, y = 3\no!".into(), "file:1:5: expected a width from 0 to 2147483646, found '-'"),
        (
            "x = 1000000000, y = 1000000000\no!".into(),
            "file:1: the pattern of 1000000000 by 1000000000 cells is too large: this takes ",
        ),
        (
            "#C\nx = 1, y = 1, rule = B3/S23:T1000000000,1000000000\no!".into(),
            "file:2: the torus of 1000000000 by 1000000000 cells is too large: this takes ",
        ),
        (
            "1000000000$1000000000o!".into(),
            "file: the pattern of 1000000001 by 1000000000 cells is too large: this takes ",
        ),
        (
            format!("x = {side}, y = {side}\n{}", format!("{side}o$").repeat(1 << 17)).into(),
            "file:1: the pattern of 2147483646 by 2147483646 cells is too large: this takes ",
        ),
        (
            format!("x = {side}, y = 1\n{}z", "ob".repeat(1 << 19)).into(),
            "file:2:1048577: expected ",
        ),
        (format!("{}z", ".O".repeat(1 << 19)).into(), "file:1:1048577: expected '.', "),
        (format!(".{}z", "\n".repeat(1 << 20)).into(), "file:1048577:1: expected '.', "),
    ];
    for (file, expected) in files {
        fs::write(folder.join("file"), file).unwrap();
        let line = refused("file");
        assert!(line.starts_with(expected), "expected {expected}, found {line}");
    }
}
