// The moment that is shown, and the ways to get to another moment.

let run = one;
let step = 0; // the index of the moment in its run; people and the address count from 1
let language = "rust";
let playing = null; // the timer
let pace = 1; // an index of PACES

const PACES = [0.5, 1, 2, 5, 20]; // moments per second

function show() {
  const now = run.moments[step];
  const cell = run === lockstep ? momentOfCell(now, chosen) : now;
  document.body.dataset.turn = turn(now);
  write(byId("where"), where(run, now));
  byId("sentence").replaceChildren(...prose(sentence(run, now, language)));
  showCode(cell);
  showMachine(cell);
  showWorld(run, now);
  showLog(run, now);
  showTimeline(run, now);
  point([], []);
  write(byId("told"), "");
}

function go(to) {
  const before = step;
  step = Math.min(Math.max(to, 0), run.moments.length - 1);
  show();
  if (step === before + 1) fly(run.moments[step]);
  address();
  if (step === run.moments.length - 1) play(false);
}

function jump(to) {
  play(false);
  go(to);
}

// Switches to the other run, at the start of the same generation.
function choose(other) {
  const { number } = run.moments[step].generation;
  play(false);
  run = other;
  byId("lockstep").setAttribute("aria-pressed", run === lockstep);
  byId("next-cell").textContent = run === lockstep ? "Next round" : "Next cell";
  drawTimeline(run);
  go(run.moments.findIndex((now) => now.generation.number === number));
}

// Goes to the next moment for which `key` differs or, if there is none, to the last moment.
function next(key) {
  const { moments } = run;
  const found = moments.findIndex((now, index) => index > step && key(now) !== key(moments[step]));
  jump(found < 0 ? moments.length - 1 : found);
}

function play(on) {
  clearInterval(playing);
  playing = on ? setInterval(() => go(step + 1), 1000 / PACES[pace]) : null;
  byId("play").textContent = on ? "❚❚ Pause" : "▶ Play";
  byId("sentence").setAttribute("aria-live", on ? "off" : "polite");
}

// Lets the answer move from the grid to the variable, unless there is no time or motion is
// unwanted.
function fly({ kind, place, item }) {
  if (run === lockstep || kind !== "answer" || !ANSWERS.includes(place)) return;
  if (playing !== null && PACES[pace] > 2) return;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const to = document.querySelector(`.field[data-name="${place}"] dd`).getBoundingClientRect();
  const from = grid.cells[indexOf(item.y, item.x)].getBoundingClientRect();
  const flying = element("span", "flying", STATES[item.state]);
  flying.setAttribute("aria-hidden", "true");
  document.body.append(flying);
  const at = ({ left, top }) => ({ transform: `translate(${left}px, ${top}px)` });
  flying.animate([at(from), at(to)], { duration: 350, easing: "ease-in-out" }).onfinish = () => flying.remove();
}

// Browsers limit how often the address may change, so it changes only when the stepping pauses.
let addressed = null;
function address() {
  clearTimeout(addressed);
  addressed = setTimeout(() => history.replaceState(null, "", `#${run === lockstep ? "lockstep" : "step"}=${step + 1}`), 150);
}

function fromAddress(hash) {
  const [, name, number] = /^#(step|lockstep)=(\d+)$/.exec(hash) ?? [];
  const asked = name === "lockstep" && lockstep ? lockstep : one;
  if (asked !== run) choose(asked);
  go(number ? number - 1 : 0);
}
