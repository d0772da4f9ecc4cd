//! Commands run to their end.

use std::process::Command;

use pretty_assertions::assert_eq;

/// Exit code, standard output, standard error.
pub type End = (Option<i32>, String, String);

/// How a command ends.
pub fn ends(mut command: Command) -> End {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// What a command prints that succeeds and says nothing else.
pub fn prints(command: Command) -> String {
    let told = format!("{command:?}");
    let (code, out, err) = ends(command);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{told}");
    out
}

/// What `life` says after `life: ` when it refuses, in one line, and prints nothing.
pub fn refuses(command: Command) -> String {
    let end = ends(command);
    assert_eq!(end.1, "", "{}", end.2);
    refused(end)
}

/// What `life` said after `life: ` when it refused, in one line, whatever it had printed.
pub fn refused((code, out, err): End) -> String {
    assert_eq!(code, Some(2), "{out}{err}");
    let reason = err.strip_prefix("life: ").unwrap().strip_suffix('\n').unwrap();
    assert!(!reason.contains('\n'), "{reason}");
    reason.to_string()
}
