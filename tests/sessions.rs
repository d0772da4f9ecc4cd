//! Runs `examples/20_sessions.rs` as a program, with a limit on its file descriptors.

#![cfg(all(unix, feature = "nightly"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use pretty_assertions::assert_eq;

/// The example is built first, because `cargo test --test sessions` alone does not build it.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let build = ["build", "--quiet", "--profile", "test", "--example", "20_sessions"];
    assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success());
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("debug/examples/20_sessions")
});

/// Runs the program so that at most `descriptors` file descriptors can be open at once.
fn serve(sessions: usize, descriptors: usize) -> Output {
    let limited = format!("ulimit -n {descriptors} && exec \"$0\" {sessions}");
    Command::new("sh").args(["-c", &limited]).arg(&*PROGRAM).output().unwrap()
}

/// Asserts that this many sessions were served twice, each with the outcome that its client leads
/// to.
fn assert_served(sessions: usize, output: &Output) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let served = |script| 2 * (0..sessions).filter(|number| number % 4 == script).count();
    let [polite, wrong, hasty, long] = [0, 1, 2, 3].map(served);
    let expected = [
        ("client that was last told -1", polite),
        ("client that was last told 10", hasty),
        ("client that was last told nothing", wrong + long),
        ("session that answered 0", long),
        ("session that answered 1", hasty),
        ("session that answered 4", polite),
        ("session that refused ten", wrong),
    ];
    let expected = expected.map(|(outcome, count)| format!("    {outcome:?}: {count},\n"));
    let head = format!("{sessions} sessions at once, twice, on one thread: {{\n");
    let printed = String::from_utf8_lossy(&output.stdout);
    let (outcomes, bytes) = printed.split_once("}\n").expect("the outcomes");
    assert_eq!(outcomes, head + &expected.concat());
    assert!(bytes.starts_with("bytes per session: "), "{bytes}");
    assert_eq!(output.status.code(), Some(0));
}

/// How many sessions would fit, according to the message with which the program refuses more.
fn fit(refusal: &Output) -> usize {
    assert_eq!(refusal.status.code(), Some(2));
    assert_eq!(String::from_utf8_lossy(&refusal.stdout), "");
    let said = String::from_utf8_lossy(&refusal.stderr);
    assert_eq!(said.lines().count(), 1, "{said}");
    let (number, rest) = said.split_once(' ').unwrap();
    assert!(rest.contains("sessions fit"), "{said}");
    number.parse().unwrap()
}

#[test]
fn four_hundred_sessions_are_open_at_once() {
    let most = Command::new("sh").args(["-c", "ulimit -Hn"]).output().unwrap();
    let most = String::from_utf8(most.stdout).unwrap().trim().parse().unwrap_or(1024);
    let descriptors = 1024.min(most);
    // A session takes two descriptors, because both of its ends are in the program. A few
    // descriptors are open from the start.
    let sessions = 400.min((descriptors - 24) / 2);
    assert_served(sessions, &serve(sessions, descriptors));
}

/// The second round needs every descriptor of the first round, so none may have leaked.
#[test]
fn as_many_as_fit_are_served_twice_and_one_more_is_refused() {
    let most = fit(&serve(100, 64));
    assert!((16..32).contains(&most), "{most} sessions in 64 descriptors");
    assert_served(most, &serve(most, 64));
    assert_eq!(fit(&serve(most + 1, 64)), most);
}

#[test]
fn a_number_out_of_range_is_refused() {
    for sessions in ["0", "10001", "-1", "many", ""] {
        let output = Command::new(&*PROGRAM).arg(sessions).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{sessions:?}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("{sessions:?}")) && said.lines().count() == 1, "{said}");
    }
}
