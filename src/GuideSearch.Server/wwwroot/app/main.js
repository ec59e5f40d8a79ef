// What makes the pages quicker. Nothing here makes them different: without scripts each page works in full.

import { addSwitchForAll, offerCopies, openRemembered, watchFolds } from './answers.js';
import { followKeys } from './field.js';
import { equipFilters, watchSheet } from './filters.js';
import { followPracticeKeys, practice } from './practice.js';
import { answerRemembered, followPostings } from './prepare.js';
import { followChoices, followHistory, followLinks, searchAsTyped } from './results.js';

/** Gives parts that came with the page, or with a later one, what only a script can do. */
function equip() {
  openRemembered();
  addSwitchForAll();
  offerCopies();
  equipFilters();
  practice();
  for (const button of document.querySelectorAll('[data-choose] button')) button.hidden = true;
  openTarget();
}

/** A link to a question of a guide opens its answer; one to a fold opens it. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target?.matches('details') ? target : target?.querySelector(':scope > details');
  fold?.setAttribute('open', '');
}

/** A menu closes when somebody looks elsewhere. */
function closeMenus({ target, key }) {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (key === 'Escape' || (key === undefined && !menu.contains(target))) menu.open = false;
}

document.addEventListener('pointerdown', closeMenus);
document.addEventListener('keydown', closeMenus);
addEventListener('hashchange', openTarget);
watchFolds();
watchSheet();
followKeys();
followPracticeKeys();
searchAsTyped(equip);
followLinks(equip);
followChoices(equip);
followHistory(equip);
followPostings(equip);
equip();
answerRemembered();
