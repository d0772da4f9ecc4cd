//! Runs commands to their end.

use std::process::Command;

use pretty_assertions::assert_eq;

/// Exit code, standard output, standard error.
pub type End = (Option<i32>, String, String);

/// Runs a command and returns how it ended.
pub fn ends(mut command: Command) -> End {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// What a command prints. The command must succeed and write nothing on standard error.
pub fn prints(command: Command) -> String {
    let told = format!("{command:?}");
    let (code, out, err) = ends(command);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{told}");
    out
}

/// What `life` writes after `life: ` when it refuses its input. It must write one line, and print
/// nothing on standard output.
pub fn refuses(command: Command) -> String {
    let end = ends(command);
    assert_eq!(end.1, "", "{}", end.2);
    refused(end)
}

/// What `life` wrote after `life: ` when it refused its input. It must have written one line. It
/// may have printed something before.
pub fn refused((code, out, err): End) -> String {
    assert_eq!(code, Some(2), "{out}{err}");
    let reason = err.strip_prefix("life: ").unwrap().strip_suffix('\n').unwrap();
    assert!(!reason.contains('\n'), "{reason}");
    reason.to_string()
}
