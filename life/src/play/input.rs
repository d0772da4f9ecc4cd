//! Reads the keys that are pressed, in a thread of its own.
//!
//! The thread reads everything as soon as it arrives. So no key waits for a later one, even in a
//! long paste, and Ctrl-C takes effect before the keys that were pressed before it.

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use super::keys::{Action, Keys};
use crate::signals::start_helper;

/// The actions that the keys ask for, in order.
pub struct Input {
    actions: Receiver<Action>,
    quit: Arc<AtomicBool>,
}

impl Input {
    pub fn open() -> io::Result<Self> {
        let (send, actions) = channel();
        let quit = Arc::new(AtomicBool::new(false));
        let quits = Arc::clone(&quit);
        start_helper(move || {
            let (mut keys, mut bytes) = (Keys::default(), [0; 1024]);
            loop {
                let read = match io::stdin().read(&mut bytes) {
                    Ok(0) => return, // the terminal is gone
                    Ok(read) => read,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(_) => return,
                };
                for action in bytes[..read].iter().filter_map(|&byte| keys.action(byte)) {
                    if action == Action::Quit {
                        quits.store(true, Ordering::Relaxed);
                    }
                    if send.send(action).is_err() {
                        return;
                    }
                }
            }
        })?;
        Ok(Self { actions, quit })
    }

    /// Returns the next action, or `None` if there is none within `patience`. Returns an error if
    /// no more can come.
    pub fn action(&self, patience: Duration) -> io::Result<Option<Action>> {
        if self.quit.load(Ordering::Relaxed) {
            return Ok(Some(Action::Quit));
        }
        match self.actions.recv_timeout(patience) {
            Ok(action) => Ok(Some(action)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(io::Error::other("it is gone")),
        }
    }
}
