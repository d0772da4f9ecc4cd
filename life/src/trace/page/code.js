// The program in both languages: the three functions and their driver, the outermost first.

const FUNCTIONS = ["live_a_generation", "simulate", "step_cell", "count_neighbors"];
const LANGUAGES = {
  rust: {
    head: (name) => `pub fn ${name}(`, above: /^(\/\/\/|#\[)/, ends: (line) => line === "}", skips: /^move /,
    tokens: /(?<comment>\/\/.*)|(?<keyword>\b(?:pub|fn|let|mut|move|loop|for|in|if|match|return|impl|yield|yield_from)\b!?)|(?<type>\b[A-Z]\w*|\bi32\b)|(?<literal>\b\d+\b)/g,
  },
  python: {
    head: (name) => `def ${name}(`, above: /^@/, ends: (line, next) => next !== undefined && /^\S/.test(next), skips: /^$/,
    tokens: /(?<comment>#.*|""".*)|(?<keyword>\b(?:def|return|for|in|if|elif|is|while|yield|from)\b)|(?<type>\b[A-Z]\w*)|(?<literal>\b\d+\b)/g,
  },
};

// A line's text with a few colours. Each variable that holds an answer is marked.
function highlight(text, { tokens }) {
  const children = [];
  let from = 0;
  for (const found of text.matchAll(tokens)) {
    const [kind] = Object.entries(found.groups).find(([, value]) => value !== undefined);
    children.push(...variables(text.slice(from, found.index)), element("span", kind, found[0]));
    from = found.index + found[0].length;
  }
  return [...children, ...variables(text.slice(from))];
}

function variables(text) {
  return text.split(/\b(state|neighbors|n_|ne|e_|se|s_|sw|w_|nw)\b/).map((part, index) => {
    if (index % 2 === 0) return part;
    const name = element("span", "variable", part);
    name.dataset.name = part;
    return name;
  });
}

const depth = (line) => line.length - line.trimStart().length;

// The lines of a function that are always shown: its first line, its places, and the lines that
// enclose the places.
function shownLines(lines, start, places, skips) {
  const shown = new Set([start]);
  for (const place of places) {
    let inside = Infinity;
    for (let at = place; at > start; at--) {
      if (lines[at].trim() === "" || depth(lines[at]) >= inside) continue;
      inside = depth(lines[at]);
      if (inside > 0 && !skips.test(lines[at].trim())) shown.add(at);
    }
  }
  return shown;
}

function row(number, text, language, outdent) {
  const value = element("span", "value");
  const code = element("span", "text", ...highlight(text.trimStart(), language));
  code.style.setProperty("--depth", Math.max(0, depth(text) / 4 - outdent));
  const made = element("div", "row", element("span", "number", number), element("span", "sign"), code, value);
  return Object.assign(made, { sign: made.children[1], code, value });
}

// One function: its rows by their line numbers, and the element that holds them.
function functionBlock(name, file, source, key) {
  const language = LANGUAGES[key];
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.startsWith(language.head(name)));
  let end = start;
  while (!language.ends(lines[end], lines[end + 1]) && end < lines.length - 1) end++;
  while (lines[end].trim() === "") end--;
  let from = start;
  while (from > 0 && language.above.test(lines[from - 1])) from--;
  const places = Object.values(PLACES).filter(({ within }) => within === name).map((place) => place[key] - 1);
  const driver = name === "live_a_generation"; // only its places are shown
  const shown = driver ? new Set([start, ...places]) : shownLines(lines, start, places, language.skips);
  const block = element("div", "block");
  const rows = new Map();
  let hidden = []; // the lines since the last one that is always shown
  for (let at = from; at <= end; at++) {
    const made = row(at + 1, lines[at], language, driver ? 1 : 0);
    if (shown.has(at)) {
      if (!driver && rows.has(places[0] + 1) && hidden.length > 2) block.append(element("div", "gap", "⋯"));
      hidden = [];
    } else {
      made.classList.add("folded");
      if (/[a-z]/.test(lines[at])) hidden.push(at);
    }
    if (at === start) made.code.append(element("span", "more", " …"));
    block.append(made);
    rows.set(at + 1, made);
  }
  block.title = `${name} in ${file}`;
  block.dataset.within = name;
  return { block, rows };
}

// The panel of one language. It shows which rows run, which wait, and what their variables hold.
function codePanel(key) {
  const files = Object.entries(trace[key]);
  const panel = byId(`${key}-code`);
  const rows = {};
  for (const name of FUNCTIONS) {
    const [file, source] = files.find(([, text]) => `\n${text}`.includes(`\n${LANGUAGES[key].head(name)}`));
    const made = functionBlock(name, file, source, key);
    rows[name] = made.rows;
    panel.append(made.block);
  }
  const at = (place) => rows[PLACES[place].within].get(PLACES[place][key]);
  return { panel, at, marked: [] };
}
const panels = [codePanel("rust"), codePanel("python")];

function mark(panel, place, className, sign) {
  const made = panel.at(place);
  made.classList.add(className);
  made.sign.textContent = sign;
  panel.marked.push(made);
  return made;
}

function clear(panel) {
  for (const made of panel.marked) {
    made.classList.remove("here", "waits", "arrives");
    made.sign.textContent = made.value.textContent = "";
  }
  panel.marked = [];
}

// The function that runs is "here", and the functions that have called it wait. When the world
// answers, the answer arrives where the program is suspended.
function showCode(now) {
  for (const panel of panels) {
    clear(panel);
    const rows = [];
    if (!now.alone) {
      const runs = turn(now) === "world";
      rows.push(mark(panel, now.driver, runs ? "here" : "waits", runs ? "▶" : "▷"));
    }
    frames(now).forEach(({ place }, at, { length }) => {
      if (at < length - 1) rows.push(mark(panel, place, "waits", "▷"));
      else if (now.kind === "answer") rows.push(mark(panel, place, "arrives", "◀"));
      else rows.push(mark(panel, place, "here", "▶"));
    });
    showValues(panel, now);
    reveal(panel.panel, rows);
  }
}

// Shows after a line the answer that it has got, a question mark if it is asking now, or the count
// that is returned now.
function showValues(panel, now) {
  const show = (place, text) => {
    const made = panel.at(place);
    made.value.textContent = text;
    panel.marked.push(made);
  };
  for (const { name, state } of known(now)) show(name, STATES[state]);
  if (now.kind === "ask" && ANSWERS.includes(now.place)) show(now.place, "?");
  if (now.kind === "return") show("count_neighbors", String(now.item.neighbors));
}
