//! One thread per cell, and channels: the mechanism with which the Python chapter begins.
//!
//! Read [`coroutines`](crate::coroutines) first. Here plain functions that call one another replace
//! the coroutines. Each cell runs these functions on a thread of its own, which sleeps while it
//! waits for a reply. [`Threads`] resumes one thread after the other, as `simulate` does with its
//! cells.

use std::convert::Infallible;
use std::hint::black_box;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::{fmt, fs, io};

use crate::grid::Size;
use crate::headroom;
use crate::protocol::{ALIVE, Item, Query, Sent, Simulation, State, TICK, Transition};
use crate::rules::game_logic;

/// The greatest number of cells, and so of threads.
///
/// A Rust thread takes four memory maps, and Linux allows a process 65,530 of them by default
/// (<https://docs.kernel.org/admin-guide/sysctl/vm.html>). If no map is left for a thread that is
/// starting, the standard library aborts the process (rust-lang/rust#78497). So this limit keeps
/// some maps free for the rest of the program.
pub const MOST_CELLS: usize = 10_000;

/// The size of the stack that is reserved for each thread, in bytes. It is the standard library's
/// default (<https://doc.rust-lang.org/std/thread/index.html#stack-size>).
pub const STACK: usize = 2 * 1024 * 1024;

/// How many threads are started before the program checks again whether there is room for more.
const TOGETHER: usize = 64;

/// Asks for the eight cells around (`y`, `x`), then returns how many of them are alive.
///
/// # Errors
///
/// If the [`CellThread`] was dropped, so that no answer will come any more.
pub fn count_neighbors(channels: &Channels, y: i32, x: i32) -> Result<i32, Gone> {
    let n_ = channels.ask(Item::Query(Query { y: y + 1, x: x + 0 }))?;
    let ne = channels.ask(Item::Query(Query { y: y + 1, x: x + 1 }))?;
    let e_ = channels.ask(Item::Query(Query { y: y + 0, x: x + 1 }))?;
    let se = channels.ask(Item::Query(Query { y: y - 1, x: x + 1 }))?;
    let s_ = channels.ask(Item::Query(Query { y: y - 1, x: x + 0 }))?;
    let sw = channels.ask(Item::Query(Query { y: y - 1, x: x - 1 }))?;
    let w_ = channels.ask(Item::Query(Query { y: y + 0, x: x - 1 }))?;
    let nw = channels.ask(Item::Query(Query { y: y + 1, x: x - 1 }))?;
    let mut count = 0;
    for state in [n_, ne, e_, se, s_, sw, w_, nw] {
        if state == Some(ALIVE) {
            count += 1;
        }
    }
    Ok(count)
}

/// Asks for the cell (`y`, `x`) and its neighbours, then says what the cell becomes.
///
/// # Errors
///
/// If the [`CellThread`] was dropped, so that no answer will come any more.
pub fn step_cell(channels: &Channels, y: i32, x: i32) -> Result<(), Gone> {
    let state = channels.ask(Item::Query(Query { y, x }))?;
    let neighbors = count_neighbors(channels, y, x)?;
    let state = game_logic(state.unwrap_or_default(), neighbors);
    channels.ask(Item::Transition(Transition { y, x, state }))?;
    Ok(())
}

/// A program's ends of the two channels that connect it with its [`CellThread`].
#[derive(Debug)]
pub struct Channels {
    items: SyncSender<Item>,
    replies: Receiver<Option<State>>,
}

/// The [`CellThread`] was dropped, so the program on its thread has to return.
#[derive(Clone, Copy, Debug)]
pub struct Gone;

impl Channels {
    fn ask(&self, item: Item) -> Result<Option<State>, Gone> {
        self.items.send(item).map_err(|_| Gone)?;
        self.replies.recv().map_err(|_| Gone)
    }
}

/// A program that runs on a thread of its own. The thread ends when the `CellThread` is dropped.
///
/// Each channel has a capacity of one message, and each side receives a message before it sends the
/// next one. So the channel always has room, and a sender never waits. On a channel of capacity 0,
/// the sender would sleep until the other side receives the message.
#[derive(Debug)]
pub struct CellThread {
    replies: SyncSender<Option<State>>,
    items: Receiver<Item>,
    thread: JoinHandle<()>,
}

impl CellThread {
    /// Starts a thread. The program begins at the first [`send`](Self::send).
    ///
    /// # Errors
    ///
    /// If the operating system refuses a thread. Before you start many threads, use [`headroom`] to
    /// find out for how many there is room.
    pub fn spawn<R>(
        program: impl FnOnce(&Channels) -> Result<R, Gone> + Send + 'static,
    ) -> io::Result<Self> {
        Self::start(program).map(|(cell, _)| cell)
    }

    /// Starts a thread, and returns it with a receiver on which no message ever arrives. The
    /// receiver is disconnected once the thread has taken all the address space that it needs.
    fn start<R>(
        program: impl FnOnce(&Channels) -> Result<R, Gone> + Send + 'static,
    ) -> io::Result<(Self, Receiver<Infallible>)> {
        let (replies, program_replies) = sync_channel(1);
        let (program_items, items) = sync_channel(1);
        let channels = Channels { items: program_items, replies: program_replies };
        let (up, is_up) = sync_channel(0);
        let builder = thread::Builder::new().stack_size(STACK);
        let thread = builder.spawn(move || {
            black_box(Box::new(0_u8)); // the allocator now reserves what it needs for this thread
            drop(up);
            if channels.replies.recv().is_ok() {
                let _ = program(&channels); // `Gone` only means that the thread has to end
            }
        })?;
        Ok((Self { replies, items, thread }, is_up))
    }

    /// Resumes the program and waits for its next item. Returns `None` if the program has returned.
    #[allow(clippy::must_use_candidate, reason = "sent for what it does")]
    pub fn send(&self, sent: Sent) -> Option<Item> {
        self.replies.send(sent).ok()?;
        self.items.recv().ok()
    }

    /// Lets the program end, and waits until its thread has ended.
    pub fn close(self) {
        drop((self.replies, self.items)); // instead of a reply the program now gets `Gone`
        let _ = self.thread.join(); // a panic of the program was reported when it happened
    }
}

/// `simulate` with a thread for each cell.
#[derive(Debug)]
pub struct Threads {
    cells: Vec<CellThread>,
    /// The index of the cell that is resumed next. After the last cell comes the tick.
    next: usize,
}

impl Threads {
    /// Starts the threads of the program for a grid of `height` rows and `width` columns.
    ///
    /// # Errors
    ///
    /// If there are too many cells (see [`MOST_CELLS`]), or if the operating system refuses a
    /// thread or has no room to spare for one. The threads that had already started have then
    /// ended.
    pub fn try_new(height: i32, width: i32) -> Result<Self, StartError> {
        let (wanted, most) = (Size { height, width }.cells(), most_cells());
        if wanted > most {
            return Err(StartError::TooMany { wanted, most });
        }
        let mut positions = (0..height).flat_map(|y| (0..width).map(move |x| (y, x)));
        let mut cells = Vec::new();
        while cells.len() < wanted {
            // The size of a batch of threads that fits into the address space that is free now.
            // After the batch has been started, the loop over `starting` waits until its threads
            // have taken their share. So the next batch is computed from what is left.
            let together = headroom::for_threads(TOGETHER.min(wanted - cells.len()), STACK);
            let mut starting = Vec::new();
            let mut refused = (together == 0).then_some(io::ErrorKind::OutOfMemory);
            for (y, x) in positions.by_ref().take(together) {
                let program = move |channels: &Channels| -> Result<Infallible, Gone> {
                    loop {
                        step_cell(channels, y, x)?;
                    }
                };
                match CellThread::start(program) {
                    Ok((cell, is_up)) => {
                        cells.push(cell);
                        starting.push(is_up);
                    }
                    Err(error) => {
                        refused = Some(error.kind());
                        break;
                    }
                }
            }
            for is_up in starting {
                let _ = is_up.recv();
            }
            if let Some(kind) = refused {
                let granted = cells.len();
                drop(Self { cells, next: 0 });
                return Err(StartError::Refused { wanted, granted, kind });
            }
        }
        Ok(Self { cells, next: 0 })
    }
}

/// The reason why the threads did not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// There are more cells than there can be threads.
    TooMany {
        /// The number of cells.
        wanted: usize,
        /// The greatest number of threads.
        most: usize,
    },
    /// The operating system refused a thread, or had no room to spare for one.
    Refused {
        /// The number of cells.
        wanted: usize,
        /// How many threads had started.
        granted: usize,
        /// The kind of error that the system reported.
        kind: io::ErrorKind,
    },
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooMany { wanted, most } => {
                write!(f, "a thread per cell takes {wanted} threads, but at most {most} can start")
            }
            Self::Refused { wanted, granted, kind } => {
                write!(
                    f,
                    "a thread per cell takes {wanted} threads, but the system gave {granted}: {kind}"
                )
            }
        }
    }
}

impl std::error::Error for StartError {}

/// The greatest number of cells on this machine: [`MOST_CELLS`], or a fifth of the memory maps that
/// Linux allows a process, whichever is less. A thread takes four maps, so at least a fifth of the
/// maps is left for the rest of the program.
fn most_cells() -> usize {
    let maps = fs::read_to_string("/proc/sys/vm/max_map_count");
    let maps = maps.ok().and_then(|text| text.trim().parse::<usize>().ok());
    maps.map_or(MOST_CELLS, |maps| MOST_CELLS.min(maps / 5))
}

impl Simulation for Threads {
    fn send(&mut self, sent: Sent) -> Item {
        let Some(cell) = self.cells.get(self.next) else {
            self.next = 0;
            return TICK;
        };
        let item = cell.send(sent).expect("a cell is stepped for ever");
        if let Item::Transition(_) = item {
            self.next += 1;
        }
        item
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        for cell in self.cells.drain(..) {
            cell.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{TryRecvError, channel};

    use pretty_assertions::assert_eq;

    use super::*;

    #[test]
    fn its_thread_has_ended_when_it_has_been_closed() {
        for sends in 0..3 {
            let (on_its_stack, watched) = channel::<Infallible>();
            let cell = CellThread::spawn(move |channels| {
                let _on_its_stack = on_its_stack;
                step_cell(channels, 3, 5)
            });
            let cell = cell.unwrap();
            for _ in 0..sends {
                cell.send(None);
                assert_eq!(watched.try_recv(), Err(TryRecvError::Empty));
            }
            cell.close();
            assert_eq!(watched.try_recv(), Err(TryRecvError::Disconnected));
        }
    }

    #[test]
    fn after_its_end_it_has_no_items() {
        let cell = CellThread::spawn(|_| Ok(())).unwrap();
        assert_eq!(cell.send(None), None);
        assert_eq!(cell.send(None), None);
    }

    #[test]
    fn more_cells_than_threads_are_refused_with_both_numbers() {
        let refused = Threads::try_new(1000, 2000).unwrap_err();
        let most = most_cells();
        assert_eq!(refused, StartError::TooMany { wanted: 2_000_000, most });
        assert!(Threads::try_new(i32::MAX, i32::MAX).is_err());
    }
}
