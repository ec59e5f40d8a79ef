// The search field, and what is said to those who cannot see the page.

/** The field that `/` leads to: the one of the page itself before the one in its head. */
export const searchField = () => document.querySelector('main form[data-live] input[type=search], #q');

/** Whether a key that is pressed there writes text; an element inside of a shadow tree is asked for by the event's path. */
export const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

let pause;

/** Says something once, after a pause in which nothing else happens; an empty text silences what was to be said. */
export function announce(text, milliseconds = 0) {
  const status = document.getElementById('status');
  clearTimeout(pause);
  status.textContent = '';
  if (text) pause = setTimeout(() => { status.textContent = text; }, milliseconds);
}
