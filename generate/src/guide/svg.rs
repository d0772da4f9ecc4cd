//! What all pictures have in common. They have a background of their own, so that they can be read
//! on a light page and on a dark one, and they are not much wider than 400 pixels.

pub fn picture(width: usize, height: usize, title: &str, drawn: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"13\" \
         role=\"img\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
         <rect class=\"ground\" width=\"{width}\" height=\"{height}\" rx=\"6\"/>\n{drawn}</svg>\n"
    )
}

/// A rectangle whose upper left corner is at (`x`, `y`). Each of the attributes begins with a
/// space.
pub fn rect(attributes: &str, (x, y): (usize, usize), (width, height): (usize, usize)) -> String {
    format!("<rect{attributes} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>")
}

/// A text at (`x`, `y`), and a newline. Each of the attributes begins with a space.
pub fn text(attributes: &str, (x, y): (usize, usize), text: &str) -> String {
    format!("<text{attributes} x=\"{x}\" y=\"{y}\">{}</text>\n", escape(text))
}

/// Escapes a text for a picture.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

const STYLE: &str = "\
.ground { fill: #fff }
text { fill: #222 }
.code { font-family: monospace; font-size: 11px; fill: #555 }
.small { font-family: monospace; font-size: 10px; text-anchor: middle }
.dim { fill: #666; stroke-dasharray: 3 }
.box, .grid { fill: #f4f4f4; stroke: #999 }
.field { fill: #d5e3f5; stroke: #3b6fb5 }
.alive { fill: #222 }
.wrong { stroke: #c8361a; stroke-width: 2 }
.wrong:not(.alive) { fill: none }
path, path.dim { fill: none; stroke: #666 }
path.head { fill: #666; stroke: none }
@media (prefers-color-scheme: dark) {
.ground { fill: #1b1b1b }
text { fill: #ddd }
.code, .dim { fill: #aaa }
.field { fill: #24405f; stroke: #7aa7dd }
.box, .grid { fill: #2a2a2a; stroke: #777 }
.alive { fill: #ddd }
.wrong { stroke: #ff7a5c }
path, path.dim { fill: none; stroke: #aaa }
path.head { fill: #aaa; stroke: none }
}
";
