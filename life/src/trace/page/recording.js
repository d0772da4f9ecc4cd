// The recording, and the moments of the run that steps one cell after another.
//
// An item has two moments: the program asks ("ask"), then the world answers ("answer"). Between
// them and the next item a function may delegate ("delegate") or return ("return"). The very first
// moment is the first resume ("start").

const trace = JSON.parse(byId("trace").textContent);
const PLACES = Object.fromEntries(trace.places.map(([name, within, rust, python]) =>
  [name, { name, within, rust, python }]));
const PLACE_NAMES = trace.places.map(([name]) => name);
const ANSWERS = PLACE_NAMES.slice(0, 9); // the variables that hold a cell's nine answers
const CALLERS = { simulate: [], step_cell: ["step_cell"], count_neighbors: ["step_cell", "count_neighbors"] };
const CELLS = trace.height * trace.width;
const STATES = { "*": "ALIVE", "-": "EMPTY", ".": null };

// Where in the grid a cell is, as [row, column]. Coordinates outside the grid wrap around.
const wrap = (y, x) => [
  ((y % trace.height) + trace.height) % trace.height, ((x % trace.width) + trace.width) % trace.width,
];
const indexOf = (y, x) => wrap(y, x)[0] * trace.width + wrap(y, x)[1];

function moment(kind, place, more) {
  return { kind, place, driver: "send", index: 0, ...more };
}

// What the driver does when it has got this item. In all other moments it waits where it resumes
// the program.
const DRIVER = (name) => ({ transition: "assign", tick: "return" })[name] ?? "query";

function momentsOfItem(item, more) {
  const { name } = item;
  const moments = [];
  if (name === "state") moments.push(moment("delegate", "step_cell", more));
  if (name === "n_") moments.push(moment("delegate", "count_neighbors", more));
  if (name === "transition") moments.push(moment("return", "count", more));
  moments.push(moment("ask", name, more), moment("answer", name, { ...more, driver: DRIVER(name) }));
  return moments;
}

function readItem([number, place, y, x, state = ".", kept = "........", neighbors, why]) {
  return { number, name: PLACE_NAMES[place], y, x, state, kept, neighbors, why };
}

function oneAfterAnother() {
  const moments = [];
  for (const generation of trace.generations) {
    let cell = null;
    let steps = null; // the cell's items, which its moments share
    generation.items = generation.items.map(readItem);
    for (const item of generation.items) {
      if (item.name === "state") [cell, steps] = [[item.y, item.x], []];
      if (item.name === "tick") [cell, steps] = [null, []];
      steps.push(item);
      const more = { generation, item, cell, steps };
      const first = generation.number === 1 && item.number === 1;
      if (first) moments.push(moment("start", null, { ...more, cell: null }));
      moments.push(...momentsOfItem(item, more));
    }
  }
  moments.forEach((each, index) => { each.index = index; });
  return { name: "one", moments };
}
const one = oneAfterAnother();

// The functions that a moment is in, the outermost first, each with its place.
function frames({ place, alone }) {
  if (place === null) return [];
  const { within } = PLACES[place];
  const places = [...CALLERS[within], place].slice(alone ? 1 : 0);
  return places.map((name) => ({ place: name, name: PLACES[name].within }));
}

// The answers that the functions of a moment have got so far.
function known(now) {
  if (!now.cell) return [];
  const inner = PLACES[now.place]?.within === "count_neighbors";
  const answered = now.steps.slice(0, now.steps.indexOf(now.item) + (now.kind === "answer"));
  return answered.filter(({ name }) => name === "state" || (inner && ANSWERS.includes(name)));
}

// The text of an item, as `life trace` prints it.
function said({ name, y, x, state }) {
  if (name === "tick") return "TICK";
  return name === "transition" ? `Transition(${y}, ${x}, ${STATES[state]})` : `Query(${y}, ${x})`;
}

// What is sent after an item: the answer to a question, and otherwise None.
const sent = ({ name, state }) => (ANSWERS.includes(name) ? STATES[state] : "None");
