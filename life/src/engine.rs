//! The engines by name, and the memory that a run takes. An *engine* is one implementation of the
//! game, such as the native coroutines or a hand-written state machine.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use coroutine_life::{ENGINES, Engine, Size};

use crate::failure::Failure;
use crate::memory;

/// The engines that a build without the feature `nightly` leaves out.
const NIGHTLY: &[&str] = &["native", "lockstep", "lockstep-parallel"];

/// Every engine of this build: those of the crate `coroutine_life`, then those that use other
/// people's coroutine crates.
pub fn engines() -> Vec<Engine> {
    let engines = ENGINES.iter();
    #[cfg(feature = "peers")]
    let engines = engines.chain(peers::PEERS);
    engines.copied().collect()
}

/// The parser for an engine's name. If this build leaves that engine out, the error says how to
/// build it in.
pub fn engine() -> impl TypedValueParser<Value = Engine> {
    let here = engines().into_iter().map(|engine| PossibleValue::new(engine.name));
    let nightly = NIGHTLY.iter().map(|name| PossibleValue::new(*name).hide(true));
    PossibleValuesParser::new(here.chain(nightly)).try_map(|name| {
        let engine = engines().into_iter().find(|engine| engine.name == name);
        engine.ok_or("needs cargo +nightly run --features nightly")
    })
}

/// Returns how many bytes a run on a grid of `size` takes: two grids of one byte per cell, `more`
/// grids besides these two, and the suspended program. Stacks are not counted, because only the
/// used part of a stack takes memory. Returns an error if the run does not fit into memory.
pub fn memory_of_run(engine: &Engine, size: Size, more: u128) -> Result<u128, Failure> {
    let grids = (2 + more) * memory::cells(size);
    memory::check(grids, "choose a smaller --height or --width")?;
    let (all, stacks) = ((engine.simulation_bytes)(size), (engine.stack_bytes)(size));
    let bytes = grids + all.saturating_sub(stacks) as u128;
    memory::check(bytes, "choose a smaller --height or --width, or another --engine")?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "nightly")]
    #[test]
    fn nightly_names_every_engine_that_needs_it() {
        use pretty_assertions::assert_eq;

        let names: Vec<_> = ENGINES.iter().filter(|e| e.nightly).map(|e| e.name).collect();
        assert_eq!(names, NIGHTLY);
    }

    const SIZE: Size = Size { height: 2, width: 3 };

    #[test]
    fn the_suspended_program_is_counted_without_its_stacks() {
        let engine = Engine { simulation_bytes: |_| 1007, stack_bytes: |_| 1000, ..ENGINES[0] };
        assert!(memory_of_run(&engine, SIZE, 3).is_ok_and(|bytes| bytes == (2 + 3) * 6 + 7));
        let engine = Engine { simulation_bytes: |_| usize::MAX, ..ENGINES[0] };
        let Err(Failure::Input(line)) = memory_of_run(&engine, SIZE, 0) else { panic!("it fits") };
        assert!(line.ends_with("or another --engine"), "{line}");
    }
}
