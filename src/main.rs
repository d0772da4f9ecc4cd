//! `life`: the game of the chapter on the command line.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
