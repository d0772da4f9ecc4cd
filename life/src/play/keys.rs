//! What the keys do.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Run if it is paused, pause if it runs.
    Toggle,
    /// Pause, and live one generation.
    Step,
    Faster,
    Slower,
    /// Back to generation 0.
    Restart,
    /// Go on with the next engine.
    Engine,
    Quit,
}

/// The keys in a line of less than 60 characters.
pub const KEYS: &str = "space pause  s step  +/- speed  r restart  e engine  q quit";

/// What that key asks for, if anything. Escape is none of them: over a slow line an arrow key begins
/// like it.
pub fn action(key: KeyEvent) -> Option<Action> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return (key.code == KeyCode::Char('c')).then_some(Action::Quit);
    }
    match key.code {
        KeyCode::Char(' ') => Some(Action::Toggle),
        KeyCode::Char('s') | KeyCode::Right => Some(Action::Step),
        KeyCode::Char('+' | '=') | KeyCode::Up => Some(Action::Faster),
        KeyCode::Char('-') | KeyCode::Down => Some(Action::Slower),
        KeyCode::Char('r') => Some(Action::Restart),
        KeyCode::Char('e') => Some(Action::Engine),
        KeyCode::Char('q') => Some(Action::Quit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn plain(code: KeyCode) -> Option<Action> {
        action(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn each_key_has_its_action() {
        let all = [
            (" ", KeyCode::Null, Action::Toggle),
            ("s", KeyCode::Right, Action::Step),
            ("+=", KeyCode::Up, Action::Faster),
            ("-", KeyCode::Down, Action::Slower),
            ("r", KeyCode::Null, Action::Restart),
            ("e", KeyCode::Null, Action::Engine),
            ("q", KeyCode::Null, Action::Quit),
        ];
        for (characters, code, expected) in all {
            for character in characters.chars() {
                assert_eq!(plain(KeyCode::Char(character)), Some(expected), "{character}");
            }
            assert_eq!(plain(code), (code != KeyCode::Null).then_some(expected), "{code}");
        }
        assert_eq!([KeyCode::Char('x'), KeyCode::Esc, KeyCode::Left].map(plain), [None; 3]);
    }

    #[test]
    fn with_control_only_c_counts() {
        let control = |c| action(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL));
        assert_eq!(
            "csrq+".chars().map(control).collect::<Vec<_>>(),
            [Some(Action::Quit), None, None, None, None,]
        );
    }

    #[test]
    fn letting_go_of_a_key_asks_for_nothing() {
        let mut key = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert_eq!(action(key), None);
    }
}
