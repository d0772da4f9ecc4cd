"use strict";

const trace = JSON.parse(document.getElementById("trace").textContent);
const items = trace.items.map(([generation, number, lines, cell, item, sent, value, decision]) =>
  ({ generation, number, lines, cell, item, sent, value, decision }));
const last = items.length - 1;
const byId = (id) => document.getElementById(id);
let step = 0; // index into `items`; people and the address count from 1
let playing = null; // the timer

// What a line of the source is called in the chapter. The first text that the line has counts.
const PYTHON = [
  ["pub fn count_neighbors(", "count_neighbors"], ["pub fn step_cell(", "step_cell"],
  ["pub fn simulate(", "simulate"], ["#[coroutine]", "a generator"],
  ["move |_: Option<State>|", "the first next(it)"], ["yield_from!(", "yield from"],
  ["= game_logic(", "game_logic"], ["yield Query", "yield Query"],
  ["yield Transition", "yield Transition"], ["yield TICK", "yield TICK"], ["loop {", "while True"],
  ["in 0..height", "range(height)"], ["in 0..width", "range(width)"], ["Some(ALIVE)", "ALIVE"],
];

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function fill(parent, children) {
  parent.replaceChildren(...children);
}

// The text of an item, as `life trace` prints it.
function said([kind, ...fields]) {
  return kind === "TICK" ? kind : `${kind}(${fields.join(", ")})`;
}

function names({ lines, cell }) {
  return ["simulate", cell && `step_cell(${cell.join(", ")})`, "count_neighbors"].slice(0, lines.length);
}

// Scrolls the panel, never the page.
function reveal(panel, child) {
  const middle = child.offsetTop - (panel.clientHeight - child.offsetHeight) / 2;
  const margin = panel.clientHeight / 6;
  const top = child.offsetTop - panel.scrollTop;
  if (top < margin || top + child.offsetHeight > panel.clientHeight - margin) panel.scrollTop = middle;
}

function showNow(now) {
  byId("where").textContent =
    `generation ${now.generation}, item ${now.number}: ${names(now).join(" > ")}`;
  byId("yielded").textContent = said(now.item);
  byId("sent").textContent = now.sent ?? "None";
  byId("sent-python").textContent = now.sent ? `sim.send(${now.sent})` : "next(sim)";
  byId("decision").textContent = now.decision ?? "";
  byId("slider").value = step + 1;
  byId("slider").setAttribute("aria-valuetext", `item ${now.number} of generation ${now.generation}`);
  byId("count").textContent = `${step + 1} of ${items.length}`;
}

const sourceLines = trace.source.trimEnd().split("\n").map((text, index) => {
  const line = element("div", "", "");
  const python = PYTHON.find(([rust]) => text.includes(rust) && !text.trim().startsWith("//"));
  line.append(element("span", "number", index + 1), element("span", "sign", "  "), text + " ",
    element("span", "py", python ? python[1] : ""));
  return line;
});

function showSource(now) {
  for (const line of sourceLines) {
    line.className = "";
    line.children[1].textContent = "  ";
  }
  const rows = now.lines.map((number, depth) => {
    const [line, inmost] = [sourceLines[number - 1], depth === now.lines.length - 1];
    const [className, sign] = inmost ? ["here", "▶ "] : ["waits", "▷ "];
    line.className = className;
    line.children[1].textContent = sign;
    const text = trace.source.split("\n")[number - 1].trim();
    return element("li", className, `${sign}${names(now)[depth]}  ${number}: ${text}`);
  });
  fill(byId("frames"), rows);
  reveal(byId("source"), sourceLines[now.lines.at(-1) - 1]);
}

function showValue(now) {
  const before = step > 0 ? items[step - 1].value : now.value;
  const rows = now.value.map((index, row) => {
    const changed = index !== before[row];
    return element("div", changed ? "changed" : "", (changed ? "● " : "  ") + trace.lines[index]);
  });
  fill(byId("value"), rows);
  const changed = rows.find((row) => row.className);
  if (changed) reveal(byId("value"), changed);
}

// Fills a table with cells; returns what shows states in it, and marks: [y, x, class, letter].
function table(id) {
  const cells = Array.from({ length: trace.height * trace.width }, () => element("td", "", "·"));
  for (let y = 0; y < trace.height; y++) {
    const row = document.createElement("tr");
    row.append(...cells.slice(y * trace.width, (y + 1) * trace.width));
    byId(id).append(row);
  }
  let marked = [];
  return (states, marks) => {
    for (const cell of marked) {
      cell.classList.remove("asking", "asked", "written");
      cell.replaceChildren(cell.firstChild);
    }
    cells.forEach((cell, index) => {
      const state = states[index];
      if (cell.firstChild.data === state) return;
      cell.firstChild.data = state;
      cell.classList.toggle("alive", state === "*");
    });
    marked = marks.map(([y, x, className, letter]) => {
      const [row, column] = [(y + trace.height) % trace.height, (x + trace.width) % trace.width];
      const cell = cells[row * trace.width + column];
      cell.classList.add(className);
      cell.append(element("sup", "", letter));
      return cell;
    });
  };
}
const showGrid = table("grid");
const showProgeny = table("progeny");

// The progeny is what the transitions of this generation have written so far.
function progeny() {
  const cells = Array(trace.height * trace.width).fill("·");
  for (let at = step; at >= 0 && items[at].generation === items[step].generation; at--) {
    const [kind, y, x, state] = items[at].item;
    if (kind === "Transition") cells[y * trace.width + x] = state === "ALIVE" ? "*" : "-";
  }
  return cells;
}

function showWorld({ generation, cell, item: [kind, y, x] }) {
  const { grid } = trace.generations.find(({ number }) => number === generation);
  const asking = cell ? [[...cell, "asking", "A"]] : [];
  const asked = kind === "Query" ? [[y, x, "asked", "?"]] : [];
  const written = kind === "Transition" ? [[y, x, "written", "W"]] : [];
  showGrid(grid, [...asking, ...asked]);
  showProgeny(progeny(), written);
  const told = [...asking, ...asked, ...written].map((m) => `${m[2]}: (${m[0]}, ${m[1]})`);
  byId("grid").setAttribute("aria-label", `Generation ${generation - 1}. ${told.join(", ")}`);
  byId("progeny").setAttribute("aria-label", `Generation ${generation}, as far as it is written`);
}

function showLog() {
  const rows = [];
  for (const now of items.slice(Math.max(0, step - 99), step + 1)) {
    const text = `${String(now.number).padStart(5)} ${said(now.item)} → ${now.sent ?? "None"}`;
    rows.push(element("div", "", text));
    if (now.decision) rows.push(element("div", "sub", `      ${now.decision}`));
  }
  rows.findLast((row) => row.className === "").className = "here";
  fill(byId("log"), rows);
  byId("log").scrollTop = byId("log").scrollHeight;
}

// Browsers count changes of the address: it waits until the stepping pauses.
let addressed = null;
function address() {
  clearTimeout(addressed);
  addressed = setTimeout(() => history.replaceState(null, "", `#step=${step + 1}`), 150);
}

function go(to) {
  step = Math.min(Math.max(to, 0), last);
  const now = items[step];
  showNow(now);
  showSource(now);
  showValue(now);
  showWorld(now);
  showLog();
  address();
  if (step === last) play(false);
}

function play(on) {
  clearInterval(playing);
  playing = on ? setInterval(() => go(step + 1), 1000 / byId("pace").value) : null;
  byId("play").textContent = on ? "❚❚ Pause" : "▶ Play";
  byId("now").setAttribute("aria-live", on ? "off" : "polite");
}

// The next item for which `key` differs, else the last.
function next(key) {
  const found = items.findIndex((item, index) => index > step && key(item) !== key(items[step]));
  go(found < 0 ? last : found);
}

const actions = {
  back: () => { play(false); go(step - 1); },
  forward: () => { play(false); go(step + 1); },
  play: () => { if (step === last) go(0); play(playing === null); },
  "next-cell": () => next(({ generation, cell }) => `${generation} ${cell}`),
  "next-generation": () => next(({ generation }) => generation),
  python: () => {
    const on = document.body.classList.toggle("python");
    byId("python").setAttribute("aria-pressed", on);
  },
  theme: () => {
    const { dataset } = document.documentElement;
    const dark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = dark ? "light" : "dark";
  },
  start: () => { play(false); go(0); },
  end: () => go(last),
};
const KEYS = {
  ArrowLeft: "back", ArrowRight: "forward", " ": "play", c: "next-cell", g: "next-generation",
  p: "python", Home: "start", End: "end",
};

document.addEventListener("keydown", (event) => {
  const action = KEYS[event.key.length > 1 ? event.key : event.key.toLowerCase()];
  const native = event.target.matches("select") || (event.key === " " && event.target.matches("button"));
  if (!action || native || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[action]();
});
for (const button of document.querySelectorAll("button")) {
  button.addEventListener("click", actions[button.id]);
}
byId("slider").addEventListener("input", () => { play(false); go(byId("slider").value - 1); });
byId("pace").addEventListener("change", () => { if (playing !== null) play(true); });

function fromAddress() {
  const asked = /^#step=(\d+)$/.exec(location.hash);
  go(asked ? asked[1] - 1 : 0);
}
addEventListener("hashchange", fromAddress);
addEventListener("resize", () => go(step));

const room = `${trace.height} by ${trace.width}`;
const only = trace.cell ? `, only cell (${trace.cell.join(", ")})` : "";
byId("title").textContent = `${trace.pattern}, ${room}${only}`;
document.title = `life trace ${trace.pattern}`;
byId("provenance").textContent = trace.provenance;
byId("slider").max = items.length;
byId("world").style.setProperty("--columns", trace.width);
fill(byId("source"), sourceLines);
fromAddress();
