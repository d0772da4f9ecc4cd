//! A server and its clients in one thread, each end of each connection a coroutine: the chapter's
//! "user requests to a server", over real sockets on the loopback address.
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
//! A client sends numbers, and its session answers each with the least so far. Of four clients one
//! sends something else, one hangs up early, and one sends a line that is too long. A coroutine
//! that has ended, or whose peer has disappeared, is dropped together with its socket. So there are
//! descriptors for the second round.
//!
//! `cargo run --example 20_sessions -- 400` serves another number of sessions at once. A session
//! takes two descriptors, because both of its ends are in this process. If `ulimit -n` allows fewer,
//! the program says how many there are, and ends with code 2.
//!
//! The first number of bytes is the suspended coroutine of a session. The second is what the driver
//! keeps for it. The buffers of the sockets come on top.
//!
//! Without coroutines a session would be a thread with a stack of its own, an enum with a variant
//! for each `yield`, or an `async` block with an executor. An executor sleeps until a socket is
//! ready. The standard library cannot do that, so this program asks each socket in turn.

#![feature(coroutines, coroutine_trait)]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::ops::{Coroutine, CoroutineState};
use std::pin::Pin;
use std::time::Duration;
use std::{env, mem, process, thread};

/// What the clients say. The third hangs up early. The fourth sends a line that is too long.
const SCRIPTS: [&[&str]; 4] = [&["10", "4", "22", "-1"], &["10", "ten"], &["10"], &["1234567890"]];
const LONGEST_LINE: usize = 10; // bytes, its newline among them

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

/// Drives the coroutines: opens all sessions, then gives each coroutine a turn, over and over, until
/// all have ended.
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

/// The server's end of a connection: answers each number with the least so far.
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

/// A client's end: says the lines of its script. The server greets it first.
fn client(number: usize) -> impl Coroutine<Option<String>, Yield = String, Return = String> {
    #[coroutine]
    move |mut heard: Option<String>| {
        for line in SCRIPTS[number % SCRIPTS.len()] {
            heard = yield format!("{line}\n");
        }
        format!("client that was last told {}", heard.as_deref().unwrap_or("nothing"))
    }
}

/// What drives them knows of both coroutines: they are sent the peer's line, or `None` if there will
/// be none, yield what the peer is told, and return the outcome.
type Session = Pin<Box<dyn Coroutine<Option<String>, Yield = String, Return = String>>>;

/// A coroutine, and the socket on which its lines arrive.
struct End {
    coroutine: Session,
    socket: BufReader<TcpStream>,
    line: Vec<u8>, // as much of it as has arrived
}

/// Opens a connection, and returns both of its ends.
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

    /// Resumes the coroutine if a line is there, or if there will be none because the peer has hung
    /// up or the line is too long. Returns whether the coroutine goes on. It does not if its peer
    /// takes no answers.
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
