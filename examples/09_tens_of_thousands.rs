//! Tens of thousands of coroutines alive at once, and beside them threads.
//!
//! `cargo run --example 09_tens_of_thousands` prints:
//!
//! ```text
//! 10000 coroutines, all alive at once:
//!   28 bytes each, 280000 allocated together
//!   .. bytes each resident
//!   .. ns each to create
//!   .. ns each to advance once, to 10000 queries
//! .. threads, all alive at once:
//!   .. bytes each reserved as stack, .. by ulimit -s
//!   .. bytes each resident, .. in the kernel
//!   .. ns each to start
//!   .. ns each to advance once, to .. queries
//! ```
//!
//! with what it measures in the place of each `..`. Measure in a release build, and as many as you
//! like: `cargo run --release --example 09_tens_of_thousands 1000000 10000` is for a million
//! coroutines and then ten thousand threads, or as many as the system allows.

mod common;
#[path = "common/memory.rs"]
mod memory;

use std::fmt::Display;
use std::io::{self, Write};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{env, hint, process, thread};

use coroutine_life::resume::resume_cell;
use coroutine_life::{Query, Step, step_cell};

fn main() -> io::Result<()> {
    let arguments = env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
    match counts(&arguments.collect::<Vec<_>>()) {
        Ok((coroutines, threads)) => common::print(|out| {
            keep_coroutines(out, coroutines, |figure| figure.to_string())?;
            keep_threads(out, threads, |figure| figure.to_string())
        }),
        Err(message) => {
            eprintln!("{message}");
            process::exit(2)
        }
    }
}

#[cfg(test)] // what the header shows: no test measures
fn run(out: &mut impl Write) -> io::Result<()> {
    keep_coroutines(out, 10_000, |_| "..".to_string())?;
    keep_threads(out, 10, |_| "..".to_string())
}

/// How a figure is written that differs from one run to the next.
type Show = fn(&dyn Display) -> String;

/// Makes so many cells, and advances each to its first query.
fn keep_coroutines(out: &mut impl Write, count: u32, show: Show) -> io::Result<()> {
    let before = memory::resident();
    let begun = Instant::now();
    let mut cells = Vec::new();
    if cells.try_reserve_exact(count as usize).is_err() {
        return writeln!(out, "{count} coroutines: no memory for them");
    }
    cells.extend((0..count.cast_signed()).map(|x| step_cell(0, x)));
    hint::black_box(&mut cells);
    let create = nanoseconds(begun.elapsed(), count);
    let begun = Instant::now();
    let asks = |cell| matches!(resume_cell(cell, None), Some(Step::Query(_)));
    let queries = cells.iter_mut().map(asks).filter(|&asks| asks).count();
    let advance = nanoseconds(begun.elapsed(), count);
    let resident = each(before, memory::resident(), count);

    let bytes = cells.first().map_or(0, size_of_val);
    let allocated = cells.capacity() * bytes;
    writeln!(out, "{count} coroutines, all alive at once:")?;
    writeln!(out, "  {bytes} bytes each, {allocated} allocated together")?;
    writeln!(out, "  {} bytes each resident", show(&resident))?;
    writeln!(out, "  {} ns each to create", show(&create))?;
    writeln!(out, "  {} ns each to advance once, to {queries} queries", show(&advance))
}

/// Starts so many threads, each a cell that waits to be advanced, and advances each to its first
/// query.
fn keep_threads(out: &mut impl Write, count: u32, show: Show) -> io::Result<()> {
    let before = (memory::resident(), memory::kernel_stacks());
    let (running, runs) = mpsc::channel();
    let (yielded, items) = mpsc::channel();
    let (mut cells, mut refused, mut start) = (Vec::new(), None, Duration::ZERO);
    let most = memory::mappings_for_threads();
    for x in 0..count.cast_signed() {
        if cells.len() == most || !memory::has_address_space() {
            refused = Some("no room for another stack in memory".to_string());
            break;
        }
        let (sent, received) = mpsc::channel::<()>();
        let (running, yielded) = (running.clone(), yielded.clone());
        let cell = move || {
            let _ = running.send(());
            received.iter().try_for_each(|()| yielded.send(Query { y: 0, x }))
        };
        let begun = Instant::now();
        match thread::Builder::new().spawn(cell) {
            Ok(thread) => cells.push((sent, thread)),
            Err(error) => {
                refused = Some(error.to_string());
                break;
            }
        }
        let _ = runs.recv();
        start += begun.elapsed();
    }
    let started = u32::try_from(cells.len()).unwrap_or(count);
    let begun = Instant::now();
    let advanced = cells.iter().filter(|(sent, _)| sent.send(()).is_ok()).count();
    let queries = items.iter().take(advanced).count();
    let (start, advance) = (nanoseconds(start, started), nanoseconds(begun.elapsed(), started));
    let resident = each(before.0, memory::resident(), started);
    let kernel = each(before.1, memory::kernel_stacks(), started);
    drop(cells); // what they wait for will not come: they end

    writeln!(out, "{} threads, all alive at once:", show(&started))?;
    if let Some(reason) = refused {
        writeln!(out, "  no more: {reason}")?;
    }
    let (reserved, usual) = (known(memory::thread_stack()), known(memory::usual_stack()));
    writeln!(
        out,
        "  {} bytes each reserved as stack, {} by ulimit -s",
        show(&reserved),
        show(&usual)
    )?;
    writeln!(out, "  {} bytes each resident, {} in the kernel", show(&resident), show(&kernel))?;
    writeln!(out, "  {} ns each to start", show(&start))?;
    writeln!(out, "  {} ns each to advance once, to {} queries", show(&advance), show(&queries))
}

const MOST_COROUTINES: u32 = 100_000_000; // 2.8 GB
const MOST_THREADS: u32 = 1_000_000;

/// The numbers of coroutines and threads on the command line.
fn counts(arguments: &[String]) -> Result<(u32, u32), String> {
    let number = |argument: Option<&String>, otherwise, most| match argument {
        Some(argument) => argument.parse().ok().filter(|number| (1..=most).contains(number)),
        None => Some(otherwise),
    };
    let coroutines = number(arguments.first(), 10_000, MOST_COROUTINES);
    let threads = number(arguments.get(1), 1000, MOST_THREADS);
    coroutines.zip(threads).filter(|_| arguments.len() <= 2).ok_or_else(|| {
        let found = arguments.join(" ");
        format!(
            "found {found:?}: expected the coroutines, 1 to {MOST_COROUTINES}, and the threads, 1 \
             to {MOST_THREADS}"
        )
    })
}

fn nanoseconds(elapsed: Duration, count: u32) -> String {
    format!("{:.1}", elapsed.as_secs_f64() * 1e9 / f64::from(count.max(1)))
}

fn each(before: Option<u64>, after: Option<u64>, count: u32) -> String {
    let grown = before.zip(after).map(|(before, after)| after.saturating_sub(before));
    known(grown.map(|bytes| bytes.div_ceil(u64::from(count.max(1)))))
}

fn known(figure: Option<u64>) -> String {
    figure.map_or("an unknown number of".to_string(), |figure| figure.to_string())
}

#[test]
fn says_what_is_wrong_with_the_arguments() {
    let counts = |arguments: &str| {
        counts(&arguments.split_whitespace().map(String::from).collect::<Vec<_>>())
    };
    assert_eq!(counts(""), Ok((10_000, 1000)));
    assert_eq!(counts("100000000 1"), Ok((100_000_000, 1)));
    for arguments in ["0", "-1", "many", "100000001", "1 0", "1 1000001", "1 1 1"] {
        let expected = format!(
            "found {arguments:?}: expected the coroutines, 1 to 100000000, and the threads, 1 to \
             1000000"
        );
        assert_eq!(counts(arguments), Err(expected));
    }
}
