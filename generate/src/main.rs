//! Makes everything in the repository that is generated: the tables and the chart from the recorded
//! figures, the replay page of the chapter's opening, and the picture of that page.
//!
//! `cargo run -p generate` writes the files that are out of date. `cargo run -p generate -- --check`
//! writes nothing, names the files that are out of date, and fails if there are any.

#![forbid(unsafe_code)]

mod chart;
mod figures;
mod files;
mod links;
mod readme;
mod replay;

use std::env;
use std::process::ExitCode;

use files::Files;

/// Why something cannot be made: one line.
type Error = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let check = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => false,
        ["--check"] => true,
        _ => {
            eprintln!("generate: expected nothing, or --check");
            return ExitCode::from(2);
        }
    };
    match make(check) {
        Ok(files) => files.report(),
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::from(2)
        }
    }
}

fn make(check: bool) -> Result<Files, Error> {
    let mut files = Files::new(check);
    figures::make(&mut files)?;
    readme::make(&mut files)?;
    replay::make(&mut files)?;
    links::check()?;
    Ok(files)
}
