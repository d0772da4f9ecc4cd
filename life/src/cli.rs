//! The command-line interface: the list of commands, and how the program ends.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Failure;
use crate::signals::report_file_size_limit;
use crate::{compare, list, play, run, trace};

/// Conway's Game of Life, played by coroutines.
///
/// It follows the coroutine chapter of "Effective Python" by Brett Slatkin. Without a command it
/// prints that chapter's closing run, as `life run closing` does.
#[derive(Parser)]
#[command(name = "life", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  life                     the closing run of the book's chapter
  life run glider -g 8     generations 0 to 8 of a glider, side by side
  life play gosper-gun     watch a glider gun in the terminal
  life trace opening       each question of the coroutines, and its answer
  life compare             the time and memory of each implementation (engine)
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

/// Runs the command that the arguments name. `closed` says whether standard output was closed when
/// the program started, which is a failure. A failure is reported as one line on standard error and
/// exit code 2. If only the reader of a pipe has closed it, nothing is reported.
#[must_use]
pub fn main(closed: bool) -> ExitCode {
    // The number of this error on Linux, the only system where `main` can detect a closed output.
    const EBADF: i32 = 9;
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
        // Standard output is not locked here. If an engine's thread panics during `play`, that
        // thread restores the terminal through standard output, and it would wait for the lock for
        // ever.
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
