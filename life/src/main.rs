//! `life`: the game of the chapter on the command line.

fn main() -> std::process::ExitCode {
    life::main()
}
