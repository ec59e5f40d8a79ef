// The search field, and what is said to those who cannot see the page.

/** The one field of the head, at the same place on every page. */
export const searchField = () => document.getElementById('q');

/** Whether a key that is pressed there writes text; an element inside of a shadow tree is asked for by the event's path. */
export const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

/** `/` and Ctrl/Cmd-K lead to the field; arrows lead from it to the results, from one to the next, and back. */
export function followKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (leadsToField(event)) {
      event.preventDefault();
      searchField().focus();
      searchField().select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      walk(event);
    }
  });
}

function leadsToField(event) {
  // A widget on the page has the same shortcut for itself.
  const pressed = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return pressed && !event.shiftKey && !event.altKey && !document.querySelector('guide-search');
  return event.key === '/' && !pressed && !event.altKey && !isTyping(event.composedPath()[0]);
}

function walk(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const stops = [searchField(), ...document.querySelectorAll('.hit h2 a')];
  const next = stops[stops.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!stops.includes(event.target) || !next) return;
  event.preventDefault();
  next.focus();
}

let pause;

/** Says something once, after a pause in which nothing else happens; an empty text silences what was to be said. */
export function announce(text, milliseconds = 0) {
  const status = document.getElementById('status');
  clearTimeout(pause);
  status.textContent = '';
  if (text) pause = setTimeout(() => { status.textContent = text; }, milliseconds);
}
