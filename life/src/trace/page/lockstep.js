// The run in lockstep: every cell has a coroutine of its own, and a round resumes each of them once.
//
// A round has two moments: all of them ask, then the grid answers all of them.

function inLockstep() {
  if (!trace.lockstep) return null;
  const moments = [];
  trace.lockstep.forEach((generation, at) => {
    const rounds = generation.rounds.map(([coordinates, states], number) => ({
      number: number + 1, name: PLACE_NAMES[number], coordinates, states,
    }));
    const next = trace.lockstep[at + 1]?.grid ?? rounds.at(-1).states;
    rounds.forEach((round, number) => {
      const more = { generation, rounds: rounds.slice(0, number + 1), round, next };
      if (at === 0 && number === 0) moments.push(moment("start", null, { ...more, rounds: [] }));
      moments.push(moment("ask", round.name, more), moment("answer", round.name, { ...more }));
    });
  });
  moments.forEach((each, index) => { each.index = index; });
  return { name: "lockstep", moments };
}
const lockstep = inLockstep();

// The item of one cell in a round: what the cell asked for, or what it becomes.
function itemOf({ coordinates, states, name, number }, index) {
  return { name, number, y: coordinates[2 * index], x: coordinates[2 * index + 1], state: states[index] };
}

// The moment as one of the cells sees it. No function delegates to its `step_cell`, because the
// engine itself resumes it.
function momentOfCell(now, index) {
  const steps = now.rounds.map((round) => itemOf(round, index));
  const item = steps.at(-1) ?? { name: "state" };
  const before = steps.slice(0, -1); // an answer is kept from the next resume on
  const kept = ANSWERS.slice(0, 8).map((name) => before.find((step) => step.name === name)?.state ?? ".");
  item.kept = kept.join("");
  const cell = [Math.floor(index / trace.width), index % trace.width];
  return { ...now, cell, item, steps, alone: true };
}
