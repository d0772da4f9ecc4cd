//! A server and its clients in one thread, with a coroutine at each end of each connection. The
//! clients' requests are the Python chapter's "user requests to a server", here over real sockets
//! on the loopback address.
//!
//! `cargo run --example 20_sessions` prints:
//!
//! ```text
//! 100 sessions at once, twice, on one thread: {
//!     "client that was last told -1": 50,
//!     "client that was last told 10": 50,
//!     "client that was last told nothing": 100,
//!     "session that answered 0": 50,
//!     "session that answered 1": 50,
//!     "session that answered 4": 50,
//!     "session that refused ten": 50,
//! }
//! bytes per session: 64, and 88 around it
//! ```
//!
//! A *session* is the server's end of a connection. A client sends numbers, and its session answers
//! each with the smallest number so far. The program opens all sessions and serves them until they
//! end, and then does this a second time. Of every four clients, one sends a line that is not a
//! number, one hangs up early, and one sends a line that is too long. A coroutine that has ended,
//! or whose peer has disappeared, is dropped together with its socket. So the second time the file
//! descriptors are free again.
//!
//! An argument, as in `cargo run --example 20_sessions -- 400`, sets another number of sessions.
//! Each session takes two descriptors, because the client's end of its connection is in this
//! process too. If `ulimit -n` allows too few, the program says how many sessions fit, and ends
//! with exit code 2.
//!
//! In the last line of the output, the first number is the size of a session's suspended coroutine.
//! The second is the size of what the driver keeps for that coroutine. The buffers of the sockets
//! are not counted.
//!
//! Without coroutines a session would be a thread with a stack of its own, an enum with a variant
//! for each `yield`, or an `async` block with an executor. An executor sleeps until one of its
//! sockets is ready. The standard library has no function that waits for several sockets, so this
//! program asks each socket in turn.

#![feature(coroutines, coroutine_trait)]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::time::Duration;
use std::{env, mem, process, thread};

/// The lines that the clients send. The second client sends a line that is not a number, the third
/// hangs up early, and the fourth sends a line that is too long.
const SCRIPTS: [&[&str]; 4] = [&["10", "4", "22", "-1"], &["10", "ten"], &["10"], &["1234567890"]];
const LONGEST_LINE: usize = 10; // in bytes, with its newline

fn main() {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let number = |text: &OsString| text.to_str()?.parse().ok();
    let served = match arguments.iter().map(number).collect::<Option<Vec<_>>>().as_deref() {
        Some([]) => serve_twice(100),
        Some(&[sessions @ 1..=10_000]) => serve_twice(sessions),
        _ => Err(format!("found {arguments:?}: expected a number of sessions, 1 to 10000")),
    };
    if let Err(mistake) = served {
        eprintln!("{mistake}");
        process::exit(2);
    }
}

/// Drives the coroutines: opens all sessions, then gives each coroutine a turn, again and again,
/// until all have ended. Does all of this twice.
fn serve_twice(sessions: usize) -> Result<(), String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|e| e.to_string())?;
    let (mut outcomes, mut turns) = (BTreeMap::new(), 0..10_000);
    for _ in 0..2 {
        let mut ends = Vec::new();
        for number in 0..sessions {
            let full = |error| format!("{number} of {sessions} sessions fit (ulimit -n): {error}");
            ends.extend(open(&listener, number).map_err(full)?);
        }
        while !ends.is_empty() {
            ends.retain_mut(|end: &mut End| end.turn(&mut outcomes));
            turns.next().ok_or_else(|| format!("{} ends wait after 10000 turns", ends.len()))?;
            thread::sleep(Duration::from_millis(1));
        }
    }
    println!("{sessions} sessions at once, twice, on one thread: {outcomes:#?}");
    println!("bytes per session: {}, and {} around it", size_of_val(&session()), size_of::<End>());
    Ok(())
}

/// The server's end of a connection: answers each number with the smallest so far.
///
/// Python: `minimize`.
fn session() -> impl Coroutine<Option<String>, Yield = String, Return = String> {
    #[coroutine]
    |mut line: Option<String>| {
        let (mut least, mut answered) = (i64::MAX, 0);
        while let Some(text) = line {
            let Ok(number) = text.parse() else { return format!("session that refused {text}") };
            (least, answered) = (least.min(number), answered + 1);
            line = yield format!("{least}\n");
        }
        format!("session that answered {answered}")
    }
}

/// The client's end of a connection: sends the lines of its script. The first line that it hears is
/// the server's greeting.
fn client(number: usize) -> impl Coroutine<Option<String>, Yield = String, Return = String> {
    #[coroutine]
    move |mut heard: Option<String>| {
        for line in SCRIPTS[number % SCRIPTS.len()] {
            heard = yield format!("{line}\n");
        }
        format!("client that was last told {}", heard.as_deref().unwrap_or("nothing"))
    }
}

/// Both kinds of coroutines, as the driver sees them. They are sent the peer's next line, or `None`
/// if there will be none. They yield the line that is sent to the peer, and return the outcome.
type Session = Pin<Box<dyn Coroutine<Option<String>, Yield = String, Return = String>>>;

/// One end of a connection: a coroutine, and the socket on which its lines arrive.
struct End {
    coroutine: Session,
    socket: BufReader<TcpStream>,
    line: Vec<u8>, // the part of the next line that has arrived
}

/// Opens a connection and returns both of its ends.
fn open(listener: &TcpListener, number: usize) -> io::Result<[End; 2]> {
    let asking = TcpStream::connect(listener.local_addr()?)?;
    let (mut answering, _) = listener.accept()?;
    answering.write_all(b"numbers?\n")?;
    Ok([End::new(asking, Box::pin(client(number)))?, End::new(answering, Box::pin(session()))?])
}

impl End {
    fn new(socket: TcpStream, coroutine: Session) -> io::Result<End> {
        socket.set_nonblocking(true)?;
        let socket = BufReader::with_capacity(LONGEST_LINE, socket);
        Ok(End { coroutine, socket, line: Vec::new() })
    }

    /// Resumes the coroutine with a line that has arrived, or with `None` if none will arrive,
    /// because the peer has hung up or its line is too long. While the next line has not arrived
    /// completely, the coroutine is not resumed. Returns `false` if the coroutine has ended, or if
    /// its peer accepts no more lines.
    fn turn(&mut self, outcomes: &mut BTreeMap<String, usize>) -> bool {
        let room = (LONGEST_LINE - self.line.len()) as u64;
        let read = self.socket.by_ref().take(room).read_until(b'\n', &mut self.line);
        if read.is_err_and(|error| error.kind() == ErrorKind::WouldBlock) {
            return true;
        }
        let line = mem::take(&mut self.line);
        let sent = line.strip_suffix(b"\n").map(|line| String::from_utf8_lossy(line).into());
        let socket = self.socket.get_mut();
        match self.coroutine.as_mut().resume(sent) {
            CoroutineState::Yielded(answer) => return socket.write_all(answer.as_bytes()).is_ok(),
            CoroutineState::Complete(outcome) => *outcomes.entry(outcome).or_insert(0) += 1,
        }
        false
    }
}
