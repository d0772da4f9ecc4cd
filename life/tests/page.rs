//! The page of `life trace`, in a real browser: the committed one, and what it is made from.

#[cfg(unix)]
mod browser;
use std::path::{Path, PathBuf};
use std::process::Command;

#[cfg(unix)]
use browser::Browser;
use coroutine_life::{ALIVE, Item, State};
use pretty_assertions::assert_eq;
use serde_json::{Value, json};
use testing::oracle::{OPENING, conversation, next, world};

fn page(arguments: &str) -> String {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    let output = life.args(arguments.split(' ')).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn committed() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/opening.html")
}

#[test]
fn the_page_is_small_and_names_no_other_place() {
    for arguments in
        ["trace opening --format html", "trace soup --height 33 --width 37 -g 1 --format html"]
    {
        let page = page(arguments);
        assert!(page.len() < 2_000_000, "{} bytes", page.len());
        assert!(page.contains("content=\"default-src 'none'; "));
        assert!(!page.contains("://") && !page.contains(" src="), "{arguments}");
    }
}

#[test]
fn a_page_too_large_is_refused_with_its_size_and_what_narrows_it() {
    let mut life = Command::new(env!("CARGO_BIN_EXE_life"));
    let output = life.args(["trace", "gosper-gun", "--format", "html"]).output().unwrap();
    assert!(output.status.code() == Some(2) && output.stdout.is_empty());
    assert_eq!(
        String::from_utf8(output.stderr).unwrap(),
        "life: this page has 96004 items and would take 15405640 bytes, of 2000000 at most: choose \
         with --generation, --cell or --limit, or a smaller --height or --width\n"
    );
    for filter in ["--generation 1 --height 10", "--cell 0,0", "--limit 9000"] {
        assert!(page(&format!("trace gosper-gun {filter} --format html")).len() < 2_000_000);
    }
}

/// What the page shows; a `Value` with the address left out.
#[cfg(unix)]
const SHOWN: &str = "(() => {
    const text = (id) => document.getElementById(id).textContent;
    const rows = (id) => [...document.querySelectorAll(`#${id} tr`)].map((row) =>
        [...row.children].map((cell) => cell.firstChild.data).join('') + '\\n').join('');
    const marked = (of) => [...document.querySelectorAll(`#source .${of}`)].map((line) =>
        Number(line.firstChild.textContent));
    return {
        where: text('where'), yielded: text('yielded'), sent: text('sent'), value: text('value'),
        decision: text('decision'), grid: rows('grid'), progeny: rows('progeny'), log: text('log'),
        lines: [...marked('waits'), ...marked('here')], slider: document.getElementById('slider').value,
    };
})()";

/// Clicks a button until what is shown no longer changes; all that was shown, in order.
#[cfg(unix)]
fn walk(browser: &mut Browser, button: &str) -> Vec<Value> {
    let walk = format!(
        "(() => {{
            const shown = [{SHOWN}];
            for (;;) {{
                document.getElementById('{button}').click();
                const now = {SHOWN};
                if (now.slider === shown.at(-1).slider) return shown;
                shown.push(now);
            }}
        }})()"
    );
    browser.eval(&walk).as_array().unwrap().clone()
}

#[cfg(unix)]
fn assert_quiet(browser: &Browser, file: &Path) {
    assert_eq!(browser.complaints(), Vec::<&Value>::new());
    let file = format!("file://{}", file.canonicalize().unwrap().display());
    let blank = "about:blank";
    assert!(browser.requests().contains(&file.as_str()));
    let others = browser.requests().into_iter().filter(|url| *url != file && *url != blank);
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&str>::new());
}

/// Every item that the chapter describes is shown, and the transitions lead to the chapter's grids.
#[cfg(unix)]
#[test]
fn it_steps_to_the_end_and_back() {
    let Some(mut browser) = Browser::start("it_steps_to_the_end_and_back") else { return };
    browser.open(&committed(), "");
    let forward = walk(&mut browser, "forward");
    let column = |generation: usize| {
        let rows = OPENING.lines().skip(1).map(|line| &line[generation * 8..][..5]);
        rows.map(|row| row.to_string() + "\n").collect::<String>()
    };
    let name = |state: State| if state == ALIVE { "ALIVE" } else { "EMPTY" };
    let (mut grid, mut shown) = (world(&column(0)), forward.iter());
    for generation in 1..=4 {
        let mut now = &Value::Null;
        for (item, sent) in conversation(&grid) {
            now = shown.next().unwrap();
            let yielded = match item {
                Item::Query(query) => format!("Query({}, {})", query.y, query.x),
                Item::Transition(to) => {
                    format!("Transition({}, {}, {})", to.y, to.x, name(to.state))
                }
                Item::Tick => "TICK".to_string(),
            };
            assert_eq!(
                (&now["yielded"], &now["sent"]),
                (&json!(yielded), &json!(sent.map_or("None", name)))
            );
            assert_eq!(now["grid"], column(generation - 1));
        }
        assert_eq!(now["progeny"], column(generation));
        grid = next(&grid);
    }
    assert_eq!(shown.next(), None);
    let mut back = walk(&mut browser, "back");
    back.reverse();
    assert!(back == forward, "back and forth differ");
    assert_quiet(&browser, &committed());
}

/// The panels, at three items whose place in the source is plain.
#[cfg(unix)]
#[test]
fn the_panels_mark_where_the_functions_stand() {
    let Some(mut browser) = Browser::start("the_panels_mark_where_the_functions_stand") else {
        return;
    };
    let source = include_str!("../../src/coroutines.rs");
    let line = |text| source.lines().position(|line| line.contains(text)).unwrap() + 1;
    let outer = [line("yield_from!(step_cell"), line("yield_from!(count_neighbors")];
    for (step, lines, place, value) in [
        (
            61,
            vec![outer[0], line("let state = yield")],
            "item 61: simulate > step_cell(1, 1)",
            "suspended: Itself",
        ),
        (
            67,
            vec![outer[1], outer[0], line("let sw = yield")],
            "item 67: simulate > step_cell(1, 1) > count_neighbors",
            "suspended: SouthWest",
        ),
        (251, vec![line("yield TICK")], "item 251: simulate", "suspended: Tick"),
    ] {
        browser.open(&committed(), &format!("#step={step}"));
        let shown = browser.eval(SHOWN);
        assert_eq!(shown["lines"], json!(lines));
        assert_eq!(shown["where"], format!("generation 1, {place}"));
        assert!(shown["value"].as_str().unwrap().contains("● "), "{shown:#}");
        assert!(shown["value"].as_str().unwrap().contains(value), "{shown:#}");
    }
    browser.open(&committed(), "#step=67");
    let marks = "[...document.querySelectorAll('td sup')].map((mark) => [mark.textContent, \
        mark.closest('table').id, mark.closest('tr').rowIndex, mark.closest('td').cellIndex])";
    assert_eq!(browser.eval(marks), json!([["?", "grid", 0, 0], ["A", "grid", 1, 1]]));
    browser.press("c");
    browser.press("ArrowLeft");
    assert_eq!(browser.eval(marks), json!([["A", "grid", 1, 1], ["W", "progeny", 1, 1]]));
}

#[cfg(unix)]
#[test]
fn keyboard_slider_and_address_agree() {
    let Some(mut browser) = Browser::start("keyboard_slider_and_address_agree") else { return };
    browser.open(&committed(), "#step=40");
    let fortieth = browser.eval(SHOWN);
    assert_eq!(fortieth["slider"], "40");
    browser.open(&committed(), "");
    assert_eq!(browser.eval(SHOWN)["slider"], "1");
    (0..39).for_each(|_| browser.press("ArrowRight"));
    assert_eq!(browser.eval(SHOWN), fortieth);
    browser.wait("location.hash === '#step=40'");

    // With the focus on it, the slider must not step a second time by itself.
    browser.eval("document.getElementById('slider').focus()");
    for (key, step) in [
        ("ArrowLeft", "39"),
        ("End", "1004"),
        ("Home", "1"),
        ("c", "11"),
        ("g", "252"),
        ("G", "503"),
        ("ArrowRight", "504"),
    ] {
        browser.press(key);
        assert_eq!(browser.eval(SHOWN)["slider"], step, "{key}");
    }
    let slide = "document.getElementById('slider').value = 40; \
        document.getElementById('slider').dispatchEvent(new Event('input'))";
    browser.eval(slide);
    assert_eq!(browser.eval(SHOWN), fortieth);

    browser.eval("location.hash = '#step=41'");
    browser.wait("document.getElementById('slider').value === '41'");
    for (fragment, step) in
        [("#step=0", "1"), ("#step=99999", "1004"), ("#step=x", "1"), ("#", "1")]
    {
        browser.open(&committed(), fragment);
        assert_eq!(browser.eval(SHOWN)["slider"], step, "{fragment}");
    }
    assert_quiet(&browser, &committed());
}

#[cfg(unix)]
#[test]
fn space_plays_and_a_focused_button_is_pressed_by_it() {
    let test = "space_plays_and_a_focused_button_is_pressed_by_it";
    let Some(mut browser) = Browser::start(test) else { return };
    browser.open(&committed(), "#step=1000");
    browser.press(" ");
    browser.wait("document.getElementById('slider').value === '1004'");
    assert_eq!(browser.eval("document.getElementById('play').textContent"), "▶ Play");
    browser.press(" "); // from the start again
    assert_eq!(browser.eval("document.getElementById('play').textContent"), "❚❚ Pause");
    browser.press(" ");
    assert_eq!(browser.eval("document.getElementById('play').textContent"), "▶ Play");
    let before = browser.eval("document.getElementById('slider').value - 0").as_i64().unwrap();
    browser.eval("document.getElementById('forward').focus()");
    browser.press(" ");
    assert_eq!(browser.eval("document.getElementById('slider').value - 0"), before + 1);

    let seen = "document.querySelector('#source .py:not(:empty)').checkVisibility()";
    assert_eq!(browser.eval(seen), false);
    browser.press("p");
    assert_eq!(browser.eval(seen), true);
    assert_quiet(&browser, &committed());
}

#[cfg(unix)]
#[test]
fn a_page_of_one_cell_shows_that_cell() {
    let Some(mut browser) = Browser::start("a_page_of_one_cell_shows_that_cell") else { return };
    let file = std::env::temp_dir().join(format!("life-cell-{}.html", std::process::id()));
    std::fs::write(&file, page("trace closing --generation 3-4 --cell 2,4 --format html")).unwrap();
    browser.open(&file, "");
    let shown = walk(&mut browser, "forward");
    assert_eq!(shown.len(), 20);
    assert_eq!(shown[19]["decision"], "game_logic(ALIVE, 4) is EMPTY: dies, too many");
    let only = ".........\n.........\n....-....\n.........\n.........\n".replace('.', "·");
    assert_eq!(shown[19]["progeny"], only);
    assert_quiet(&browser, &file);
    std::fs::remove_file(file).unwrap();
}
