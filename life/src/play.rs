//! `life play`: shows a pattern in the terminal, generation by generation.

mod input;
mod keys;
mod pace;
mod picture;
mod player;
mod screen;
mod status;

use std::io::{self, IsTerminal};

use clap::Args;

use crate::engine_args::EngineArgs;
use crate::failure::Failure;
use crate::pattern_args::PatternArgs;

/// Watch a pattern in the terminal.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct PlayArgs {
    #[command(flatten)]
    pattern: PatternArgs,

    #[command(flatten)]
    engine: EngineArgs,
}

const EXAMPLES: &str = "\
Keys:
  space           run or pause
  s, right        pause, and step one generation
  + or up         faster: up to 60 generations per second, then without a limit
  - or down       slower: down to 1 generation per second
  r               restart: back to generation 0
  e               continue with the next engine
  q, Ctrl-C       quit

If the grid is larger than the terminal, only its middle is shown. The status line shows how many
times per second the program is resumed. To compare engines by this number, play without a limit on
the speed. Keys are read between two generations.

Examples:
  life play gosper-gun
  life play acorn --height 200 --width 200
  life play soup --seed 7 --height 44 --width 80 --engine flat";

impl PlayArgs {
    pub fn execute(&self) -> Result<(), Failure> {
        if self.pattern.is_stdin() {
            let line = "play reads keys from standard input: give a name or a file instead of -";
            return Err(Failure::Input(line.into()));
        }
        for (name, there) in
            [("input", io::stdin().is_terminal()), ("output", io::stdout().is_terminal())]
        {
            if !there {
                let line =
                    format!("play needs a terminal, but standard {name} is not one: use life run");
                return Err(Failure::Input(line));
            }
        }
        let scene = self.pattern.open()?;
        let engine = self.engine.or_rule(scene.rule);
        engine.memory(scene.size, player::KEPT)?;
        player::play(&scene.grid()?, engine)
    }
}
