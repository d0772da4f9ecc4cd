// The timeline: a row for each of the three functions, and a mark for each generation.

const TIMED = ["simulate", "step_cell", "count_neighbors"];

// The function that runs in a moment: the one that yields, delegates, returns or gets an answer.
const running = ({ place }) => (place === null ? null : PLACES[place].within);

// The sequences of moments in which a test holds, as a path of bars that are one unit high.
function bars(moments, test) {
  const path = [];
  for (let at = 0; at < moments.length; at++) {
    if (!test(moments[at])) continue;
    const from = at;
    while (at < moments.length && test(moments[at])) at++;
    path.push(`M${from} 0h${at - from}v1h${from - at}z`);
  }
  return path.join("");
}

function timelineRow(moments, name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `0 0 ${moments.length} 1`);
  svg.setAttribute("preserveAspectRatio", "none");
  const runs = (now) => running(now) === name;
  const waits = (now) => !runs(now) && frames(now).some((frame) => frame.name === name);
  for (const [className, test] of [["waiting", waits], ["running", runs]]) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("class", className);
    path.setAttribute("d", bars(moments, test));
    svg.append(path);
  }
  return svg;
}

function generationMark(moments, generation) {
  const from = moments.findIndex((now) => now.generation === generation);
  const made = element("span", "generation", String(generation.number));
  made.style.left = `${(100 * from) / moments.length}%`;
  return made;
}

function drawTimeline({ name, moments }) {
  const shown = (each) => (name === "lockstep" ? moments.map((now) => ({ ...now, alone: true })) : moments);
  byId("bars").replaceChildren(...TIMED.map((each) => timelineRow(shown(each), each)));
  const generations = [...new Set(moments.map((now) => now.generation))].slice(0, 200);
  byId("generations").replaceChildren(...generations.map((each) => generationMark(moments, each)));
  byId("slider").max = moments.length;
}

function showTimeline(run, now) {
  const { length } = run.moments;
  byId("playhead").style.left = `${(100 * (now.index + 0.5)) / length}%`;
  byId("slider").value = now.index + 1;
  byId("slider").setAttribute("aria-valuetext", where(run, now));
  write(byId("count"), `step ${now.index + 1} of ${length}`);
}
