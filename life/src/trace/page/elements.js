// Elements: how they are found, made and filled.

const byId = (id) => document.getElementById(id);

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

// Sets the text only if it differs: a screen reader speaks what is set.
function write(at, text) {
  if (at.textContent !== text) at.textContent = text;
}

// Prose in which `backticks` mark code.
function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? element("code", "", part) : part));
}

// Scrolls a panel, never the page, until all of these children are in sight, the last one first.
function reveal(panel, children) {
  for (const child of children) {
    const [top, bottom] = [child.offsetTop, child.offsetTop + child.offsetHeight];
    if (top < panel.scrollTop) panel.scrollTop = top;
    if (bottom > panel.scrollTop + panel.clientHeight) panel.scrollTop = bottom - panel.clientHeight;
  }
}
