// Elements: how they are found, made and filled.

const byId = (id) => document.getElementById(id);

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

// Sets the text only if it differs, because a screen reader reads out every text that is set.
function write(at, text) {
  if (at.textContent !== text) at.textContent = text;
}

// The elements of a text in which `backticks` mark code.
function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? element("code", "", part) : part));
}

// Scrolls a panel, never the page, until these children are in sight. If there is no room for all
// of them, the last one is in sight.
function reveal(panel, children) {
  for (const child of children) {
    const [top, bottom] = [child.offsetTop, child.offsetTop + child.offsetHeight];
    if (top < panel.scrollTop) panel.scrollTop = top;
    if (bottom > panel.scrollTop + panel.clientHeight) panel.scrollTop = bottom - panel.clientHeight;
  }
}
