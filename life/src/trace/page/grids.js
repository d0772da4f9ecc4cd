// Grids of square cells, all of one size.

// Fills an element with cells. All cells are made at once from a text, which is the fastest way.
function cellGrid(id) {
  const at = byId(id);
  const labelled = Math.max(trace.height, trace.width) <= 32;
  const label = (number) => `<b>${number}</b>`;
  const rows = Array.from({ length: trace.height }, (_, y) =>
    (labelled ? label(y) : "") + "<i>·</i>".repeat(trace.width));
  const columns = Array.from({ length: trace.width }, (_, x) => label(x));
  at.innerHTML = (labelled ? label("") + columns.join("") : "") + rows.join("");
  at.style.setProperty("--columns", trace.width);
  at.classList.toggle("labelled", labelled);
  const cells = [...at.getElementsByTagName("i")];
  return { at, cells, shown: Array(cells.length).fill("·"), marked: [] };
}

// Shows states and marks in the cells. A mark is [y, x, class, letter]. Only cells that differ are
// changed.
function showCells(grid, states, marks) {
  for (const cell of grid.marked) {
    cell.className = cell.firstChild.data === "*" ? "alive" : "";
    cell.replaceChildren(cell.firstChild);
  }
  for (let index = 0; index < grid.cells.length; index++) {
    const state = states[index];
    if (grid.shown[index] === state) continue;
    grid.shown[index] = state;
    grid.cells[index].firstChild.data = state;
    grid.cells[index].className = state === "*" ? "alive" : "";
  }
  grid.marked = marks.map(([y, x, className, letter]) => {
    const cell = grid.cells[indexOf(y, x)];
    cell.classList.add(className);
    if (letter) cell.append(element("sup", "", letter));
    return cell;
  });
}

const LEAST_CELL = 10; // pixels; a grid that needs more room scrolls
const MOST_CELL = 72;

// Chooses the side of a cell, in whole pixels so that all cells are equally large. It is as large
// as the panel and the height of the window allow. Then gives the code the rest of the window's
// height.
function fit() {
  const room = byId("grids");
  const side = (space, cells) => Math.floor(space / cells) - 1;
  const beside = room.clientWidth / (document.body.matches(".together") ? 1 : 2) - 26;
  const fits = Math.min(side(beside, trace.width), side(innerHeight * 0.33, trace.height));
  const cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, fits));
  room.style.setProperty("--cell", `${cell}px`);
  room.classList.toggle("small", cell < 30);
  const languages = document.querySelector(".languages");
  const top = languages.getBoundingClientRect().top + scrollY;
  languages.style.setProperty("--room", `${Math.max(innerHeight - top - 8, 240)}px`);
}
