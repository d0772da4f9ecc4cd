//! The half steps: the program asks, the world answers, and the functions delegate and return.

use coroutine_life::{ALIVE, Item, State};
use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use testing::oracle::{conversation, next, print, world};

use crate::browser::Browser;
use crate::shown::{opening_cells, shown, walk};
use crate::{assert_quiet, opening, with_page};

const NAMES: [&str; 9] = ["state", "n_", "ne", "e_", "se", "s_", "sw", "w_", "nw"];

fn name(state: State) -> &'static str {
    if state == ALIVE { "ALIVE" } else { "EMPTY" }
}

fn yielded(item: Item) -> String {
    match item {
        Item::Query(query) => format!("Query({}, {})", query.y, query.x),
        Item::Transition(to) => format!("Transition({}, {}, {})", to.y, to.x, name(to.state)),
        Item::Tick => "TICK".to_string(),
    }
}

/// The index of a cell of the 5 by 5 grid among the cells of a page.
fn index(y: i32, x: i32) -> i32 {
    y.rem_euclid(5) * 5 + x.rem_euclid(5)
}

/// The source line that equals `start`, or otherwise the first one that begins with it, without its
/// indentation.
fn line<'a>(source: &'a str, start: &str) -> &'a str {
    let lines = || source.lines().map(str::trim);
    let whole = lines().find(|line| *line == start);
    whole.or_else(|| lines().find(|line| line.starts_with(start))).unwrap()
}

fn in_both(now: &Value, mark: usize, rust: &str, python: &str) {
    let last = |language: &str| now[language][mark].as_array().unwrap().last().cloned();
    let rust = line(include_str!("../../../src/coroutines.rs"), rust);
    let python = line(include_str!("../../../python/life.py"), python);
    assert_eq!(last("rust"), Some(json!(rust)));
    assert_eq!(last("python"), Some(json!(python)));
}

const HERE: usize = 0;
const ARRIVES: usize = 2;

/// Checks the two moments of one query: first the line that yields and the cell that it asks for,
/// then the answer, which arrives in the variable. `kept` has the answers before it.
fn query(ask: &Value, answer: &Value, nth: usize, at: i32, sent: State, kept: &[(usize, State)]) {
    let variable = NAMES[nth];
    let (rust, python) = (format!("let {variable} = yield "), format!("{variable} = yield "));
    in_both(ask, HERE, &rust, &python);
    in_both(answer, ARRIVES, &rust, &python);
    assert_eq!((&ask["asked"], &ask["answered"]), (&json!(at), &Value::Null));
    assert_eq!((&answer["asked"], &answer["answered"]), (&Value::Null, &json!(at)));
    let mut kept: Vec<_> =
        kept.iter().map(|&(nth, state)| json!([NAMES[nth], name(state)])).collect();
    assert_eq!((&ask["kept"], &ask["arriving"]), (&json!(kept), &Value::Null));
    let arriving = json!([variable, name(sent)]);
    kept.push(arriving.clone());
    assert_eq!((&answer["kept"], &answer["arriving"]), (&json!(kept), &arriving));
    for told in [variable, name(sent)] {
        assert!(answer["sentence"].as_str().unwrap().contains(told), "{answer:#}");
    }
}

/// Every item that the Python chapter describes has its two moments, in the right order, and the
/// transitions lead to that chapter's grids.
#[test]
fn it_steps_to_the_end_and_back() {
    let Some(mut browser) = Browser::start("it_steps_to_the_end_and_back") else { return };
    browser.prefer("prefers-reduced-motion", "reduce");
    browser.open(&opening(), "");
    let forward = walk(&mut browser, "forward", 10_000);
    let mut moments = forward.iter();
    let mut moment = || moments.next().unwrap();

    let start = moment();
    assert_eq!((&start["cards"], &start["log"]), (&json!([]), &json!([])));
    let mut grid = world(
        &opening_cells(0)
            .as_bytes()
            .chunks(5)
            .fold(String::new(), |text, row| text + std::str::from_utf8(row).unwrap() + "\n"),
    );
    for generation in 1..=4 {
        let mut kept = Vec::new();
        let items = conversation(&grid);
        for (number, &(item, sent)) in items.iter().enumerate() {
            let nth = number % 10;
            let (y, x) = (number / 10 / 5, number / 10 % 5);
            if item != Item::Tick && nth == 0 {
                kept.clear();
                in_both(moment(), HERE, "yield_from!(step_cell", "yield from step_cell");
            }
            if nth == 1 {
                let delegates = moment();
                in_both(
                    delegates,
                    HERE,
                    "let neighbors = yield_from!",
                    "neighbors = yield from count_neighbors",
                );
                assert_eq!(
                    delegates["cards"],
                    json!(["simulate(5, 5)", format!("step_cell({y}, {x})")])
                );
            }
            if nth == 9 {
                let count = kept[1..].iter().filter(|(_, state)| *state == ALIVE).count();
                let returns = moment();
                in_both(returns, HERE, "count", "return count");
                assert_eq!(returns["arriving"], json!(["neighbors", count.to_string()]));
            }
            let (ask, answer) = (moment(), moment());
            let told = |now: &Value| now["log"].as_array().unwrap().last().unwrap().clone();
            let reply = sent.map_or("None", name);
            assert_eq!(told(ask), format!("{:>4}  {} → …", number + 1, yielded(item)));
            assert_eq!(told(answer), format!("{:>4}  {} → {reply}", number + 1, yielded(item)));
            assert_eq!(
                (&ask["grid"], &answer["grid"]),
                (&json!(opening_cells(generation - 1)), &ask["grid"])
            );
            match item {
                Item::Query(to) => {
                    let sent = sent.unwrap();
                    let in_sight = if nth == 0 { &[] } else { &kept[..] };
                    query(ask, answer, nth, index(to.y, to.x), sent, in_sight);
                    kept.push((nth, sent));
                }
                Item::Transition(to) => {
                    in_both(ask, HERE, "yield Transition", "yield Transition");
                    assert_eq!(ask["written"], Value::Null);
                    assert_eq!(answer["written"], index(to.y, to.x));
                }
                Item::Tick => in_both(ask, HERE, "yield TICK", "yield TICK"),
            }
            if item == Item::Tick {
                assert_eq!(answer["progeny"], opening_cells(generation));
            }
        }
        grid = next(&grid);
        assert_eq!(print(&grid).replace('\n', ""), opening_cells(generation));
    }
    assert_eq!(moments.next(), None);

    let mut back = walk(&mut browser, "back", 500);
    back.reverse();
    assert!(forward.ends_with(&back), "back and forth differ");
    assert_quiet(&browser, &opening());
}

#[test]
fn an_address_opens_its_step() {
    let Some(mut browser) = Browser::start("an_address_opens_its_step") else { return };
    browser.open(&opening(), "");
    let steps = shown(&mut browser)["steps"].as_i64().unwrap();
    (0..9).for_each(|_| browser.press("ArrowRight"));
    browser.wait("location.hash === '#step=10'");
    let tenth = shown(&mut browser);
    browser.open(&opening(), "#step=10");
    assert_eq!(shown(&mut browser), tenth);
    browser.eval("location.hash = '#step=41'");
    browser.wait("document.getElementById('slider').value === '41'");
    for (fragment, step) in
        [("#step=0", 1), ("#step=99999", steps), ("#step=x", 1), ("#", 1), ("#lockstep=7", 7)]
    {
        browser.open(&opening(), fragment);
        assert_eq!(shown(&mut browser)["slider"], step, "{fragment}");
    }
    assert_quiet(&browser, &opening());
}

#[test]
fn a_page_of_one_cell_shows_that_cell() {
    let Some(mut browser) = Browser::start("a_page_of_one_cell_shows_that_cell") else { return };
    with_page("one-cell", "closing --generation 3-4 --cell 2,4", |file| {
        browser.open(file, "");
        let moments = walk(&mut browser, "forward", 10_000);
        // In each generation twenty half steps, two delegations and a return.
        assert_eq!(moments.len(), 2 * 23);
        let last = moments.last().unwrap();
        let only = ".............................................";
        let only = only.replace('.', "·");
        let at = only.char_indices().nth(2 * 9 + 4).unwrap().0;
        assert_eq!(last["progeny"], format!("{}-{}", &only[..at], &only[at + '·'.len_utf8()..]));
        assert_eq!(browser.eval("document.getElementById('lockstep').disabled"), true);
        assert_quiet(&browser, file);
    });
}
