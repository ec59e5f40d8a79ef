/** The windows that are open. While there is one, the page behind stands still. */
const windows = new Set();

let lock = null;

/** Whether a window is behind another one, and so cannot be reached. */
export const isBehind = (own) => windows.size > 0 && !windows.has(own);

export function holdPage(own) {
  windows.add(own);
  if (lock) return;
  lock = new CSSStyleSheet();
  lock.replaceSync(standstill());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, lock];
}

export function releasePage(own) {
  windows.delete(own);
  if (!lock || windows.size > 0) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== lock);
  lock = null;
}

/** The place of the scroll bar is kept. A body whose overflow counts for the whole page must not become a box that scrolls by itself. */
function standstill() {
  const root = document.documentElement;
  const gutter = innerWidth > root.clientWidth ? 'scrollbar-gutter: stable !important;' : '';
  const body = getComputedStyle(root).overflow === 'visible' ? 'body { overflow: visible !important; }' : '';
  return `html { overflow: hidden !important; ${gutter} } ${body}`;
}
