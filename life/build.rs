//! Records in the program which compiler and flags it was built with, because a measured figure
//! means nothing without them.

use std::env;
use std::process::Command;

fn main() {
    let variable = |name: &str| env::var(name).unwrap_or_default();
    let version = Command::new(variable("RUSTC")).arg("--version").output();
    let version = version.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_string());
    println!("cargo::rustc-env=LIFE_RUSTC={}", version.unwrap_or_else(|_| "rustc".to_string()));

    let flags = variable("CARGO_ENCODED_RUSTFLAGS").replace('\u{1f}', " ");
    let profile = format!("{} profile, opt-level {}", variable("PROFILE"), variable("OPT_LEVEL"));
    let flags = if flags.is_empty() { "no RUSTFLAGS" } else { &flags };
    println!("cargo::rustc-env=LIFE_FLAGS={profile}, {flags}");
    println!("cargo::rerun-if-changed=build.rs");
}
