// What is told of a search under way that takes long or fails. It lies over the page and moves nothing.

import { element, button } from './dom.js';
import { announce } from './field.js';

/** After this silence, in milliseconds, a search under way is told in words; a bar shows it earlier, by the style alone. */
const slow = 2000;

let waiting;

/** What tries again; the same function for as long as it is listened for. */
let again;

/** From now on a search is under way. */
export function startWaiting() {
  const main = document.querySelector('main');
  main.setAttribute('aria-busy', 'true');
  clearTimeout(waiting);
  waiting = setTimeout(() => tell('Still searching …'), slow);
}

/** Nothing is under way any more. */
export function stopWaiting() {
  clearTimeout(waiting);
  document.querySelector('main').removeAttribute('aria-busy');
  place().hidden = true;
  removeEventListener('online', again);
}

/** Tells a failure; pressing a button, or being online again, tries once more. */
export function tellFailure(text, retry) {
  stopWaiting();
  again = () => { stopWaiting(); retry(); };
  tell(text, button('Try again', () => again()));
  addEventListener('online', again, { once: true });
}

function tell(text, ...more) {
  place().replaceChildren(element('span', {}, text), ...more);
  place().hidden = false;
  announce(text);
}

const place = () => document.getElementById('notice');
