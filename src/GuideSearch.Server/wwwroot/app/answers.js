// Answers that unfold where they stand, and links to copy.

import { announce } from './field.js';

/** Gives each hit that has an answer a fold for it; the answer comes from the page of its question when it is first opened. */
export function offerAnswers() {
  for (const hit of document.querySelectorAll('.hit[data-answered]:not(:has(.unfold))')) {
    const link = hit.querySelector('h2 a');
    const whose = element('span', { className: 'unseen' }, ` to “${link.textContent}”`);
    const fold = element('details', { className: 'unfold' }, element('summary', {}, 'Answer', whose));
    fold.addEventListener('toggle', () => fillIn(fold, link.href), { once: true });
    hit.querySelector('article').append(fold);
  }
}

async function fillIn(fold, address) {
  const note = element('p', { className: 'note' }, 'One moment …');
  fold.append(note);
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.answer');
    note.replaceWith(document.adoptNode(answer));
    addCopyButton(fold, address);
  } catch {
    note.textContent = 'The answer cannot be reached. Its page is behind the question above.';
    announce(note.textContent);
  }
}

/** On a page of folded answers: one button for all of them. */
export function addSwitchForAll() {
  const folds = [...document.querySelectorAll('main.reading details.unfold')];
  if (folds.length < 2 || document.querySelector('.for-all')) return;
  const name = () => (folds.every((fold) => fold.open) ? 'Hide all answers' : 'Show all answers');
  const button = element('button', { type: 'button', className: 'plain-button for-all' }, name());
  button.addEventListener('click', () => {
    const open = !folds.every((fold) => fold.open);
    folds.forEach((fold) => { fold.open = open; });
    button.textContent = name();
  });
  (folds[0].closest('section') ?? folds[0].closest('ol')).before(button);
}

/** Where the browser lets pages copy: a button that copies the address of a question. */
export function addCopyButton(place, address) {
  if (!navigator.clipboard || place.querySelector('.copy')) return;
  const button = element('button', { type: 'button', className: 'plain-button copy' }, 'Copy link');
  button.addEventListener('click', async () => {
    const said = await navigator.clipboard.writeText(address).then(() => 'Link copied', () => 'The browser did not allow it');
    button.textContent = said;
    announce(said);
  });
  place.append(button);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
