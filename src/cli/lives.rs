//! What lives the generations: an engine, or another rule than Life.

use clap::Args;
use coroutine_life::engine::Callback;
use coroutine_life::variations::{NAMED_RULES, ParseRuleError, Rule};
use coroutine_life::{ENGINES, Engine, Grid};

use super::engine::{engine, takes};
use super::failure::Failure;
use super::nearest::did_you_mean;

/// An engine or a rule.
#[derive(Args)]
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
