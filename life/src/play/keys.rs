//! What the keys do.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Run the game if it is paused, and pause it if it is running.
    Toggle,
    /// Pause, and step one generation.
    Step,
    Faster,
    Slower,
    Restart,
    Engine,
    Quit,
}

/// The keys, in a line of fewer than 60 characters.
pub const KEYS: &str = "space pause  s step  +/- speed  r restart  e engine  q quit";

/// Finds the keys in the bytes that a terminal sends. A key asks for an action or for nothing.
///
/// An arrow key sends three bytes, such as `ESC [ A`, or `ESC O A` if the terminal is in its
/// application mode (<https://invisible-island.net/xterm/ctlseqs/ctlseqs.html>, "PC-Style Function
/// Keys").
#[derive(Default)]
pub struct Keys(Sequence);

#[derive(Default)]
enum Sequence {
    #[default]
    None,
    Escape,
    /// After `ESC [` or `ESC O`. `plain` says that nothing else has followed yet.
    Function {
        plain: bool,
    },
}

impl Keys {
    /// The action that is asked for by the key whose last byte this is.
    pub fn action(&mut self, byte: u8) -> Option<Action> {
        let (sequence, action) = match (&self.0, byte) {
            (_, CTRL_C) => (Sequence::None, Some(Action::Quit)),
            (_, ESCAPE) => (Sequence::Escape, None),
            (Sequence::Escape, b'[' | b'O') => (Sequence::Function { plain: true }, None),
            (Sequence::Function { .. }, b'0'..=b'?') => (Sequence::Function { plain: false }, None),
            (Sequence::Function { plain }, _) => (Sequence::None, arrow(byte).filter(|_| *plain)),
            // Escape by itself asks for nothing. A key that is pressed with Alt sends Escape first.
            (Sequence::None | Sequence::Escape, _) => (Sequence::None, letter(byte)),
        };
        self.0 = sequence;
        action
    }
}

const CTRL_C: u8 = 3;
const ESCAPE: u8 = 27;

fn letter(byte: u8) -> Option<Action> {
    match byte {
        b' ' => Some(Action::Toggle),
        b's' => Some(Action::Step),
        b'+' | b'=' => Some(Action::Faster),
        b'-' => Some(Action::Slower),
        b'r' => Some(Action::Restart),
        b'e' => Some(Action::Engine),
        b'q' => Some(Action::Quit),
        _ => None,
    }
}

fn arrow(byte: u8) -> Option<Action> {
    match byte {
        b'A' => Some(Action::Faster),
        b'B' => Some(Action::Slower),
        b'C' => Some(Action::Step),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn actions(bytes: &str) -> Vec<Action> {
        let mut keys = Keys::default();
        bytes.bytes().filter_map(|byte| keys.action(byte)).collect()
    }

    #[test]
    fn each_key_has_its_action() {
        let all = [
            (&[" "][..], Action::Toggle),
            (&["s", "\x1b[C", "\x1bOC"], Action::Step),
            (&["+", "=", "\x1b[A", "\x1bOA"], Action::Faster),
            (&["-", "\x1b[B", "\x1bOB"], Action::Slower),
            (&["r"], Action::Restart),
            (&["e"], Action::Engine),
            (&["q", "\x03"], Action::Quit),
        ];
        for (keys, expected) in all {
            for key in keys {
                assert_eq!(actions(key), [expected], "{key:?}");
                assert_eq!(actions(&format!("{key}x{key}")), [expected, expected], "{key:?}");
            }
        }
    }

    /// Escape, Left, Ctrl-Right, Delete, F1, Ctrl-Q, other letters, and characters of several
    /// bytes.
    #[test]
    fn other_keys_ask_for_nothing() {
        for key in ["\x1b", "\x1b[D", "\x1b[1;5C", "\x1b[3~", "\x1bOP", "\x11", "xSRQ", "é▀"] {
            assert_eq!(actions(key), [], "{key:?}");
            let step = if key == "\x1b" { "s" } else { "\x1b[C" };
            assert_eq!(actions(&format!("{key}{step}")), [Action::Step], "{key:?}");
        }
    }

    #[test]
    fn control_c_interrupts_a_sequence() {
        assert_eq!(actions("\x1b[\x03"), [Action::Quit]);
    }
}
