// Answers that unfold where they stand, code and links to copy.

import { button, element, read } from './dom.js';
import { announce } from './field.js';

const failed = 'The answer cannot be reached.';

/** Fills a fold when it is opened, with the answer on the page of its question. Opened ones are remembered with the entry. */
export function watchFolds() {
  document.addEventListener('toggle', ({ target: fold }) => {
    if (!fold.matches?.('details.unfold')) return;
    if (fold.open) fillIn(fold);
    remember(fold);
  }, true);
}

/** Opens again what was open when the page was left. */
export function openRemembered() {
  for (const fold of document.querySelectorAll('.hit details.unfold'))
    if (history.state?.open?.includes(keyOf(fold))) fold.open = true;
}

function remember(fold) {
  if (!fold.isConnected || !fold.closest('.hit')) return;
  const others = (history.state?.open ?? []).filter((key) => key !== keyOf(fold));
  history.replaceState({ ...history.state, open: fold.open ? [...others, keyOf(fold)] : others }, '');
}

const keyOf = (fold) => fold.closest('.hit').querySelector('h2 a').pathname;

/** Puts the answer where it is missing; one that cannot be reached is asked for again when the fold is next opened. */
export async function fillIn(fold) {
  const address = fold.dataset.answer;
  if (!address || fold.querySelector('.answer') || fold.dataset.filling) return;
  fold.dataset.filling = 'yes';
  const note = element('p', { className: 'note' }, 'One moment …');
  fold.querySelector('.note')?.remove();
  fold.querySelector('summary').after(note);
  try {
    const page = read(await fetch(address, { signal: AbortSignal.timeout(15_000) }).then((response) => response.text()));
    note.replaceWith(document.adoptNode(page.querySelector('.answer')));
    offerCopies();
  } catch {
    note.replaceChildren(failed, ' ', button('Try again', () => fillIn(fold)));
    announce(failed);
  } finally {
    delete fold.dataset.filling;
  }
}

/** On a page of folded answers: one button for all of them. */
export function addSwitchForAll() {
  const folds = [...document.querySelectorAll('main.reading:not(.practice) details.unfold')];
  if (folds.length < 2 || document.querySelector('.for-all')) return;
  const name = () => (folds.every((fold) => fold.open) ? 'Hide all answers' : 'Show all answers');
  const all = button(name(), () => {
    const open = !folds.every((fold) => fold.open);
    folds.forEach((fold) => { fold.open = open; });
    all.textContent = name();
  }, 'button light small for-all');
  (folds[0].closest('section') ?? folds[0].closest('ol')).before(all);
}

/** Where the browser lets pages copy: buttons for addresses of questions and for code. */
export function offerCopies() {
  if (!navigator.clipboard) return;
  const addLink = (place, address) => addCopy(place, 'Copy link', 'Link copied', address);
  for (const place of document.querySelectorAll('[data-copy]')) addLink(place, () => addressOf(place));
  for (const link of document.querySelectorAll('.unfold a.page')) addLink(link.parentElement, () => link.href.split('?')[0]);
  for (const code of document.querySelectorAll('.answer pre')) {
    if (code.parentElement.matches('.code')) continue;
    const frame = element('div', { className: 'code' });
    code.replaceWith(frame);
    frame.append(code);
    addCopy(frame, 'Copy', 'Copied', () => code.textContent);
  }
}

/** The one that the place names: a question without the search it was found by; else that of the page. */
const addressOf = (place) => new URL(place.dataset.copy || location.href.split('#')[0], location.href).href;

function addCopy(place, name, done, text) {
  if (place.querySelector('.copy')) return;
  const copy = button(name, async () => {
    copy.textContent = await navigator.clipboard.writeText(text()).then(() => done, () => 'The browser did not allow it');
    announce(copy.textContent);
  }, 'button light small copy');
  place.append(' ', copy);
}
