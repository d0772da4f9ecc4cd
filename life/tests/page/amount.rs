//! How much a page may hold. Every page that is accepted opens in a browser.

use pretty_assertions::assert_eq;
use testing::command::refuses;

use crate::browser::Browser;
use crate::shown::step;
use crate::{assert_quiet, life, page, with_page};

#[test]
fn a_page_is_small_and_fetches_nothing() {
    for arguments in ["opening", "soup --height 31 --width 32 -g 1"] {
        let page = page(arguments);
        assert!(page.len() < 2_000_000, "{} bytes", page.len());
        assert!(page.contains("content=\"default-src 'none'; "));
        for fetching in [" src=", "url(", "@import", "<link", "fetch("] {
            assert!(!page.contains(fetching), "{arguments}: {fetching}");
        }
    }
}

/// Traces that are too large, and below each the message that says so.
const REFUSED: &str = "\
$ block --height 500 --width 500 --limit 12
life: this grid has 250000 cells, but a page shows at most 5000: choose a smaller --height or --width, or --format text
$ block --height 4 --width 126000 --limit 12
life: this grid has 504000 cells, but a page shows at most 5000: choose a smaller --height or --width, or --format text
$ gosper-gun
life: this trace has 96004 items, but a page shows at most 10000: choose fewer with --generation, --cell or --limit
$ gosper-gun --cell 0,0 -g 1-999
life: this trace has 999 generations, but a page shows at most 416 of this size: choose fewer with --generation or --limit
";

#[test]
fn too_much_is_refused_with_what_narrows_it() {
    for case in REFUSED.split("$ ").skip(1) {
        let (arguments, line) = case.split_once("\nlife: ").unwrap();
        assert_eq!(refuses(life(arguments)), line.trim_end(), "{arguments}");
    }
    for filter in ["--generation 1 --height 10", "--cell 0,0", "--limit 10000"] {
        assert!(page(&format!("gosper-gun {filter}")).len() < 2_000_000);
    }
}

/// The largest page by each of the three limits.
#[test]
fn the_largest_pages_open_and_step() {
    let Some(mut browser) = Browser::start("the_largest_pages_open_and_step") else { return };
    for (number, arguments) in [
        "block --height 4 --width 1250 --limit 10000",
        "soup --height 31 --width 32 -g 1",
        "block --height 50 --width 100 --cell 0,0 -g 1-200",
    ]
    .into_iter()
    .enumerate()
    {
        with_page(&format!("largest-{number}"), arguments, |file| {
            let test = format!("{arguments}: ");
            browser.open(file, "");
            assert_eq!(step(&mut browser), 1, "{test}");
            browser.press("ArrowRight");
            assert_eq!(step(&mut browser), 2, "{test}");
            browser.press("End");
            let steps = browser.eval("Number(document.getElementById('slider').max)");
            assert_eq!(step(&mut browser), steps, "{test}");
            assert_quiet(&browser, file);
        });
        browser.forget();
    }
}
