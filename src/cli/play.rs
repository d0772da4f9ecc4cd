//! `life play`.

mod keys;
mod pace;
mod picture;
mod player;
mod screen;
mod status;

use std::io::{self, IsTerminal};

use clap::Args;

use super::failure::Failure;
use super::lives::Lives;
use super::memory;
use super::start::Start;

/// Watch a pattern live, in the terminal.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Play {
    #[command(flatten)]
    start: Start,

    #[command(flatten)]
    lives: Lives,
}

const EXAMPLES: &str = "\
Keys:
  space           run or pause
  s, right        pause, and live one generation
  + or up         faster: up to 60 generations a second, then without a limit
  - or down       slower: down to 1 generation a second
  r               restart: back to generation 0
  e               go on with the next engine
  q, Ctrl-C       quit

Of a grid that the terminal has no room for, the middle is shown. Resumes are counted as they happen:
to compare engines by them, play without a limit. Keys are read between two generations.

Examples:
  life play gosper-gun
  life play acorn --height 200 --width 200
  life play soup --seed 7 --height 44 --width 80 --engine flat";

impl Play {
    pub fn execute(&self) -> Result<(), Failure> {
        for (name, there) in
            [("input", io::stdin().is_terminal()), ("output", io::stdout().is_terminal())]
        {
            if !there {
                let line = format!("play needs a terminal, standard {name} is none: use life run");
                return Err(Failure::Input(line));
            }
        }
        let scene = self.start.open()?;
        let lives = self.lives.or_rule(scene.rule);
        // Beside what every run takes, the start is kept.
        let takes = lives.takes(scene.size)? + memory::cells(scene.size);
        memory::check(takes, "choose a smaller --height or --width")?;
        let failed = |error| Failure::Input(format!("the terminal does not do as asked: {error}"));
        player::play(&scene.grid()?, lives).map_err(failed)
    }
}
