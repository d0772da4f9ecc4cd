// The driver's world: the grid that questions are answered from, and the progeny.

const grid = cellGrid("grid");
const progeny = cellGrid("progeny");
let chosen = Math.min(CELLS - 1, trace.width + 1); // the cell whose coroutine is shown in lockstep
let wasTogether = false;
let cursor = 0; // the cell that the arrow keys have chosen

// What the transitions of this generation have written so far.
function written(now) {
  const cells = Array(CELLS).fill("·");
  for (const item of now.generation.items) {
    if (item === now.item && now.kind !== "answer") break;
    if (item.name === "transition") cells[indexOf(item.y, item.x)] = item.state;
    if (item === now.item) break;
  }
  return cells;
}

function showWorld(run, now) {
  const together = run === lockstep;
  if (document.body.classList.toggle("together", together) !== wasTogether) fit();
  wasTogether = together;
  if (together) showTogether(now);
  else showOne(now);
}

function showOne(now) {
  const { item, cell, kind, place, generation } = now;
  const asks = ANSWERS.includes(place) && (kind === "ask" || kind === "answer");
  const asked = asks ? [[item.y, item.x, kind === "ask" ? "asked" : "answered", kind === "ask" ? "?" : "◀"]] : [];
  const asking = cell ? [[...cell, "asking", "A"]] : [];
  const writes = place === "transition" && kind === "answer";
  const told = [...asking, ...asked];
  showCells(grid, generation.grid, told);
  showCells(progeny, written(now), writes ? [[item.y, item.x, "written", "W"]] : []);
  const marks = told.map(([y, x, className]) => `${className} ${pair(wrap(y, x))}`);
  byId("grid").setAttribute("aria-label", `Grid of generation ${generation.number - 1}. ${marks.join(", ")}`);
  byId("progeny").setAttribute("aria-label", `Progeny, the grid of generation ${generation.number}, as far as it is written`);
  byId("grid-name").textContent = `generation ${generation.number - 1}`;
  byId("progeny-name").textContent = `the next: generation ${generation.number}`;
}

// Shows all cells at once, each with the suspension point that it waits at and, once there is one,
// with the answer. There is no progeny: all transitions come in one round.
function showTogether(now) {
  const { kind, place, round, generation, next } = now;
  const done = place === "transition" && kind === "answer";
  const marks = Array.from({ length: CELLS }, (_, index) => {
    const [y, x] = [Math.floor(index / trace.width), index % trace.width];
    const label = place === "transition" ? "→" + round.states[index] : place;
    return [y, x, "waiting", kind === "start" ? "made" : done ? "new" : label + (kind === "answer" ? "=" + round.states[index] : "")];
  });
  showCells(grid, done ? next : generation.grid, marks);
  grid.cells[chosen].classList.add("asking");
  const { item } = momentOfCell(now, chosen);
  if (ANSWERS.includes(place)) {
    const asked = grid.cells[indexOf(item.y, item.x)];
    asked.classList.add(kind === "ask" ? "asked" : "answered");
  }
  byId("grid").setAttribute("aria-label", `Grid in lockstep: all cells are at ${place ?? "their start"}`);
  byId("grid-name").textContent = `generation ${generation.number - (done ? 0 : 1)}`;
}

// The last moment, up to `now`, in which a cell was asked for, or null if there is none in this
// generation.
function lastAsked(run, now, index) {
  for (let at = now.index; at >= 0; at--) {
    const asked = run.moments[at];
    if (asked.generation !== now.generation) return null;
    const { item } = asked;
    if (asked.kind === "ask" && ANSWERS.includes(asked.place) && indexOf(item.y, item.x) === index) return asked;
  }
  return null;
}

// Says what is known of the cell that is pointed at. Returns the moment to jump to.
function tellOfCell(run, now, index) {
  const cell = pair([Math.floor(index / trace.width), index % trace.width]);
  const state = STATES[grid.shown[index]];
  if (run === lockstep) {
    write(byId("told"), `Cell ${cell} is ${state}. Press it to see what its coroutine keeps.`);
    return null;
  }
  const asked = lastAsked(run, now, index);
  const whom = asked && `step_cell${pair(asked.cell)} was the last to ask for it, as ${asked.place}. Press it to go there.`;
  write(byId("told"), `Cell ${cell} is ${state}. ${whom ?? "No cell has asked for it in this generation yet."}`);
  return asked;
}
