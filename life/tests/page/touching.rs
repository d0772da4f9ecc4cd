//! What can be pressed or pointed at: lines of the conversation, cells, variables and the timeline.

use pretty_assertions::assert_eq;
use serde_json::json;

use crate::browser::Browser;
use crate::shown::{shown, step, text};
use crate::{assert_quiet, opening};

/// The step at which the cell (2, 2) asks its query `nth`, where 0 is the query for its own state.
fn step_of_query(nth: i64) -> i64 {
    // The first resume, then 23 moments for each of the 12 cells before, then a delegation. If the
    // query is for a neighbour, a second delegation follows.
    1 + 12 * 23 + 1 + i64::from(nth > 0) + 2 * nth + 1
}

#[test]
fn a_line_of_the_conversation_leads_to_its_step() {
    let Some(mut browser) = Browser::start("a_line_of_the_conversation") else { return };
    browser.open(&opening(), &format!("#step={}", step_of_query(5) + 1));
    let now = shown(&mut browser);
    let lines = now["log"].as_array().unwrap();
    assert_eq!(lines.last(), Some(&json!(" 126  Query(1, 2) → EMPTY")));
    browser.point(&format!("#log button:nth-child({})", lines.len() - 2), true);
    assert_eq!(step(&mut browser), step_of_query(3));
    assert_eq!(
        shown(&mut browser)["log"].as_array().unwrap().last(),
        Some(&json!(" 124  Query(2, 3) → …"))
    );
    assert_quiet(&browser, &opening());
}

/// The variable s_ of the cell (2, 2) holds the state of the cell (1, 2).
#[test]
fn pointing_at_one_of_the_three_marks_the_other_two() {
    let Some(mut browser) = Browser::start("pointing_at_one_of_the_three") else { return };
    browser.open(&opening(), &format!("#step={}", step_of_query(5) + 1));
    let marked = "({
        code: [...document.querySelectorAll('#rust-code .linked')].map((it) => it.textContent),
        fields: [...document.querySelectorAll('.field.linked dt')].map((it) => it.textContent),
        cells: [...document.querySelectorAll('#grid i')].flatMap((it, index) =>
            it.classList.contains('linked') ? [index] : []),
    })";
    let all = json!({ "code": ["s_"], "fields": ["s_"], "cells": [7] });
    for selector in [
        "#rust-code .here ~ .arrives [data-name], #rust-code .arrives [data-name]",
        ".field[data-name=s_]",
        "#grid i.answered",
    ] {
        browser.point("#title, h1", false);
        assert_eq!(browser.eval(marked), json!({ "code": [], "fields": [], "cells": [] }));
        browser.point(selector, false);
        let now = browser.eval(marked);
        assert_eq!((&now["fields"], &now["cells"]), (&all["fields"], &all["cells"]), "{selector}");
        assert!(now["code"].as_array().unwrap().contains(&json!("s_")), "{selector}: {now}");
    }
    assert_quiet(&browser, &opening());
}

#[test]
fn a_cell_tells_who_asked_for_it_last_and_leads_there() {
    let Some(mut browser) = Browser::start("a_cell_tells_who_asked") else { return };
    browser.open(&opening(), &format!("#step={}", step_of_query(5) + 1));
    // The cell (1, 1) was last asked for by the cell (2, 1), as its s_.
    browser.eval("document.querySelectorAll('#grid i')[6].id = 'asked-cell'");
    browser.point("#asked-cell", false);
    let told = text(&mut browser, "told");
    assert!(
        told.contains("step_cell(2, 1)") && told.contains("s_") && told.contains("ALIVE"),
        "{told}"
    );
    browser.point("#asked-cell", true);
    assert_eq!(step(&mut browser), step_of_query(5) - 23);
    browser.eval("document.querySelectorAll('#grid i')[24].id = 'never-asked'");
    browser.open(&opening(), "#step=2");
    browser.eval("document.querySelectorAll('#grid i')[12].id = 'never-asked'");
    browser.point("#never-asked", true);
    assert_eq!(step(&mut browser), 2);
    assert_quiet(&browser, &opening());
}

#[test]
fn the_timeline_has_a_row_for_each_function_and_leads_anywhere() {
    let Some(mut browser) = Browser::start("the_timeline_has_a_row") else { return };
    browser.open(&opening(), "");
    assert_eq!(browser.eval("document.querySelectorAll('#bars svg').length"), 3);
    let marks = "[...document.querySelectorAll('.generation')].map((mark) => mark.textContent)";
    assert_eq!(browser.eval(marks), json!(["1", "2", "3", "4"]));
    browser.point("#slider", true);
    let (now, steps) = (step(&mut browser), shown(&mut browser)["steps"].as_i64().unwrap());
    assert!((now - steps / 2).abs() < steps / 50, "{now} of {steps}");
    assert_quiet(&browser, &opening());
}
