//! The conversation as one page that replays it.

use std::collections::HashMap;

use coroutine_life::rivals::nested::Simulate;
use coroutine_life::{Item, Size};
use serde_json::{Value, json};

use super::conversation::Moment;
use super::frames::SOURCE;
use super::text::name;

/// The most bytes that a page may take: what a browser steps through without a visible delay.
pub const MOST_BYTES: u128 = 2_000_000;

/// About how many bytes a page of so many items takes, of so many generations of so many cells;
/// rather too many than too few.
pub fn bytes(items: u128, generations: u128, cells: u128) -> u128 {
    35_000 + 160 * items + (cells + 100) * generations
}

/// What the page is told of a trace.
#[derive(Default)]
pub struct Page {
    generations: Vec<Value>,
    items: Vec<Value>,
    lines: Vec<String>,
    numbers: HashMap<String, usize>, // of `lines`
}

impl Page {
    pub fn tell(&mut self, moment: &Moment) {
        let Moment { generation, number, cell, item, .. } = *moment;
        if self.generations.last().is_none_or(|last| last["number"] != generation) {
            let grid = moment.grid.to_string().replace('\n', "");
            self.generations.push(json!({ "number": generation, "grid": grid }));
        }
        let item = match item {
            Item::Query(query) => json!(["Query", query.y, query.x]),
            Item::Transition(to) => json!(["Transition", to.y, to.x, name(to.state)]),
            Item::Tick => json!(["TICK"]),
        };
        let value: Vec<_> =
            print(moment.machine).into_iter().map(|line| self.number(line)).collect();
        let lines: Vec<_> = moment.frames.iter().map(|frame| frame.line).collect();
        let (sent, decision) = (moment.sent.map(name), moment.decision.map(|it| it.to_string()));
        self.items.push(json!([generation, number, lines, cell, item, sent, value, decision]));
    }

    /// The number of a printed line: most lines come again and again.
    fn number(&mut self, line: String) -> usize {
        *self.numbers.entry(line).or_insert_with_key(|line| {
            self.lines.push(line.clone());
            self.lines.len() - 1
        })
    }

    /// The whole page. `provenance` says how it is known where the functions stand.
    pub fn finish(
        self,
        pattern: &str,
        size: Size,
        cell: Option<(i32, i32)>,
        provenance: &str,
    ) -> String {
        let trace = json!({
            "pattern": pattern,
            "height": size.height,
            "width": size.width,
            "cell": cell,
            "provenance": provenance,
            "source": SOURCE,
            "generations": self.generations,
            "lines": self.lines,
            "items": self.items,
        });
        // The data last: what it holds is not looked through for a place to fill.
        include_str!("page.html")
            .replace("/*style*/", include_str!("page.css").trim_end())
            .replace("/*script*/", include_str!("page.js").trim_end())
            .replace("/*trace*/", &escape(&trace))
    }
}

/// JSON that can stand in a `script` element: it has no `<`, hence neither `</script` nor `<!--`.
///
/// <https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>
fn escape(json: &Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

/// The lines of a printed value, with `Some(Empty)` on one line.
fn print(machine: &Simulate) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in format!("{machine:#?}").lines() {
        match lines.last_mut() {
            Some(last) if last.ends_with('(') => last.push_str(line.trim().trim_end_matches(',')),
            Some(last) if line.trim().starts_with(')') => last.push_str(line.trim()),
            _ => lines.push(line.to_string()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    /// What HTML would read as the end of the script, or as a comment in it.
    #[test]
    fn no_text_ends_the_script() {
        let name = "</script><script>alert(1)</script> <!-- & \"quoted\" /*script*/";
        let page = Page::default().finish(name, Size { height: 1, width: 1 }, None, "");
        let data = page.split("id=\"trace\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["pattern"], name);
        let plain = Page::default().finish("plain", Size { height: 1, width: 1 }, None, "");
        for open in ["<script", "</script", "<!--"] {
            assert_eq!(page.matches(open).count(), plain.matches(open).count(), "{open}");
        }
    }

    #[test]
    fn an_answer_is_printed_on_one_line() {
        let lines = print(&Simulate::new(1, 2));
        assert_eq!(lines[..3], ["Simulate {", "    height: 1,", "    width: 2,"]);
    }
}
