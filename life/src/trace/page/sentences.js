// One or two plain sentences for each moment.

const AFTER = { rust: "`yield_from!`", python: "`yield from`", both: "`yield from`" };
const pair = ([y, x]) => `(${y}, ${x})`;

// For a cell outside the grid, the sentence that says which cell of the grid it is. Otherwise
// nothing.
function wrapped(y, x) {
  const [row, column] = wrap(y, x);
  if (row === y && column === x) return "";
  const corner = row !== y && column !== x && trace.height > 1 && trace.width > 1;
  return ` The grid wraps around, so ${pair([y, x])} is ${pair([row, column])}${corner ? ", the far corner" : ""}.`;
}

const SENTENCES = {
  start: () => "The driver, `live_a_generation`, resumes `simulate` for the first time. It sends None, because "
    + "nothing has been asked yet.",
  delegate: (now, before, by) => {
    const cell = pair(now.cell);
    if (now.place === "count_neighbors") {
      return `\`step_cell${cell}\` delegates to \`count_neighbors${cell}\` with ${by} and waits. The inner function's `
        + "questions go directly to the driver, and the answers come directly back.";
    }
    if (before?.item.name === "transition" && !trace.cell) {
      return `\`step_cell${pair(before.cell)}\` has returned, so \`simulate\` turns to the next cell. It delegates `
        + `to \`step_cell${cell}\`.`;
    }
    return `\`simulate\` delegates to \`step_cell${cell}\` with ${by}. It waits there until \`step_cell\` returns.`;
  },
  ask: ({ item, place, cell }) => {
    if (place === "tick") return "Every cell has been stepped. `simulate` yields TICK: the generation is complete.";
    if (place === "transition") {
      const logic = `\`game_logic(${STATES[item.kept[0]]}, ${item.neighbors})\` is ${STATES[item.state]}`;
      return `${logic}: the cell ${item.why}. \`step_cell\` yields ${said(item)}, “this cell becomes ${STATES[item.state]}”.`;
    }
    if (place === "state") return `\`step_cell\` asks whether its own cell ${pair(cell)} is alive.`;
    const north = place === "n_" ? " The book calls row y + 1 north, although it is drawn below. The count is the same." : "";
    return `\`count_neighbors\` asks whether ${pair([item.y, item.x])} is alive.${north}${wrapped(item.y, item.x)}`;
  },
  answer: ({ item, place, generation, index }) => {
    if (place === "tick") {
      const then = index === one.moments.length - 1 ? "Here the replay ends." : "The next resume goes on in the same `simulate`, after `yield TICK`.";
      return `The driver returns the progeny, which is the grid of generation ${generation.number}. ${then}`;
    }
    const state = STATES[item.state];
    if (place === "transition") {
      return `The driver writes ${state} into the progeny, the grid of the next generation. A transition asks `
        + "nothing, so the driver sends None.";
    }
    return `The grid says ${state}. The driver sends ${state}, which becomes the value of \`${place}\`.`;
  },
  return: ({ item: { neighbors } }) => `\`count_neighbors\` has its eight answers and returns ${neighbors}, the number `
    + `of living neighbours. It has ended, and ${neighbors} becomes the value of \`neighbors\` in \`step_cell\`.`,
};

const IN_LOCKSTEP = {
  start: () => `Each of the ${CELLS} cells has a \`step_cell\` of its own. All of them exist at once, and none has `
    + "been resumed yet. The driver resumes each of them once per round.",
  ask: ({ round: { number, name } }) => {
    const all = `Round ${number}: all ${CELLS} coroutines`;
    if (name === "transition") return `${all} yield a Transition. No cell asks any more, so no cell sees a grid that is only half updated.`;
    const whom = name === "state" ? "ask for their own state" : `ask for the neighbour whose state becomes \`${name}\``;
    return `${all} ${whom}. They are all suspended at the same line, each with variables of its own.`;
  },
  answer: ({ round: { name, states }, generation }) => {
    if (name === "transition") {
      return `The grid is now that of generation ${generation.number}. Each \`step_cell\` has done its work, and a `
        + "new one takes its place.";
    }
    const alive = states.split("*").length - 1;
    return `The grid answers each of them: ALIVE ${alive} times, EMPTY ${CELLS - alive} times. The driver `
      + `keeps the answers and sends them in the next round. Then each becomes the value of \`${name}\`.`;
  },
};

function sentence(run, now, language) {
  if (run === lockstep) return IN_LOCKSTEP[now.kind](now);
  return SENTENCES[now.kind](now, run.moments[now.index - 1], AFTER[language]);
}

// Where the run is, as a line under the timeline.
function where(run, now) {
  const generation = `generation ${now.generation.number}`;
  if (run === lockstep) return `${generation}, round ${now.rounds.length} of ${now.generation.rounds.length}`;
  const names = frames(now).map(({ name }) => (name === "step_cell" ? name + pair(now.cell) : name));
  const item = now.kind === "start" ? "" : `, item ${now.item.number}`;
  return `${generation}${item}: ${[now.driver && "live_a_generation", ...names].filter(Boolean).join(" > ")}`;
}

// Whose turn it is: that of the program, which asks, or that of the world, which answers.
const turn = ({ kind }) => (kind === "answer" || kind === "start" ? "world" : "program");
