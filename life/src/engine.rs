//! Engines by name, and what they take.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use coroutine_life::{ENGINES, Engine, Size};

use crate::failure::Failure;
use crate::memory;

/// The engines that a build without the feature `nightly` leaves out.
const NIGHTLY: &[&str] = &["native", "lockstep", "lockstep-parallel"];

/// Every engine of this build: those of the lesson, then those of other crates.
pub fn engines() -> Vec<Engine> {
    let engines = ENGINES.iter();
    #[cfg(feature = "peers")]
    let engines = engines.chain(peers::PEERS);
    engines.copied().collect()
}

/// The parser of an engine's name. It knows the engines that this build leaves out, and says how to
/// get them.
pub fn engine() -> impl TypedValueParser<Value = Engine> {
    let here = engines().into_iter().map(|engine| PossibleValue::new(engine.name));
    let nightly = NIGHTLY.iter().map(|name| PossibleValue::new(*name).hide(true));
    PossibleValuesParser::new(here.chain(nightly)).try_map(|name| {
        let engine = engines().into_iter().find(|engine| engine.name == name);
        engine.ok_or("needs cargo +nightly run --features nightly")
    })
}

/// The bytes of a run on a grid of that size: two grids of one byte per cell, and the suspended
/// program. Refuses what the engine cannot run and what memory cannot hold.
pub fn memory_of_run(engine: &Engine, size: Size) -> Result<u128, Failure> {
    let grids = 2 * memory::cells(size);
    memory::check(grids, "choose a smaller --height or --width")?;
    if let Some(reason) = (engine.refuses)(size) {
        return Err(Failure::Input(format!("--engine {}: {reason}", engine.name)));
    }
    let program = (engine.simulation_bytes)(size) as u128;
    memory::check(grids + program, "choose a smaller --height or --width, or another --engine")?;
    Ok(grids + program)
}

#[cfg(test)]
mod tests {
    use coroutine_life::rivals::threads::StartError;
    use pretty_assertions::assert_eq;

    use super::*;

    #[cfg(feature = "nightly")]
    #[test]
    fn nightly_names_every_engine_that_needs_it() {
        let names: Vec<_> = ENGINES.iter().filter(|e| e.nightly).map(|e| e.name).collect();
        assert_eq!(names, NIGHTLY);
    }

    fn refused(engine: Engine) -> String {
        match memory_of_run(&engine, Size { height: 2, width: 3 }) {
            Err(Failure::Input(line)) => line,
            _ => String::new(),
        }
    }

    #[test]
    fn an_engine_may_refuse_a_size() {
        let refuses = |size: Size| Some(StartError::TooMany { wanted: size.cells(), most: 5 });
        let engine = Engine { name: "tiny", refuses, ..ENGINES[0] };
        let reason = "a thread per cell is 6 threads, and at most 5 can be had";
        assert_eq!(refused(engine), format!("--engine tiny: {reason}"));
    }

    #[test]
    fn the_suspended_program_is_counted() {
        let engine = Engine { simulation_bytes: |_| 7, ..ENGINES[0] };
        assert!(
            memory_of_run(&engine, Size { height: 2, width: 3 })
                .is_ok_and(|bytes| bytes == 2 * 6 + 7)
        );
        let engine = Engine { simulation_bytes: |_| usize::MAX, ..ENGINES[0] };
        assert!(refused(engine).ends_with("or another --engine"));
    }
}
