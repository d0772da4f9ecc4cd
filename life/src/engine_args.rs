//! The `--engine` and `--rule` arguments.

use clap::Args;
use coroutine_life::driver::OnGeneration;
use coroutine_life::variations::Rule;
use coroutine_life::{ENGINES, Engine, Grid, Size};

use crate::engine::{engine, engines, memory_of_run};
use crate::failure::Failure;
use crate::notation::{NAMED_RULES, read_rule};
use crate::suggest::did_you_mean;

/// The `--engine` and `--rule` arguments.
#[derive(Args, Clone, Copy)]
pub struct EngineArgs {
    /// The engine that runs the generations: a name from `life list` [default: the first name]
    #[arg(long, value_name = "NAME", value_parser = engine())]
    engine: Option<Engine>,

    /// The rule: a name from `life list`, or a notation such as B36/S23, 23/36 or
    /// R5,C2,S33-57,B34-45 (Larger than Life) [default: the rule of the pattern file, or life]
    #[arg(long, value_name = "RULE", value_parser = rule)]
    rule: Option<Rule>,
}

/// Reads a rule by name or by notation. The error says what is wrong, and suggests a similar name
/// if there is one.
fn rule(text: &str) -> Result<Rule, String> {
    let names = NAMED_RULES.iter().map(|&(name, _)| name);
    read_rule(text).map_err(|error| error.to_string() + &did_you_mean(text, names))
}

impl EngineArgs {
    /// Returns the same arguments with `rule`, the rule of a pattern file, unless `--rule` was
    /// given.
    pub fn or_rule(&self, rule: Option<Rule>) -> Self {
        Self { engine: self.engine, rule: self.rule.or(rule) }
    }

    /// Returns how many bytes a run on a grid of `size` takes, including `more` grids besides the
    /// two that every run has. Returns an error if the run is not possible.
    pub fn memory(&self, size: Size, more: u128) -> Result<u128, Failure> {
        if self.rule() != Rule::LIFE {
            self.check_rule(size)?;
        }
        memory_of_run(&self.engine(), size, more)
    }

    /// Runs `generations` generations of `grid` and returns the final grid. The error says why the
    /// engine did not start.
    pub fn run(
        &self,
        grid: Grid,
        generations: u64,
        on_generation: OnGeneration,
    ) -> Result<Grid, Failure> {
        #[cfg(feature = "nightly")]
        if self.rule() != Rule::LIFE {
            return Ok(self.rule().run(grid, generations, on_generation));
        }
        let last = (self.engine().run)(grid, generations, on_generation);
        last.map_err(|reason| Failure::Input(format!("--engine {}: {reason}", self.engine().name)))
    }

    /// The name of the engine, or the notation of the rule if the rule is not Life.
    pub fn name(&self) -> String {
        if self.rule() == Rule::LIFE {
            self.engine().name.to_string()
        } else {
            self.rule().to_string()
        }
    }

    /// Returns the same arguments with the next engine whose run on a grid of `size`, with `more`
    /// grids besides its own two, fits into memory. After the last engine comes the first. The
    /// arguments stay as they are if no other engine fits, and for a rule other than Life, which
    /// none of these engines plays.
    pub fn next(&self, size: Size, more: u128) -> Self {
        let engines = engines();
        let at = engines.iter().position(|engine| engine.name == self.engine().name);
        let others = engines.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(engines.len());
        let mut others = others.map(|engine| Self { engine: Some(*engine), rule: self.rule });
        others.find(|other| other.memory(size, more).is_ok()).unwrap_or(*self)
    }

    /// How many times the program is resumed per cell and generation: once for each cell whose
    /// state it asks for, and once for the transition. `None` if the engine never suspends the
    /// program.
    pub fn resumes_per_cell(&self) -> Option<u64> {
        let Engine { simulation, cell_bytes, .. } = self.engine();
        let asked: i32 = match self.rule() {
            Rule::LIFE if simulation.is_none() && cell_bytes.is_none() => return None,
            Rule::LifeLike(_) => 9,
            Rule::LargerThanLife(rule) => 1 + rule.neighborhood().neighbors(),
        };
        Some(u64::from(asked.unsigned_abs()) + 1)
    }

    fn engine(&self) -> Engine {
        self.engine.unwrap_or(ENGINES[0])
    }

    fn rule(&self) -> Rule {
        self.rule.unwrap_or(Rule::LIFE)
    }

    fn check_rule(&self, Size { height, width }: Size) -> Result<(), Failure> {
        let rule = self.rule();
        let most = i32::MAX - rule.radius();
        Err(Failure::Input(if let Some(engine) = self.engine {
            let name = engine.name;
            format!(
                "--engine {name} plays Life only: leave out --engine to play {rule}, or give \
                 --rule life"
            )
        } else if !cfg!(feature = "nightly") {
            format!(
                "rule {rule} needs cargo +nightly run --features nightly; this build plays Life only"
            )
        } else if height.max(width) > most {
            let radius = rule.radius();
            format!("rule {rule} has radius {radius}: choose --height and --width up to {most}")
        } else {
            return Ok(());
        }))
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn a_cell_takes_a_resume_for_each_that_is_asked_for_and_one_for_its_transition() {
        let engine = |name| EngineArgs { engine: Engine::by_name(name).copied(), rule: None };
        let rule = |text: &str| EngineArgs { engine: None, rule: read_rule(text).ok() };
        assert_eq!(engine("flat").resumes_per_cell(), Some(10));
        assert_eq!(engine("direct").resumes_per_cell(), None);
        if cfg!(feature = "nightly") {
            assert_eq!(engine("lockstep").resumes_per_cell(), Some(10));
        }
        assert_eq!(rule("highlife").resumes_per_cell(), Some(10));
        assert_eq!(rule("bosco").resumes_per_cell(), Some(120 + 2));
        assert_eq!(rule("R2,C2,S1-2,B3,NN").resumes_per_cell(), Some(12 + 2));
    }

    #[test]
    fn after_the_last_engine_comes_the_first() {
        let engines = engines();
        let mut lives = EngineArgs { engine: None, rule: None };
        for i in 0..=engines.len() {
            assert_eq!(lives.name(), engines[i % engines.len()].name);
            lives = lives.next(Size { height: 5, width: 9 }, 0);
        }
        let rule = EngineArgs { engine: None, rule: read_rule("highlife").ok() };
        assert_eq!(rule.next(Size { height: 5, width: 9 }, 0).name(), "B36/S23");
    }
}
