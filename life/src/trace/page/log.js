// The conversation so far. Each line has an item and what was sent after it. Pressing a line jumps
// to its step.

const REMEMBERED = 60;

function logLine(now, text, here) {
  const line = element("button", here ? "line here" : "line", text);
  line.tabIndex = here ? 0 : -1;
  line.addEventListener("click", () => jump(now.index));
  return line;
}

function logText(run, now, here) {
  const reply = here && now.kind === "ask" ? "…" : null;
  if (run === lockstep) {
    const { number, name, states } = now.round;
    const told = CELLS > 100 ? `${states.split("*").length - 1} times ALIVE` : states;
    return `round ${String(number).padStart(2)}  ${name.padEnd(10)} → ${reply ?? told}`;
  }
  return `${String(now.item.number).padStart(4)}  ${said(now.item)} → ${reply ?? sent(now.item)}`;
}

function showLog(run, now) {
  const lines = [];
  for (let at = now.index; at >= 0 && lines.length < REMEMBERED; at--) {
    const each = run.moments[at];
    const last = at === now.index;
    const whole = each.kind === "answer" || (last && each.kind === "ask");
    if (!whole) continue;
    const from = each.kind === "answer" ? run.moments[at - 1] : each;
    lines.unshift(logLine(from, logText(run, each, last), lines.length === 0));
  }
  byId("log").replaceChildren(...lines);
  byId("log").scrollTop = byId("log").scrollHeight;
}

// Up and down go from line to line.
byId("log").addEventListener("keydown", (event) => {
  const sibling = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
  if (!sibling) return;
  event.preventDefault();
  document.activeElement[sibling]?.focus();
});
