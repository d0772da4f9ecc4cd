//! Sizes and colours, on a phone, a projector and a larger screen.

use pretty_assertions::assert_eq;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::{assert_quiet, opening};

const SIZES: [(u32, u32); 3] = [(420, 800), (1024, 768), (1920, 1080)];

/// The distinct sizes of the cells of both grids, and where the first cell is.
const CELLS: &str = "(() => {
    const boxes = [...document.querySelectorAll('.cells i')].filter((cell) => cell.checkVisibility())
        .map((cell) => cell.getBoundingClientRect());
    const sizes = [...new Set(boxes.map(({ width, height }) => `${width} ${height}`))];
    return [sizes, boxes[0].left, boxes[0].top + scrollY];
})()";

/// The values of an expression after each of the next steps. In one call, the page is laid out after
/// each step but is not drawn, which would take most of the time.
fn at_steps(browser: &mut Browser, steps: usize, expression: &str) -> Value {
    browser.eval(&format!(
        "Array.from({{ length: {steps} }}, () => {{
            document.getElementById('forward').click();
            return {expression};
        }})"
    ))
}

#[test]
fn cells_are_squares_of_one_size_that_stay_where_they_are() {
    let Some(mut browser) = Browser::start("cells_are_squares_of_one_size") else { return };
    for (width, height) in SIZES {
        browser.size(width, height);
        browser.open(&opening(), "#step=290");
        let first = browser.eval(CELLS);
        let sizes = first[0].as_array().unwrap();
        assert_eq!(sizes.len(), 1, "{width}: {first}");
        let (wide, high) = sizes[0].as_str().unwrap().split_once(' ').unwrap();
        assert_eq!(wide, high, "{width}");
        assert!(wide.parse::<u32>().unwrap() >= 20, "{width}: {wide}");
        let steps = vec![first.clone(); 25];
        assert_eq!(at_steps(&mut browser, 25, CELLS), json!(steps), "{width}");
        let room = "[document.documentElement.scrollWidth <= innerWidth, document.querySelector('#grids').scrollWidth <= document.querySelector('#grids').clientWidth]";
        assert_eq!(browser.eval(room), json!([true, true]), "{width}");
        browser.press("l");
        let together = browser.eval(CELLS);
        assert_eq!(together[0].as_array().unwrap().len(), 1, "{width}: {together}");
    }
    assert_quiet(&browser, &opening());
}

/// On a projector and on a larger screen, from one cell to the next, the driver's line, the line
/// that runs and its callers are in sight without scrolling the panel.
#[test]
fn the_line_that_runs_and_its_callers_stay_in_sight() {
    let Some(mut browser) = Browser::start("the_line_that_runs_and_its_callers") else { return };
    for (width, height) in &SIZES[1..] {
        browser.size(*width, *height);
        for language in ["rust", "python"] {
            browser.open(&opening(), "#step=277");
            browser.eval(&format!("document.getElementById('{language}').click()"));
            let font = "parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)";
            assert!(
                browser.eval(font).as_f64().unwrap() >= 16.0 * f64::from(*height) / 768.0 * 0.95
            );
            let unseen = format!(
                "(() => {{
                    const panel = document.getElementById('{language}-code');
                    const {{ top, bottom }} = panel.getBoundingClientRect();
                    const rows = panel.querySelectorAll('.here, .waits, .arrives');
                    return [panel.scrollTop, rows.length > 1, [...rows].filter((row) => {{
                        const box = row.getBoundingClientRect();
                        return box.top < top || box.bottom > Math.min(bottom, innerHeight);
                    }}).map((row) => row.textContent)];
                }})()"
            );
            let steps = vec![json!([0, true, []]); 24];
            assert_eq!(at_steps(&mut browser, 24, &unseen), json!(steps), "{width} {language}");
        }
    }
}

/// The controls that step are in sight however far the page is scrolled on a phone.
#[test]
fn the_controls_stay_in_reach_on_a_phone() {
    let Some(mut browser) = Browser::start("the_controls_stay_in_reach_on_a_phone") else { return };
    browser.size(420, 800);
    browser.open(&opening(), "#step=290");
    browser.eval("scrollTo(0, document.body.scrollHeight)");
    for id in ["back", "play", "forward", "sentence"] {
        let seen = format!(
            "(() => {{
                const {{ top, bottom, left, right }} = document.getElementById('{id}').getBoundingClientRect();
                return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
            }})()"
        );
        assert_eq!(browser.eval(&seen), true, "{id}");
    }
}

/// Each visible text whose contrast with what is behind it is below 4.5 to 1, as defined in
/// <https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio>.
const FAINT: &str = "(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const known = {};
    const rgba = (colour) => known[colour] ??= pixel(colour);
    const pixel = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
        const [r, g, b] = rgba(colour).map((part) => part / 255).map((part) =>
            part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const backgrounds = new Map([[null, 'white']]);
    const behind = (at) => {
        if (!backgrounds.has(at)) {
            const colour = getComputedStyle(at).backgroundColor;
            backgrounds.set(at, rgba(colour)[3] > 0 ? colour : behind(at.parentElement));
        }
        return backgrounds.get(at);
    };
    const faint = new Set();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let seen = 0;
    while (texts.nextNode()) {
        const at = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !at.checkVisibility() || at.closest('script')) continue;
        seen++;
        const [one, other] = [getComputedStyle(at).color, behind(at)].map(luminance);
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) faint.add(`${texts.currentNode.data.trim()}: ${contrast.toFixed(2)}`);
    }
    return [seen > 100, [...faint]];
})()";

#[test]
fn all_text_has_contrast_in_both_themes() {
    let Some(mut browser) = Browser::start("all_text_has_contrast_in_both_themes") else { return };
    browser.size(1366, 768);
    let fine = json!([true, []]);
    for theme in ["light", "dark"] {
        browser.prefer("prefers-color-scheme", theme);
        for moment in ["#step=1", "#step=290", "#step=291", "#step=297", "#step=299", "#lockstep=8"]
        {
            browser.open(&opening(), moment);
            for language in ["both", "rust", "python"] {
                browser.eval(&format!("document.getElementById('{language}').click()"));
                assert_eq!(browser.eval(FAINT), fine, "{theme} {moment} {language}");
            }
        }
        browser.press("a");
        assert_eq!(browser.eval(FAINT), fine, "{theme}, all lines");
        browser.press("t");
        assert_eq!(browser.eval(FAINT), fine, "{theme}, in the tour");
        browser.eval("document.getElementById('theme').click()");
        assert_eq!(browser.eval(FAINT), fine, "the button's other theme");
        browser.eval("document.querySelector('#code .legend').style.color = 'var(--panel)'");
        assert_ne!(browser.eval(FAINT), fine, "a faint text is found");
    }
}

/// Living cells differ from empty ones on paper without backgrounds and in forced colours, and an
/// answer does not fly where motion is unwanted.
#[test]
fn print_forced_colours_and_reduced_motion_are_respected() {
    let Some(mut browser) = Browser::start("print_forced_colours_and_reduced_motion") else {
        return;
    };
    browser.open(&opening(), "#step=290");
    browser.press("ArrowRight");
    assert_eq!(browser.eval("document.querySelectorAll('.flying').length"), 1);
    let cells = "(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        const [alive, empty] = [style('#grid i.alive'), style('#grid i:not(.alive)')];
        return [alive.backgroundColor !== empty.backgroundColor, alive.printColorAdjust];
    })()";
    browser.call("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    assert_eq!(browser.eval(cells), json!([true, "exact"]));
    let hidden = "document.getElementById('controls').checkVisibility()";
    assert_eq!(browser.eval(hidden), Value::Bool(false));
    browser.call("Emulation.setEmulatedMedia", &json!({ "media": "" }));
    browser.prefer("forced-colors", "active");
    assert_eq!(browser.eval(cells)[0], true);
    browser.prefer("prefers-reduced-motion", "reduce");
    browser.open(&opening(), "#step=290");
    browser.press("ArrowRight");
    assert_eq!(browser.eval("document.querySelectorAll('.flying').length"), 0);
}
