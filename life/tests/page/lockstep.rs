//! Compares the page's run in lockstep with the conversation of each cell.

use coroutine_life::{ALIVE, Item};
use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use testing::oracle::{conversation, next, world};

use crate::browser::Browser;
use crate::shown::{opening_cells, shown, walk};
use crate::{assert_quiet, opening};

const NAMES: [&str; 10] = ["state", "n_", "ne", "e_", "se", "s_", "sw", "w_", "nw", "→"];

/// What is written in the cells below their states.
const LABELS: &str =
    "[...document.querySelectorAll('#grid i sup')].map((label) => label.textContent)";

#[test]
fn all_cells_wait_at_one_point_and_each_gets_its_own_answer() {
    let Some(mut browser) = Browser::start("all_cells_wait_at_one_point") else { return };
    browser.open(&opening(), "");
    browser.point("#lockstep", true);
    assert_eq!(shown(&mut browser)["steps"], 1 + 4 * 20);
    let rows = |generation: usize| {
        let cells = opening_cells(generation);
        (0..5).map(|y| cells[5 * y..][..5].to_string() + "\n").collect::<String>()
    };
    let mut grid = world(&rows(0));
    for generation in 1..=4 {
        let items = conversation(&grid);
        for (nth, name) in NAMES.into_iter().enumerate() {
            let states = (0..25).map(|cell| match items[10 * cell + nth] {
                (Item::Transition(to), _) => to.state,
                (_, sent) => sent.unwrap(),
            });
            let states = states.map(|state| if state == ALIVE { '*' } else { '-' });
            browser.press("ArrowRight");
            let asks: Vec<_> = browser.eval(LABELS).as_array().unwrap().clone();
            assert_eq!(asks.len(), 25);
            let asked = |label: &Value| label.as_str().unwrap().starts_with(name);
            assert!(asks.iter().all(asked), "{name}: {asks:?}");
            assert_eq!(shown(&mut browser)["grid"], opening_cells(generation - 1));
            browser.press("ArrowRight");
            if nth < 9 {
                let answers = states.map(|state| json!(format!("{name}={state}")));
                assert_eq!(browser.eval(LABELS), json!(answers.collect::<Vec<_>>()));
            } else {
                assert_eq!(shown(&mut browser)["grid"], states.collect::<String>());
            }
        }
        grid = next(&grid);
        assert_eq!(shown(&mut browser)["grid"], opening_cells(generation));
    }
    let mut back = walk(&mut browser, "back", 10_000);
    back.reverse();
    assert_eq!(walk(&mut browser, "forward", 10_000), back);
    assert_quiet(&browser, &opening());
}

/// The cell (2, 3), whose conversation is in the opening's first generation.
#[test]
fn a_cell_that_is_pressed_shows_what_it_keeps() {
    let Some(mut browser) = Browser::start("a_cell_that_is_pressed") else { return };
    browser.open(&opening(), "#lockstep=8"); // the fourth round asks
    browser.eval("document.querySelectorAll('#grid i')[13].id = 'pressed'");
    browser.point("#pressed", true);
    let now = shown(&mut browser);
    assert_eq!(now["cards"], json!(["step_cell(2, 3)", "count_neighbors(2, 3)"]));
    assert_eq!(now["kept"], json!([["state", "ALIVE"], ["n_", "ALIVE"], ["ne", "EMPTY"]]));
    assert_eq!((&now["asking"], &now["asked"]), (&json!(13), &json!(14)));
    assert_eq!(now["rust"][0], json!(["let e_ = yield Query { y: y + 0, x: x + 1 };"]));
    browser.press("ArrowRight");
    assert_eq!(shown(&mut browser)["arriving"], json!(["e_", "EMPTY"]));
}

#[test]
fn one_button_goes_between_the_two_runs() {
    let Some(mut browser) = Browser::start("one_button_goes_between") else { return };
    browser.open(&opening(), "");
    browser.press("g"); // the second generation
    let second = shown(&mut browser);
    browser.point("#lockstep", true);
    assert_eq!(shown(&mut browser)["grid"], opening_cells(1));
    browser.wait("location.hash.startsWith('#lockstep=')");
    browser.point("#lockstep", true);
    assert_eq!(shown(&mut browser)["slider"], second["slider"]);
    assert_eq!(shown(&mut browser)["where"], second["where"]);
    assert_quiet(&browser, &opening());
}
