//! What `life` does when the system refuses threads, memory or output: the right result, or one clear
//! line and exit code 2.

#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use coroutine_life::ENGINES;
use pretty_assertions::assert_eq;
use testing::command::{ends, prints, refused, refuses};
use testing::user::User;

const LIFE: &str = env!("CARGO_BIN_EXE_life");

/// The program after bash's `ulimit`, run by the user who runs the tests.
fn limited(limit: &str, arguments: &str) -> Command {
    let mut bash = Command::new("bash");
    bash.arg("-c").arg(format!("ulimit {limit}; exec '{LIFE}' {arguments}"));
    bash
}

/// Generations 0, 1 and 2 of the closing run.
fn right() -> String {
    ends(limited("-v unlimited", "run closing -g 2 --summary --engine direct")).1
}

/// A limit of one process leaves no other threads. With a limit of three there may be fewer threads
/// than processors.
#[cfg(feature = "nightly")]
#[test]
fn a_refused_thread_means_fewer_threads() {
    let Some(user) = User::with(LIFE) else { return };
    for processes in [1, 2, 3, 8] {
        let arguments = "run closing -g 2 --summary --engine lockstep-parallel";
        let output = user.limited(&format!("-u {processes}"), arguments);
        assert_eq!(ends(output), (Some(0), right(), String::new()), "{processes} processes");
    }
}

#[test]
fn a_refused_thread_per_cell_is_a_line() {
    let Some(user) = User::with(LIFE) else { return };
    let line = refuses(user.limited("-u 5", "run closing --engine threads"));
    let expected = "--engine threads: a thread per cell takes 45 threads, but the system gave 4: ";
    assert!(line.starts_with(expected), "{line}");
    let size = "--height 16 --width 16 --seconds 1 --engine threads";
    let line = refuses(user.limited("-u 50", &format!("compare {size}")));
    let expected =
        "threads cannot run here: a thread per cell takes 64 threads, but the system gave ";
    assert!(line.starts_with(expected), "{line}");
    // 64 cells, the program, and room for threads that have ended but are still counted.
    let out = prints(user.limited("-u 300", &format!("compare {size}")));
    assert!(out.contains("\nthreads ") && !out.contains(" cannot run here"), "{out}");
}

/// No engine aborts from 256 MiB of address space on.
#[test]
fn little_address_space_is_no_reason_to_abort() {
    for mib in [256, 300, 350, 400, 512, 700, 1024] {
        let limit = format!("-v {}", mib * 1024);
        for engine in ENGINES {
            let arguments = format!("run closing -g 2 --summary --engine {}", engine.name);
            let end = ends(limited(&limit, &arguments));
            if engine.name == "threads" && end.0 != Some(0) {
                let line = refused(end);
                let expected = "--engine threads: a thread per cell takes 45 threads, ";
                assert!(line.starts_with(expected), "{mib} MiB: {line}");
            } else {
                let expected = (Some(0), right(), String::new());
                assert_eq!(end, expected, "{mib} MiB, {}", engine.name);
            }
        }
    }
}

/// The exact limit at which a starting thread finds no address space left depends on the system.
#[test]
fn at_the_edge_of_the_address_space_no_thread_aborts() {
    for mib in 256..272 {
        let soup = "run soup --height 16 --width 16 -g 1 --summary --engine threads";
        let line = refused(ends(limited(&format!("-v {}", mib * 1024), soup)));
        let expected =
            "--engine threads: a thread per cell takes 256 threads, but the system gave ";
        assert!(line.starts_with(expected), "{mib} MiB: {line}");
    }
}

/// The names of the engines that are compared and of those that are left out, and why the first of
/// these is left out.
fn compared(mib: u32) -> (Vec<String>, Vec<String>, String) {
    let out = prints(limited(&format!("-v {}", mib * 1024), "compare --seconds 1 --format json"));
    let figures: serde_json::Value = serde_json::from_str(&out).unwrap();
    let names = |list: &str| {
        let rows = figures[list].as_array().unwrap().iter();
        let mut names: Vec<_> = rows.map(|row| row["name"].as_str().unwrap().to_string()).collect();
        names.sort();
        names
    };
    let reason = figures["left_out"][0]["reason"].as_str().unwrap_or_default();
    (names("engines"), names("left_out"), reason.to_string())
}

#[test]
fn compare_leaves_out_by_name_what_has_no_room() {
    let mut all: Vec<_> = ENGINES.iter().map(|engine| engine.name.to_string()).collect();
    all.sort();
    assert_eq!(compared(2048), (all.clone(), vec![], String::new()));
    all.retain(|name| name != "threads");
    let (engines, left_out, reason) = compared(512);
    assert_eq!((engines, left_out), (all, vec!["threads".to_string()]));
    let expected = "a thread per cell takes 64 threads, but the system gave ";
    assert!(reason.starts_with(expected), "{reason}");
}

#[test]
fn a_closed_output_is_a_failure() {
    for arguments in ["", "list", "--help", "run glider --summary"] {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("exec '{LIFE}' {arguments} >&-"));
        let line = "cannot write to standard output: Bad file descriptor (os error 9)";
        assert_eq!(refuses(shell), line, "life {arguments}");
    }
}

#[test]
fn a_file_that_may_not_grow_is_a_failure() {
    let out = std::env::temp_dir().join(format!("life-limit-{}", std::process::id()));
    let arguments = format!("run r-pentomino -g 500 --columns 1 > '{}'", out.display());
    let line = refuses(limited("-f 4", &arguments));
    let length = fs::metadata(&out).unwrap().len();
    fs::remove_file(&out).unwrap();
    assert_eq!(line, "cannot write to standard output: File too large (os error 27)");
    assert_eq!(length, 4 * 1024);
}
