//! What lives the generations: an engine, or another rule than Life.

use clap::Args;
use coroutine_life::engine::Callback;
use coroutine_life::variations::{NAMED_RULES, ParseRuleError, Rule};
use coroutine_life::{ENGINES, Engine, Grid};

use super::engine::{engine, takes};
use super::failure::Failure;
use super::nearest::did_you_mean;

/// An engine or a rule.
#[derive(Args, Clone, Copy)]
pub struct Lives {
    /// What lives the generations: a name from `life list` [default: the first of them]
    #[arg(long, value_name = "NAME", value_parser = engine)]
    engine: Option<Engine>,

    /// The rule: a name from `life list`, B36/S23, 23/36, or Larger than Life [default: the
    /// file's, else life]
    #[arg(long, value_name = "RULE", value_parser = rule)]
    rule: Option<Rule>,
}

/// The rule of that name or notation; if it is none, why, and what may have been meant.
fn rule(text: &str) -> Result<Rule, String> {
    let names = NAMED_RULES.iter().map(|&(name, _)| name);
    text.parse().map_err(|error: ParseRuleError| error.to_string() + &did_you_mean(text, names))
}

impl Lives {
    /// The same, by a file's rule if no other is asked for.
    pub fn or_rule(&self, rule: Option<Rule>) -> Self {
        Self { engine: self.engine, rule: self.rule.or(rule) }
    }

    /// The bytes of a run on a grid of that height and width. Refuses what cannot be lived.
    pub fn takes(&self, size: (i32, i32)) -> Result<u128, Failure> {
        if self.rule() != Rule::LIFE {
            self.check_rule(size)?;
        }
        takes(&self.engine(), size)
    }

    /// Lives so many generations of a grid, and returns the last.
    pub fn run(&self, grid: Grid, generations: u64, each: Callback) -> Grid {
        #[cfg(feature = "nightly")]
        if self.rule() != Rule::LIFE {
            return self.rule().run(grid, generations, each);
        }
        (self.engine().run)(grid, generations, each)
    }

    /// The engine's name, or what rule it is.
    pub fn name(&self) -> String {
        if self.rule() == Rule::LIFE {
            self.engine().name.to_string()
        } else {
            self.rule().to_string()
        }
    }

    /// The same with the next engine that takes a grid of that height and width; another rule than
    /// Life has no other.
    pub fn next(&self, size: (i32, i32)) -> Self {
        let at = ENGINES.iter().position(|engine| engine.name == self.engine().name);
        let others = ENGINES.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(ENGINES.len());
        let others = others.map(|engine| Self { engine: Some(*engine), rule: self.rule });
        others.into_iter().find(|other| other.takes(size).is_ok()).unwrap_or(*self)
    }

    /// How often a cell's part of the program is resumed in a generation: once for each cell it asks
    /// for, and once more for the transition. None if nothing is ever suspended.
    pub fn resumes_a_cell(&self) -> Option<u64> {
        let Engine { simulation, cell_bytes, .. } = self.engine();
        let asked: i32 = match self.rule() {
            Rule::LIFE if simulation.is_none() && cell_bytes.is_none() => return None,
            Rule::LifeLike(_) => 9,
            Rule::LargerThanLife(rule) => {
                let (around, radius) = (rule.neighborhood(), rule.neighborhood().radius());
                (-radius..=radius).map(|dy| 2 * around.reach(dy) + 1).sum()
            }
        };
        Some(u64::from(asked.unsigned_abs()) + 1)
    }

    fn engine(&self) -> Engine {
        self.engine.unwrap_or(ENGINES[0])
    }

    fn rule(&self) -> Rule {
        self.rule.unwrap_or(Rule::LIFE)
    }

    fn check_rule(&self, (height, width): (i32, i32)) -> Result<(), Failure> {
        let rule = self.rule();
        let most = i32::MAX - rule.radius();
        Err(Failure::Input(if let Some(engine) = self.engine {
            let name = engine.name;
            format!(
                "--engine {name} plays Life only: leave it out to play {rule}, or give --rule life"
            )
        } else if !cfg!(feature = "nightly") {
            format!(
                "rule {rule} needs cargo +nightly run --features nightly; this build plays Life only"
            )
        } else if height.max(width) > most {
            format!("rule {rule} looks {} cells far: give sides of at most {most}", rule.radius())
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
        let engine = |name| Lives { engine: Engine::by_name(name).copied(), rule: None };
        let rule = |text: &str| Lives { engine: None, rule: text.parse().ok() };
        assert_eq!(engine("flat").resumes_a_cell(), Some(10));
        assert_eq!(engine("direct").resumes_a_cell(), None);
        if cfg!(feature = "nightly") {
            assert_eq!(engine("lockstep").resumes_a_cell(), Some(10));
        }
        assert_eq!(rule("highlife").resumes_a_cell(), Some(10));
        assert_eq!(rule("bosco").resumes_a_cell(), Some(120 + 2));
        assert_eq!(rule("R2,C0,M0,S1..2,B3..3,NN").resumes_a_cell(), Some(12 + 2));
    }

    #[test]
    fn after_the_last_engine_comes_the_first() {
        let mut lives = Lives { engine: None, rule: None };
        for i in 0..=ENGINES.len() {
            assert_eq!(lives.name(), ENGINES[i % ENGINES.len()].name);
            lives = lives.next((5, 9));
        }
        let rule = Lives { engine: None, rule: "highlife".parse().ok() };
        assert_eq!(rule.next((5, 9)).name(), "B36/S23");
    }
}
