//! The command line as a whole.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::signals::report_file_size_limit;
use crate::{compare, list, play, run, trace};

/// Conway's Game of Life, played by coroutines.
///
/// Without a command it prints the chapter's closing run: `life run closing`.
#[derive(Parser)]
#[command(name = "life", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  life                     the chapter's closing run
  life run glider -g 8     nine generations of a glider, side by side
  life play gosper-gun     watch it in the terminal
  life trace opening       what the functions ask and are told, item by item
  life compare             what each engine costs
  life list                the patterns, the engines and the rules";

#[derive(Subcommand)]
enum Command {
    Run(run::RunArgs),
    Play(play::PlayArgs),
    Trace(trace::TraceArgs),
    Compare(compare::CompareArgs),
    /// List the patterns, the engines and the rules.
    #[command(after_help = list::EXAMPLES)]
    List,
}

/// Runs the command that the arguments name. A failure, such as a `closed` standard output, is
/// reported as one line on standard error and exit code 2.
#[must_use]
pub fn main(closed: bool) -> ExitCode {
    const EBADF: i32 = 9; // on Linux, the only system that tells
    if closed {
        return Failure::Output(io::Error::from_raw_os_error(EBADF)).report();
    }
    report_file_size_limit();
    let ended = match Cli::try_parse() {
        Ok(cli) => cli.execute(),
        Err(help) if !help.use_stderr() => help.print().map_err(Failure::Output),
        Err(error) => Err(Failure::from(error)),
    };
    ended.map_or_else(|failure| failure.report(), |()| ExitCode::SUCCESS)
}

impl Cli {
    fn execute(self) -> Result<(), Failure> {
        let Some(command) = self.command else {
            return Self::parse_from(["life", "run", "closing"]).execute();
        };
        // Not locked, because after a panic in an engine's thread `play` writes to it from that
        // thread.
        let mut out = BufWriter::new(io::stdout());
        match command {
            Command::Run(run) => run.execute(&mut out)?,
            Command::Play(play) => play.execute()?,
            Command::Trace(trace) => trace.execute(&mut out)?,
            Command::Compare(compare) => compare.execute(&mut out)?,
            Command::List => list::list(&mut out)?,
        }
        Ok(out.flush()?)
    }
}
