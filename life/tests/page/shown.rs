//! What the page shows, read from its elements.

use serde_json::Value;

use crate::browser::Browser;

/// A JavaScript expression for everything that is shown in a moment.
pub const SHOWN: &str = "(() => {
    const id = (name) => document.getElementById(name);
    const cells = (name) => [...document.querySelectorAll(`#${name} i`)];
    const grid = (name) => cells(name).map((cell) => cell.firstChild.data).join('');
    const at = (name, mark) => {
        const index = cells(name).findIndex((cell) => cell.classList.contains(mark));
        return index < 0 ? null : index;
    };
    const lines = (panel, mark) => [...document.querySelectorAll(`#${panel}-code .row.${mark} .text`)]
        .map((text) => text.textContent);
    const code = (panel) => ['here', 'waits', 'arrives'].map((mark) => lines(panel, mark));
    const fields = [...document.querySelectorAll('.card:not(.absent) .field[data-name]')].map((field) =>
        [field.dataset.name, field.querySelector('dd').textContent]);
    const arriving = document.querySelector('.field.arrives');
    return {
        sentence: id('sentence').textContent, where: id('where').textContent,
        rust: code('rust'), python: code('python'),
        grid: grid('grid'), progeny: grid('progeny'),
        asking: at('grid', 'asking'), asked: at('grid', 'asked'), answered: at('grid', 'answered'),
        written: at('progeny', 'written'),
        cards: [...document.querySelectorAll('.card:not(.absent) h3 code')].map((name) => name.textContent),
        kept: fields.filter(([, value]) => value !== '·'),
        arriving: arriving && [...arriving.children].map((part) => part.textContent),
        log: [...document.querySelectorAll('#log button')].map((line) => line.textContent),
        slider: Number(id('slider').value), steps: Number(id('slider').max),
    };
})()";

pub fn shown(browser: &mut Browser) -> Value {
    browser.eval(SHOWN)
}

/// Presses a button until what is shown no longer changes, but at most `most` times. Returns everything that was shown, in
/// order. The page is hidden meanwhile, because drawing it would take most of the time.
pub fn walk(browser: &mut Browser, button: &str, most: usize) -> Vec<Value> {
    let walk = format!(
        "(() => {{
            document.body.style.display = 'none';
            const shown = [{SHOWN}];
            for (let pressed = 0; pressed < {most}; pressed++) {{
                document.getElementById('{button}').click();
                const now = {SHOWN};
                if (now.slider === shown.at(-1).slider) break;
                shown.push(now);
            }}
            document.body.style.display = '';
            return shown;
        }})()"
    );
    browser.eval(&walk).as_array().unwrap().clone()
}

pub fn step(browser: &mut Browser) -> i64 {
    browser.eval("Number(document.getElementById('slider').value)").as_i64().unwrap()
}

/// The text of an element.
pub fn text(browser: &mut Browser, id: &str) -> String {
    let text = browser.eval(&format!("document.getElementById('{id}').textContent"));
    text.as_str().unwrap().to_string()
}

/// The cells of this generation in the opening diagram, row by row.
pub fn opening_cells(generation: usize) -> String {
    let rows = testing::oracle::OPENING.lines().skip(1);
    rows.map(|line| &line[generation * 8..][..5]).collect()
}
