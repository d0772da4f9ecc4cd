//! Makes everything in the repository that is generated: the tables and the chart from the recorded
//! figures, the page that replays the Python chapter's opening, the picture of that page, and what
//! the guide shows of sources, runs and the compiler.
//!
//! `cargo run -p generate` writes the files that are out of date.
//! `cargo run -p generate -- --check` writes nothing, names the files that are out of date, and
//! fails if there are any. If parts are named (`figures`, `readme`, `replay`, `mistakes`, `guide`),
//! only these are made or checked. `cargo run -p generate -- --site FOLDER` checks the links of the
//! site that `.ci/site` has built in that folder.

#![feature(coroutine_trait)]
#![forbid(unsafe_code)]

mod chart;
mod figures;
mod files;
mod guide;
mod links;
mod readme;
mod replay;

use std::env;
use std::path::Path;
use std::process::ExitCode;

use files::Files;

/// The reason why something cannot be made, as one line.
type Error = Box<dyn std::error::Error>;

/// Makes the files of a part.
type Part = fn(&mut Files) -> Result<(), Error>;

/// The parts by their names, in the order in which they are made.
const PARTS: [(&str, Part); 5] = [
    ("figures", figures::make),
    ("readme", readme::make),
    ("replay", replay::make),
    ("mistakes", guide::mistakes::make),
    ("guide", guide::make),
];

fn main() -> ExitCode {
    let (mut check, mut chosen) = (false, Vec::new());
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--site"
            && let Some(folder) = arguments.next()
        {
            return end(links::check_site(Path::new(&folder)).map(|()| ExitCode::SUCCESS));
        }
        if argument == "--check" {
            check = true;
        } else if let Some((_, part)) = PARTS.iter().find(|(name, _)| *name == argument) {
            chosen.push(*part);
        } else {
            let names = PARTS.map(|(name, _)| name).join(", ");
            eprintln!("generate: {argument}: expected --check, --site FOLDER, or a part: {names}");
            return ExitCode::from(2);
        }
    }
    if chosen.is_empty() {
        chosen = PARTS.map(|(_, part)| part).to_vec();
    }
    end(make(check, &chosen).map(|files| files.report()))
}

fn end(result: Result<ExitCode, Error>) -> ExitCode {
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::from(2)
        }
    }
}

fn make(check: bool, parts: &[Part]) -> Result<Files, Error> {
    let mut files = Files::new(check);
    for part in parts {
        part(&mut files)?;
    }
    links::check()?;
    Ok(files)
}
