//! How many lines of code each engine has.

const COROUTINES: &str = include_str!("../../../src/coroutines.rs");
const RESUME: &str = include_str!("../../../src/resume.rs");
const LOCKSTEP: &str = include_str!("../../../src/lockstep.rs");

/// The files of each engine. The protocol, the rule and the driver are common to all engines and do
/// not count.
const FILES: &[(&str, &[&str])] = &[
    ("native", &[COROUTINES, RESUME]),
    ("flat", &[include_str!("../../../src/rivals/flat.rs")]),
    ("nested", &[include_str!("../../../src/rivals/nested.rs")]),
    ("future", &[include_str!("../../../src/rivals/future.rs")]),
    ("threads", &[include_str!("../../../src/rivals/threads.rs")]),
    ("callback", &[include_str!("../../../src/rivals/callback.rs")]),
    ("direct", &[include_str!("../../../src/rivals/direct.rs")]),
    ("lockstep", &[COROUTINES, RESUME, LOCKSTEP]),
    (
        "lockstep-parallel",
        &[COROUTINES, RESUME, LOCKSTEP, include_str!("../../../src/lockstep/parallel.rs")],
    ),
    ("diapause", &[include_str!("../../../peers/src/diapause.rs")]),
    ("genawaiter", &[include_str!("../../../peers/src/genawaiter.rs")]),
    ("corosensei", &[include_str!("../../../peers/src/corosensei.rs")]),
];

/// The lines of an engine's files that are neither blank nor comment nor test. `None` for an engine
/// that is not listed here.
pub fn of(name: &str) -> Option<usize> {
    let (_, files) = FILES.iter().find(|(engine, _)| *engine == name)?;
    Some(files.iter().map(|source| count(source)).sum())
}

fn count(source: &str) -> usize {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("//")).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_comments_and_tests_do_not_count() {
        let source = "//! a\n\nfn b() {\n    // c\n    d();\n}\n#[cfg(test)]\nmod tests {}\n";
        assert_eq!(count(source), 3);
    }

    #[test]
    fn every_engine_is_counted() {
        for engine in crate::engine::engines() {
            assert!(of(engine.name).is_some(), "{}", engine.name);
        }
    }
}
