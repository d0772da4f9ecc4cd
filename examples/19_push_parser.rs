//! A *push parser* for CSV: its input is handed to it in chunks of any size, as a network delivers
//! them. It hands out each record as soon as the record is complete, and reports where the input
//! has a mistake.
//!
//! `cargo run --example 19_push_parser` prints:
//!
//! ```text
//! pushed "name,motto\nglide"
//! ["name", "motto"]
//! pushed "r,\"I \"\"move\"\",\nI"
//! pushed " keep my shape\"\n"
//! ["glider", "I \"move\",\nI keep my shape"]
//! pushed "block,I stay\n"
//! ["block", "I stay"]
//! pushed ""
//! ```
//!
//! Without arguments, the program parses a sample in chunks of 16 bytes. Arguments are sizes of
//! chunks. With them the program reads its standard input in chunks of these sizes, one after
//! another, and uses the first size again after the last. If the input has a mistake, the program
//! reports it and ends with exit code 2. For
//! `printf 'glider,I "move"' | cargo run --example 19_push_parser -- 1 9` the report is
//! `line 1, column 10 (byte 9): expected a comma or a newline after the field`.
//!
//! The coroutines are written as if the whole input were there from the beginning, because the
//! value of each `yield` is the next byte. Without coroutines the parser would be an enum with a
//! variant for each of these `yield`s, and the variants would hold the unfinished field and the
//! unfinished record. A parser that blocks until it has read the next byte would need a thread for
//! each input.

#![feature(coroutines, coroutine_trait)]

use std::ffi::OsString;
use std::io::{self, Read};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::{env, process};

use coroutine_life::yield_from;

const SAMPLE: &str = "name,motto\nglider,\"I \"\"move\"\",\nI keep my shape\"\nblock,I stay\n";

fn main() {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let size = |text: &OsString| text.to_str()?.parse().ok();
    let parsed = match arguments.iter().map(size).collect::<Option<Vec<_>>>().as_deref() {
        Some([]) => parse(SAMPLE.as_bytes(), &[16]),
        Some(sizes) if !sizes.contains(&0) => parse(io::stdin(), sizes),
        _ => Err(format!("found {arguments:?}: expected sizes of chunks, each 1 byte or more")),
    };
    if let Err(mistake) = parsed {
        eprintln!("{mistake}");
        process::exit(2);
    }
}

/// The next byte, or `None` at the end of the input.
type Sent = Option<u8>;

/// What the coroutines yield: `Some` with a record that is complete, or `None` if no record is
/// complete yet. Both ask for the next byte.
type Asked = Option<Vec<String>>;

type Parsed<T> = Result<T, &'static str>;

/// Yields the records. A record ends at a newline that is not between quotes.
fn records() -> impl Coroutine<Sent, Yield = Asked, Return = Parsed<()>> {
    #[coroutine]
    |mut byte: Sent| {
        while byte.is_some() {
            let mut record = Vec::new();
            loop {
                let (text, end) = yield_from!(field(byte))?;
                record.push(text);
                if end != Some(b',') {
                    break;
                }
                byte = yield None;
            }
            byte = yield Some(record);
        }
        Ok(())
    }
}

/// Reads a field whose first byte is `byte`. Returns the field's text and what ended the field: a
/// comma, a newline or the end of the input.
fn field(mut byte: Sent) -> impl Coroutine<Sent, Yield = Asked, Return = Parsed<(String, Sent)>> {
    #[coroutine]
    move |_: Sent| {
        let mut text = Vec::new();
        if byte == Some(b'"') {
            loop {
                byte = yield None;
                if byte == Some(b'"') {
                    byte = yield None; // two quotes in a row stand for one
                    if byte != Some(b'"') {
                        break;
                    }
                }
                text.push(byte.ok_or("expected a closing quote")?);
            }
        } else {
            while !matches!(byte, Some(b',' | b'\r' | b'\n' | b'"') | None) {
                text.extend(byte);
                byte = yield None;
            }
        }
        if byte == Some(b'\r') {
            byte = yield None; // a line may end in `\r\n`
            if byte != Some(b'\n') {
                return Err("expected a newline after a carriage return");
            }
        }
        let text = String::from_utf8(text).map_err(|_| "expected UTF-8 in a field")?;
        let ended = matches!(byte, Some(b',' | b'\n') | None);
        ended.then_some((text, byte)).ok_or("expected a comma or a newline after the field")
    }
}

/// Drives the parser: pushes the input in chunks of these sizes, and an empty chunk at the end of
/// the input.
///
/// Only the driver keeps track of the position in the input. The coroutines need not know it,
/// because a mistake is always at the byte that was sent last.
fn parse(mut input: impl Read, sizes: &[u32]) -> Result<(), String> {
    let mut parser = records();
    let (mut byte, mut line, mut column) = (0, 1, 1); // columns count characters
    for &size in sizes.iter().cycle() {
        let mut chunk = Vec::new();
        let read = input.by_ref().take(size.into()).read_to_end(&mut chunk);
        read.map_err(|error| format!("standard input: {error}"))?;
        println!("pushed {:?}", String::from_utf8_lossy(&chunk));
        let end = chunk.is_empty().then_some(None);
        for sent in chunk.into_iter().map(Some).chain(end) {
            match Pin::new(&mut parser).resume(sent) {
                CoroutineState::Yielded(None) => {}
                CoroutineState::Yielded(Some(record)) => println!("{record:?}"),
                CoroutineState::Complete(parsed) => {
                    let place = format!("line {line}, column {column} (byte {byte})");
                    return parsed.map_err(|mistake| format!("{place}: {mistake}"));
                }
            }
            byte += 1;
            // In UTF-8 the bytes 0x80 to 0xBF continue a character.
            let next = column + u64::from(!matches!(sent, Some(0x80..0xC0)));
            (line, column) = if sent == Some(b'\n') { (line + 1, 1) } else { (line, next) };
        }
    }
    Ok(())
}
