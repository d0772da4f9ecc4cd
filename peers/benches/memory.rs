//! Measures how many bytes a suspended cell takes, as the operating system sees it.
//!
//! `cargo bench --bench memory` makes 10 thousand, 100 thousand and 1 million suspended cells, and
//! asks Linux before and after for the resident and the reserved bytes of the process. Each of
//! these numbers of cells has a process of its own, so that the allocator has no memory left over
//! from another one.

#![feature(coroutine_trait)]

mod cells;

use std::process::{Command, ExitCode};
use std::{env, fs};

use cells::Visitor;
use coroutine_life::Query;

const COUNTS: [usize; 3] = [10_000, 100_000, 1_000_000];

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    if pages().is_none() {
        println!("memory: skipped, this system has no /proc/self/statm to ask");
        return ExitCode::SUCCESS;
    }
    match &arguments[..] {
        [] => {
            println!("{:<24}{:>10}{:>16}{:>16}", "bytes a cell", "cells", "resident", "reserved");
            cells::each(&mut Names);
        }
        [name, count] => cells::each(&mut Fill { name, count: count.parse().unwrap_or(1) }),
        _ => {
            eprintln!("expected nothing");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// Starts a process for each mechanism and count.
struct Names;

impl Visitor for Names {
    fn visit<T>(&mut self, name: &'static str, most: usize, _: impl Fn(i32) -> (T, Query)) {
        for count in COUNTS.into_iter().filter(|count| *count <= most) {
            let this = env::current_exe().expect("this program is a file");
            let status = Command::new(this).args([name, &count.to_string()]).status();
            if !status.is_ok_and(|status| status.success()) {
                println!("{name:<24}{count:>10}{:>16}", "failed");
            }
        }
    }
}

/// Makes the cells of one mechanism and prints what they take.
struct Fill<'a> {
    name: &'a str,
    count: usize,
}

impl Visitor for Fill<'_> {
    fn visit<T>(&mut self, name: &'static str, _: usize, make: impl Fn(i32) -> (T, Query)) {
        if name != self.name {
            return;
        }
        let before = pages().unwrap_or_default();
        let mut cells = Vec::with_capacity(self.count);
        for x in (0..).take(self.count) {
            let (cell, query) = make(x);
            assert_eq!(query, Query { y: 1, x }, "{name}");
            cells.push(cell);
        }
        let after = pages().unwrap_or_default();
        let [reserved, resident] = [0, 1].map(|i| (after[i] - before[i]) * 4096 / self.count);
        println!("{name:<24}{:>10}{resident:>16}{reserved:>16}", self.count);
    }
}

/// The pages of this process, of 4096 bytes: reserved and resident.
fn pages() -> Option<[usize; 2]> {
    let statm = fs::read_to_string("/proc/self/statm").ok()?;
    let mut pages = statm.split(' ').map_while(|word| word.parse().ok());
    Some([pages.next()?, pages.next()?])
}
