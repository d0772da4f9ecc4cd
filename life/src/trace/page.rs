//! Writes the conversation as an HTML page that replays it.

use coroutine_life::{ALIVE, Item, Size, State};
use serde_json::{Value, json};

use super::conversation::Moment;
use super::places::{COROUTINES, DRIVER, PLACES, PYTHON, Place};

/// The data of the page, collected item by item.
#[derive(Default)]
pub struct Page {
    generations: Vec<Value>,
    items: Vec<Vec<Value>>, // of each generation
}

/// What the page says about the trace as a whole.
pub struct About<'a> {
    pub pattern: &'a str,
    pub size: Size,
    /// The cell whose items are shown, or `None` if the items of all cells are shown.
    pub cell: Option<(i32, i32)>,
    /// How the trace knows where the functions are suspended.
    pub provenance: &'a str,
    /// The same generations in lockstep, or the reason why the page cannot show them.
    pub lockstep: Result<Vec<Value>, &'a str>,
}

impl Page {
    pub fn tell(&mut self, moment: &Moment) {
        let Moment { generation, number, item, .. } = *moment;
        if self.generations.last().is_none_or(|last| last["number"] != generation) {
            let grid = moment.grid.to_string().replace('\n', "");
            self.generations.push(json!({ "number": generation, "grid": grid }));
            self.items.push(Vec::new());
        }
        let place = moment.frames.last().and_then(|here| PLACES.iter().position(|it| it == *here));
        let kept: String = moment.machine.answers().into_iter().map(letter).collect();
        let told = match item {
            Item::Query(query) => {
                json!([number, place, query.y, query.x, letter(moment.sent), kept])
            }
            Item::Transition(to) => {
                let (neighbors, why) = moment
                    .decision
                    .map_or((0, ""), |decision| (decision.neighbors, decision.why()));
                json!([number, place, to.y, to.x, letter(Some(to.state)), kept, neighbors, why])
            }
            Item::Tick => json!([number, place]),
        };
        self.items.last_mut().expect("pushed with its generation").push(told);
    }

    /// Returns the whole page.
    pub fn finish(mut self, about: &About) -> String {
        for (generation, items) in self.generations.iter_mut().zip(self.items) {
            generation["items"] = items.into();
        }
        let place = |place: &Place| json!([place.name, place.function, place.rust, place.python]);
        let (lockstep, no_lockstep) = match &about.lockstep {
            Ok(generations) => (Some(generations), ""),
            Err(reason) => (None, *reason),
        };
        let trace = json!({
            "pattern": about.pattern,
            "height": about.size.height,
            "width": about.size.width,
            "cell": about.cell,
            "provenance": about.provenance,
            "places": PLACES.iter().map(place).collect::<Vec<_>>(),
            "rust": { "src/interpreter.rs": DRIVER, "src/coroutines.rs": COROUTINES },
            "python": { "python/life.py": PYTHON },
            "generations": self.generations,
            "lockstep": lockstep,
            "noLockstep": no_lockstep,
        });
        // The data is inserted last, so that nothing in it is taken for one of these marks.
        include_str!("page/page.html")
            .replace("/*style*/", include_str!("page/page.css").trim_end())
            .replace("/*script*/", SCRIPT.trim_end())
            .replace("/*trace*/", &escape(&trace))
    }
}

macro_rules! script {
    ($($name:literal),* $(,)?) => {
        concat!("\"use strict\";\n" $(, "\n", include_str!(concat!("page/", $name, ".js")))*)
    };
}

/// The whole script. The page has to contain it, because a browser loads no modules for a page that
/// is opened as a file.
const SCRIPT: &str = script!(
    "elements",
    "recording",
    "lockstep",
    "sentences",
    "code",
    "machine",
    "grids",
    "world",
    "log",
    "timeline",
    "links",
    "tour",
    "stepping",
    "controls",
);

/// A state as a grid prints it, or a dot for an answer that has not come yet.
fn letter(state: Option<State>) -> &'static str {
    match state {
        Some(state) if state == ALIVE => "*",
        Some(_) => "-",
        None => ".",
    }
}

/// JSON for a `script` element. It has no `<`, and so neither `</script` nor `<!--`.
///
/// <https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements>
fn escape(json: &Value) -> String {
    json.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;

    fn page(pattern: &str) -> String {
        let lockstep = Err("");
        Page::default().finish(&About {
            pattern,
            size: Size { height: 1, width: 1 },
            cell: None,
            provenance: "",
            lockstep,
        })
    }

    /// The name has what HTML would read as the end of the script, or as a comment in it.
    #[test]
    fn no_text_ends_the_script() {
        let name = "</script><script>alert(1)</script> <!-- & \"quoted\" /*script*/";
        let (page, plain) = (page(name), page("plain"));
        let data = page.split("id=\"trace\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["pattern"], name);
        for open in ["<script", "</script", "<!--"] {
            assert_eq!(page.matches(open).count(), plain.matches(open).count(), "{open}");
        }
    }
}
