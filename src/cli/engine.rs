//! Engines by name.

use coroutine_life::{ENGINES, Engine};

/// The engines that a build without the feature `nightly` leaves out.
const NIGHTLY: &[&str] = &["native"];

/// The engine of that name; if there is none, what would be right.
pub fn engine(name: &str) -> Result<Engine, String> {
    if let Some(engine) = Engine::by_name(name) {
        return Ok(*engine);
    }
    let names: Vec<_> = ENGINES.iter().map(|engine| engine.name).collect();
    let names = names.join(", ");
    Err(if NIGHTLY.contains(&name) {
        format!("needs cargo +nightly run --features nightly; this build has {names}")
    } else {
        format!("expected one of {names}")
    })
}

#[cfg(all(test, feature = "nightly"))]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn nightly_names_every_engine_that_needs_it() {
        let names: Vec<_> = ENGINES.iter().filter(|e| e.nightly).map(|e| e.name).collect();
        assert_eq!(names, NIGHTLY);
    }
}
