//! The tour, from the first resume to the second generation.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::shown::shown;
use crate::{assert_quiet, opening, with_page};

fn card(browser: &mut Browser) -> bool {
    browser.eval("document.getElementById('card').checkVisibility()") == true
}

/// The line that runs, in the language that is shown first.
fn runs(now: &Value) -> String {
    now["rust"][0].as_array().unwrap().last().map_or(String::new(), ToString::to_string)
}

#[test]
fn it_stops_where_the_lesson_is_and_can_be_left() {
    let Some(mut browser) = Browser::start("it_stops_where_the_lesson_is") else { return };
    browser.size(1024, 768);
    browser.open(&opening(), "#step=500");
    assert!(!card(&mut browser));
    browser.point("#tour", true);
    assert!(card(&mut browser));
    let mut stops = vec![shown(&mut browser)];
    while browser.eval("document.activeElement.id = 'card-next', stop < stops.length - 1") == true {
        browser.press("PageDown");
        stops.push(shown(&mut browser));
    }
    let lines: Vec<_> = stops.iter().map(runs).collect();
    let expected = [
        "",
        "yield_from!(count_neighbors",
        "count",
        "progeny.assign",
        "yield TICK",
        "yield_from!(step_cell",
    ];
    assert_eq!(lines.len(), expected.len());
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.contains(expected), "{lines:?}");
    }
    assert_eq!((&stops[0]["slider"], &stops[0]["cards"]), (&json!(1), &json!([])));
    let before = stops[5]["slider"].as_i64().unwrap() - 1;
    assert_eq!(stops[5]["grid"], crate::shown::opening_cells(1));

    browser.press("PageUp");
    assert_eq!(shown(&mut browser), stops[4]);
    browser.press("PageDown");
    browser.press("PageDown"); // past the last stop
    assert!(!card(&mut browser));
    browser.press("PageUp"); // a step again
    assert_eq!(shown(&mut browser)["slider"], before);
    browser.press("t");
    assert!(card(&mut browser));
    browser.press("Enter"); // the button that has the focus
    assert_eq!(shown(&mut browser), stops[1]);
    browser.press("Escape");
    assert!(!card(&mut browser));
    assert_quiet(&browser, &opening());
}

/// The tour of a shorter trace has only the stops whose moments are in the trace.
#[test]
fn it_has_the_stops_that_the_trace_has() {
    let Some(mut browser) = Browser::start("it_has_the_stops_that_the_trace_has") else { return };
    for (number, (arguments, stops)) in
        [("opening --limit 1", 1), ("opening -g 2 --limit 3", 2), ("opening -g 1", 5)]
            .into_iter()
            .enumerate()
    {
        with_page(&format!("stops-{number}"), arguments, |file| {
            browser.open(file, "");
            assert_eq!(browser.eval("stops.length"), stops, "{arguments}");
        });
    }
}
