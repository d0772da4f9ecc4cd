// Buttons, keys and pointers.

function speak(name) {
  language = name;
  document.documentElement.dataset.language = name;
  for (const each of ["rust", "python", "both"]) byId(each).setAttribute("aria-pressed", each === name);
  fit();
  show();
}

const actions = {
  back: () => jump(step - 1),
  forward: () => jump(step + 1),
  play: () => {
    if (step === run.moments.length - 1) go(0);
    play(playing === null);
  },
  "next-cell": () => next(({ generation, cell, round }) => `${generation.number} ${cell} ${round?.number}`),
  "next-generation": () => next(({ generation }) => generation),
  start: () => jump(0),
  end: () => jump(run.moments.length - 1),
  lockstep: () => { if (lockstep) choose(run === lockstep ? one : lockstep); },
  rust: () => speak("rust"),
  python: () => speak("python"),
  both: () => speak("both"),
  languages: () => speak({ rust: "python", python: "both", both: "rust" }[language]),
  pace: () => {
    pace = (pace + 1) % PACES.length;
    tellPace();
    if (playing !== null) play(true);
  },
  all: () => {
    const on = document.body.classList.toggle("all-lines");
    byId("all").setAttribute("aria-pressed", on);
    show();
  },
  theme: () => {
    const { dataset } = document.documentElement;
    const dark = dataset.theme ? dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    dataset.theme = dark ? "light" : "dark";
  },
  tour: startTour,
  "card-next": nextStop,
  "card-back": () => visit(stop - 1),
  "card-end": endTour,
  // A presenter's remote control sends Page Down and Page Up. In a tour they go from stop to stop.
  page: () => (stop === null ? actions.forward() : nextStop()),
  "page-back": () => (stop === null ? actions.back() : visit(stop - 1)),
  escape: () => { if (stop !== null) endTour(); },
};

const KEYS = {
  ArrowLeft: "back", ArrowRight: "forward", " ": "play", PageDown: "page", PageUp: "page-back", Home: "start",
  End: "end", Escape: "escape", a: "all", c: "next-cell", g: "next-generation", l: "lockstep", p: "languages", t: "tour",
};

const tellPace = () => write(byId("pace"), `Pace ${PACES[pace]}/s`);

document.addEventListener("keydown", (event) => {
  const action = KEYS[event.key.length > 1 ? event.key : event.key.toLowerCase()];
  const lookedAt = event.target.id === "grid" && event.key.startsWith("Arrow");
  if (!action || lookedAt || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions[action]();
});
// Space plays wherever the focus is, so it must not press the button that has the focus.
document.addEventListener("keyup", (event) => { if (event.key === " ") event.preventDefault(); });
for (const button of document.querySelectorAll("button[id]")) {
  button.addEventListener("click", actions[button.id]);
}
byId("slider").addEventListener("input", () => jump(byId("slider").value - 1));

// In the grid the arrow keys go from cell to cell, and Enter does what a press on the cell does.
const pointAt = (index) => pointAtCell(run, run.moments[step], index);
function press(index) {
  if (run === lockstep) {
    chosen = index;
    return show();
  }
  const asked = pointAt(index);
  if (asked) jump(asked.index);
}
byId("grid").addEventListener("keydown", (event) => {
  const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  if (by) {
    cursor = indexOf(Math.floor(cursor / trace.width) + by[0], (cursor % trace.width) + by[1]);
    pointAt(cursor);
  } else if (event.key === "Enter") press(cursor);
  else return;
  event.preventDefault();
});
const cellAt = (target) => grid.cells.indexOf(target.closest("#grid i"));
// A press on a cell does not take the focus, so the arrow keys still step afterwards.
byId("grid").addEventListener("mousedown", (event) => event.preventDefault());
byId("grid").addEventListener("click", ({ target }) => { if (cellAt(target) >= 0) press(cellAt(target)); });
document.addEventListener("pointerover", ({ target }) => {
  if (!target.closest) return;
  const name = target.closest("[data-name]")?.dataset.name;
  if (name) pointAtName(run, run.moments[step], name);
  else if (cellAt(target) >= 0) pointAt(cellAt(target));
  else if (pointed.length > 0) point([], []);
});

// By now `address` may have replaced the hash again.
addEventListener("hashchange", ({ newURL }) => fromAddress(new URL(newURL).hash));
addEventListener("resize", () => { fit(); show(); });

// The names of the repository's files become links if the page is still in the repository.
if (location.pathname.endsWith("/docs/opening.html")) {
  for (const link of document.querySelectorAll("a[data-file]")) link.href = `../${link.dataset.file}`;
}
const only = trace.cell ? `, only cell ${pair(trace.cell)}` : "";
byId("subtitle").textContent = `${trace.pattern}, ${trace.height} by ${trace.width}${only}`;
document.title = `Watch coroutines think: ${trace.pattern}`;
byId("provenance").replaceChildren(...prose(trace.provenance));
byId("lockstep").disabled = !lockstep;
if (!lockstep) byId("lockstep").title = trace.noLockstep;
tellPace();
drawTimeline(run);
speak("rust");
fromAddress(location.hash);
