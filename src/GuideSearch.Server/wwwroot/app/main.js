// What makes the pages quicker. Nothing here makes them different: without scripts each page works in full.

import { addCopyButton, addSwitchForAll, offerAnswers } from './answers.js';
import { isTyping, searchField } from './field.js';
import { followHistory, searchAsTyped } from './results.js';
import { suggestInto } from './suggestions.js';

/** Gives parts that came with the page, or with a later one, what only a script can do. */
function equip() {
  offerAnswers();
  addSwitchForAll();
  for (const place of document.querySelectorAll('[data-copy]')) addCopyButton(place, location.href.split('#')[0]);
  for (const link of document.querySelectorAll('.unfold a.page')) addCopyButton(link.parentElement, link.href);
}

document.addEventListener('focusin', ({ target }) => {
  if (target.matches('form[data-suggest] input[type=search]')) suggestInto(target);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.composedPath()[0])) return;
  event.preventDefault();
  searchField()?.focus();
  searchField()?.select();
});

searchAsTyped(equip);
followHistory(equip);
equip();
if (searchField() === document.activeElement) suggestInto(searchField());

openTarget();
addEventListener('hashchange', openTarget);

/** A link to a question of a guide opens its answer. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.querySelector(':scope > details')?.setAttribute('open', '');
}
