//! Makes the page that replays the Python chapter's opening, and the picture of the page in the
//! README.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::Command;
use std::{env, fs, process};

use crate::Error;
use crate::files::{Files, path, read};

const PAGE: &str = "docs/opening.html";
const PICTURE: &str = "docs/opening.png";

/// Says of which page the picture is. The picture itself is not compared, because another browser
/// draws it with other bytes.
const PICTURED: &str = "docs/opening.png.page";

pub fn make(files: &mut Files) -> Result<(), Error> {
    let page = life(&["trace", "opening", "--format", "html"])?;
    files.make(PAGE, &page)?;
    let mut hasher = DefaultHasher::new();
    page.hash(&mut hasher);
    let pictured = format!("{:016x}\n", hasher.finish());
    let is_of_this_page = path(PICTURE).exists() && read(PICTURED).is_ok_and(|it| it == pictured);
    if !files.check() && !is_of_this_page {
        draw()?;
    }
    files.make(PICTURED, pictured)
}

/// Runs the program `life` and returns what it prints.
pub fn life(arguments: &[&str]) -> Result<Vec<u8>, Error> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let command = ["run", "--quiet", "--package", "life", "--"];
    let output = Command::new(cargo).args(command).args(arguments).output()?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("life: {}", String::from_utf8_lossy(&output.stderr).trim()).into())
    }
}

/// Takes a picture of the moment in which an answer arrives.
fn draw() -> Result<(), Error> {
    let profile = env::temp_dir().join(format!("generate-{}", process::id()));
    let page = path(PAGE).canonicalize()?;
    let drawn = Command::new("chromium")
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(["--window-size=1440,810", "--virtual-time-budget=3000"])
        .arg(format!("--screenshot={}", path(PICTURE).display()))
        .arg(format!("file://{}#step=291", page.display()))
        .output()
        .map_err(|error| format!("{PICTURE} needs chromium, which cannot be run: {error}"))?;
    let _ = fs::remove_dir_all(profile);
    if drawn.status.success() { Ok(()) } else { Err("chromium drew no picture".into()) }
}
