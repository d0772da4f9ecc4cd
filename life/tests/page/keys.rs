//! The keyboard alone, and a presenter's remote control.

use pretty_assertions::assert_eq;
use serde_json::json;

use crate::browser::Browser;
use crate::shown::{shown, step, text};
use crate::{assert_quiet, opening};

#[test]
fn every_key_goes_where_it_says() {
    let Some(mut browser) = Browser::start("every_key_goes_where_it_says") else { return };
    browser.open(&opening(), "#step=40");
    let steps = shown(&mut browser)["steps"].as_i64().unwrap();
    // When the timeline has the focus, it must not step a second time by itself.
    browser.eval("document.getElementById('slider').focus()");
    for (key, expected) in [
        ("ArrowLeft", 39),
        ("ArrowRight", 40),
        ("PageDown", 41),
        ("PageUp", 40),
        ("End", steps),
        ("Home", 1),
        ("c", 2),
        ("c", 2 + 23),
        ("g", 2 + 25 * 23 + 2),
        ("G", 2 + 2 * (25 * 23 + 2)),
    ] {
        browser.press(key);
        assert_eq!(step(&mut browser), expected, "{key}");
    }
    for language in ["python", "both", "rust"] {
        browser.press("p");
        let pressed = "document.querySelector('[role=group] [aria-pressed=true]').id";
        assert_eq!(browser.eval(pressed), language);
        let seen =
            |panel: &str| format!("document.getElementById('{panel}-code').checkVisibility()");
        assert_eq!(browser.eval(&seen("rust")), language != "python");
        assert_eq!(browser.eval(&seen("python")), language != "rust");
    }
    let folded = "document.querySelector('.row.folded').checkVisibility()";
    assert_eq!(browser.eval(folded), false);
    browser.press("a");
    assert_eq!(browser.eval(folded), true);
    browser.press("l");
    assert_eq!(browser.eval("document.getElementById('lockstep').ariaPressed"), "true");
    assert_quiet(&browser, &opening());
}

#[test]
fn space_plays_wherever_the_focus_is() {
    let Some(mut browser) = Browser::start("space_plays_wherever_the_focus_is") else { return };
    browser.open(&opening(), "");
    browser.press("End");
    let end = step(&mut browser);
    browser.press("ArrowLeft");
    browser.press(" ");
    browser.wait(&format!("document.getElementById('slider').value === '{end}'"));
    assert_eq!(text(&mut browser, "play"), "▶ Play");
    browser.press(" "); // from the start again
    assert_eq!(text(&mut browser, "play"), "❚❚ Pause");
    browser.press(" ");
    assert_eq!(text(&mut browser, "play"), "▶ Play");
    for id in ["next-generation", "slider", "grid", "rust-code", "lockstep"] {
        let before = step(&mut browser);
        browser.eval(&format!("document.getElementById('{id}').focus()"));
        browser.press(" ");
        assert_eq!(text(&mut browser, "play"), "❚❚ Pause", "{id}");
        browser.press(" ");
        assert_eq!(text(&mut browser, "play"), "▶ Play", "{id}");
        assert!(step(&mut browser) - before <= 1, "{id}");
        assert_eq!(browser.eval("document.getElementById('lockstep').ariaPressed"), "false");
    }
    assert_quiet(&browser, &opening());
}

/// Tab reaches everything that a pointer reaches, and leaves it again.
#[test]
fn tab_goes_through_the_whole_page() {
    let Some(mut browser) = Browser::start("tab_goes_through_the_whole_page") else { return };
    browser.size(1366, 768);
    browser.open(&opening(), "#step=300");
    let mut reached = Vec::new();
    loop {
        browser.press("Tab");
        let at = browser.eval("document.activeElement.id || document.activeElement.className");
        if at == "" || reached.contains(&at) {
            break;
        }
        reached.push(at);
    }
    for id in [
        "tour",
        "theme",
        "back",
        "play",
        "forward",
        "next-cell",
        "next-generation",
        "lockstep",
        "rust",
        "python",
        "both",
        "all",
        "pace",
        "slider",
        "rust-code",
        "grid",
        "line here",
    ] {
        assert!(reached.contains(&json!(id)), "{id}: {reached:?}");
    }

    // A line of the conversation, chosen with the arrows.
    browser.eval("document.querySelector('#log .here').focus()");
    let now = step(&mut browser);
    browser.press("ArrowUp");
    browser.press("Enter");
    assert!(step(&mut browser) < now);

    // A cell, chosen with the arrows: from (0, 0) to (1, 1).
    browser.eval("document.getElementById('grid').focus()");
    browser.press("ArrowDown");
    browser.press("ArrowRight");
    let told = text(&mut browser, "told");
    assert!(told.contains("(1, 1)"), "{told}");
    browser.press("Enter");
    let asked = shown(&mut browser);
    assert_eq!(asked["asked"], 6);
    assert_quiet(&browser, &opening());
}
