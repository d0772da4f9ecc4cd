// Pointing at a variable in the code, at a field of the machine, or at a cell marks the other two.

let pointed = []; // the elements that are marked

// The variables that hold a cell's answers, each with the index of the cell that was asked for:
// [name, index].
function cellsOfVariables(run, now) {
  const one = run === lockstep ? momentOfCell(now, chosen) : now;
  const steps = one.steps ?? [];
  return steps.filter(({ name }) => ANSWERS.includes(name)).map(({ name, y, x }) => [name, indexOf(y, x)]);
}

function point(names, indices) {
  for (const each of pointed) each.classList.remove("linked");
  pointed = [
    ...names.flatMap((name) => [...document.querySelectorAll(`[data-name="${name}"]`)]),
    ...indices.map((index) => grid.cells[index]),
  ];
  for (const each of pointed) each.classList.add("linked");
}

function pointAtName(run, now, name) {
  const cells = cellsOfVariables(run, now).filter(([each]) => each === name);
  point([name], cells.map(([, index]) => index));
}

function pointAtCell(run, now, index) {
  const names = cellsOfVariables(run, now).filter(([, each]) => each === index);
  point(names.map(([name]) => name), [index]);
  return tellOfCell(run, now, index);
}
