// What is kept while the functions are suspended: their variables, and where each is suspended.

const KEPT = {
  simulate: ["y", "x"],
  step_cell: ["state", "neighbors"], // and y and x, which are shown after the name
  count_neighbors: ANSWERS.slice(1),
};
const NEVER_KEPT = ["neighbors", "nw"]; // used before the next suspension

function field(name) {
  const value = element("dd", "", "·");
  const made = element("div", "field", element("dt", "", name), value);
  if (!["y", "x"].includes(name)) made.dataset.name = name;
  return Object.assign(made, { value });
}

function card(name) {
  const fields = Object.fromEntries(KEPT[name].map((key) => [key, field(key)]));
  const status = element("span", "status");
  const called = element("code", "", name);
  const head = element("h3", "", called, " ", status);
  const made = element("div", "card", head, element("dl", "", ...Object.values(fields)));
  made.dataset.within = name;
  byId("machine").append(made);
  return { made, called, status, fields };
}
const cards = Object.fromEntries(Object.keys(KEPT).map((name) => [name, card(name)]));

// What each function is doing, in a few words.
function status(name, now) {
  if (now.kind === "start") return name === (now.alone ? "step_cell" : "simulate") ? "is not resumed yet" : "does not exist";
  const frame = frames(now).find((each) => each.name === name);
  if (!frame) return "does not exist";
  if (frame.place !== now.place) return "▷ waits";
  if (now.kind === "answer") return `◀ ${sent(now.item)}`;
  return "▶ " + { delegate: "delegates", return: `returns ${now.item.neighbors}`, ask: "yields" }[now.kind];
}

// The values of the fields. `arriving` has those that arrive in this moment.
function values(now) {
  const { item, cell, kind, place } = now;
  const kept = Object.fromEntries(ANSWERS.slice(0, 8).map((name, at) => [name, STATES[item.kept[at]]]));
  const [y, x] = cell ?? [null, null];
  const arriving = {};
  if (kind === "answer" && ANSWERS.includes(place)) arriving[place] = STATES[item.state];
  if (kind === "return") Object.assign(arriving, { neighbors: item.neighbors });
  return { values: { ...kept, y, x, ...arriving }, arriving };
}

function showMachine(now) {
  const there = new Set(frames(now).map(({ name }) => name));
  const shown = values(now);
  for (const [name, { made, called, status: at, fields }] of Object.entries(cards)) {
    const absent = !there.has(name);
    made.classList.toggle("absent", absent);
    const size = [trace.height, trace.width];
    called.textContent = absent ? name : name + pair(name === "simulate" ? size : now.cell);
    at.textContent = status(name, now);
    for (const [key, { classList, value }] of Object.entries(fields)) {
      const known = absent ? null : shown.values[key] ?? null;
      const arrives = !absent && key in shown.arriving;
      value.textContent = known ?? "·";
      classList.toggle("arrives", arrives);
      classList.toggle("never", NEVER_KEPT.includes(key) && !arrives);
      classList.toggle("alive", known === "ALIVE");
    }
  }
}
