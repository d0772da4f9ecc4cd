// The tour. It has at most six stops, each at a moment of the run that steps one cell after
// another.

const STOPS = [
  {
    title: "The first resume", panel: "code", is: ({ kind }) => kind === "start",
    text: "A *coroutine* is a function that stops at a `yield` and later goes on from there. Nothing here runs by "
      + "itself. The *driver*, `live_a_generation`, resumes the program, which runs until it yields. What it yields is "
      + "an *item*: a Query, a Transition or TICK. The program asks, and the driver answers.",
  },
  {
    title: "The first delegation", panel: "code", is: ({ kind, place }) => kind === "delegate" && place === "count_neighbors",
    text: "`step_cell` needs a count, and `count_neighbors` has to ask eight times for it. With `yield from` (in Rust the "
      + "macro `yield_from!`), `step_cell` lets `count_neighbors` speak to the driver directly and waits for its result. "
      + "Without that, `step_cell` would pass on each question and each answer in a loop of its own.",
  },
  {
    title: "A value returned", panel: "machine", is: ({ kind }) => kind === "return",
    text: "`count_neighbors` was suspended eight times and kept its answers here: in Rust in the fields of a state "
      + "machine that the compiler writes, in Python in the generator's frame. Now it returns. Only the count is passed on, "
      + "as the value of the whole `yield from`.",
  },
  {
    title: "A transition", panel: "world",
    is: ({ kind, item }) => kind === "answer" && item.why === "is born",
    or: ({ kind, place }) => kind === "answer" && place === "transition",
    text: "A Transition says what a cell becomes. The driver writes it into the *progeny*, the grid of the next "
      + "generation. The grid that answers the questions stays as it is, so every cell sees the same generation.",
  },
  {
    title: "The tick", panel: "world", is: ({ kind, place }) => kind === "ask" && place === "tick",
    text: "`simulate` does not know the grid. It has stepped every cell and says so with TICK. The driver knows what "
      + "that means, and returns the progeny.",
  },
  {
    title: "The second generation", panel: "code",
    is: ({ kind, item, generation }) => kind === "delegate" && item.number === 1 && generation.number > 1,
    text: "The same `simulate` goes on, after its `yield TICK`, as if nothing had happened, because it was only suspended. "
      + "Now step by yourself, or press “In lockstep” to see all the cells wait at once.",
  },
];

const find = (test) => (test ? one.moments.find(test) : undefined);
const stops = STOPS.map((stop) => ({ ...stop, at: find(stop.is) ?? find(stop.or) })).filter(({ at }) => at);
let stop = null; // the number of the stop that is shown

// The elements of a text in which *asterisks* mark a term where it is defined.
function defining(text) {
  return text.split("*").flatMap((part, index) => (index % 2 ? element("dfn", "", part) : prose(part)));
}

function visit(number) {
  stop = Math.min(Math.max(number, 0), stops.length - 1);
  const { title, text, panel, at } = stops[stop];
  if (run !== one) choose(one);
  jump(at.index);
  byId("card").hidden = false;
  document.body.dataset.spot = panel;
  write(byId("card-title"), `${stop + 1} of ${stops.length}: ${title}`);
  byId("card-text").replaceChildren(...defining(text));
  byId("card-next").textContent = stop === stops.length - 1 ? "End of the tour ✓" : "Next stop ▶";
  byId("card-back").disabled = stop === 0;
  fit();
}

function endTour() {
  stop = null;
  byId("card").hidden = true;
  delete document.body.dataset.spot;
  byId("tour").focus();
  fit();
}

function nextStop() {
  if (stop === stops.length - 1) endTour();
  else visit(stop + 1);
}

function startTour() {
  visit(0);
  byId("card-next").focus();
}

byId("tour").hidden = stops.length === 0;
byId("tour").append(` (${stops.length} stops)`);
