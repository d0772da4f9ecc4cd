//! Engines by name, and what they take.

use coroutine_life::{ENGINES, Engine};

use super::failure::Failure;
use super::memory;
use super::nearest::did_you_mean;

/// The engines that a build without the feature `nightly` leaves out.
const NIGHTLY: &[&str] = &["native", "lockstep", "lockstep-parallel"];

/// The engine of that name; if there is none, what would be right.
pub fn engine(name: &str) -> Result<Engine, String> {
    if let Some(engine) = Engine::by_name(name) {
        return Ok(*engine);
    }
    let names: Vec<_> = ENGINES.iter().map(|engine| engine.name).collect();
    let meant = did_you_mean(name, names.iter().copied());
    let names = names.join(", ");
    Err(if NIGHTLY.contains(&name) {
        format!("needs cargo +nightly run --features nightly; this build has {names}")
    } else {
        format!("expected one of {names}{meant}")
    })
}

/// The bytes of a run on a grid of that height and width: two grids of a byte a cell, and the
/// suspended program. Refuses what the engine cannot live and what memory cannot hold.
pub fn takes(engine: &Engine, (height, width): (i32, i32)) -> Result<u128, Failure> {
    let grids = 2 * memory::cells((height, width));
    memory::check(grids, "choose a smaller --height or --width")?;
    if let Some(reason) = (engine.refuses)(height, width) {
        return Err(Failure::Input(format!("--engine {}: {reason}", engine.name)));
    }
    let program = (engine.simulation_bytes)(height, width) as u128;
    memory::check(grids + program, "choose a smaller --height or --width, or another --engine")?;
    Ok(grids + program)
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[cfg(feature = "nightly")]
    #[test]
    fn nightly_names_every_engine_that_needs_it() {
        let names: Vec<_> = ENGINES.iter().filter(|e| e.nightly).map(|e| e.name).collect();
        assert_eq!(names, NIGHTLY);
    }

    fn refused(engine: Engine) -> String {
        match takes(&engine, (2, 3)) {
            Err(Failure::Input(line)) => line,
            _ => String::new(),
        }
    }

    #[test]
    fn an_engine_may_refuse_a_size() {
        let refuses = |height, width| Some(format!("{height} by {width} is too much"));
        let engine = Engine { name: "tiny", refuses, ..ENGINES[0] };
        assert_eq!(refused(engine), "--engine tiny: 2 by 3 is too much");
    }

    #[test]
    fn the_suspended_program_is_counted() {
        let engine = Engine { simulation_bytes: |_, _| 7, ..ENGINES[0] };
        assert!(takes(&engine, (2, 3)).is_ok_and(|bytes| bytes == 2 * 6 + 7));
        let engine = Engine { simulation_bytes: |_, _| usize::MAX, ..ENGINES[0] };
        assert!(refused(engine).ends_with("or another --engine"));
    }
}
