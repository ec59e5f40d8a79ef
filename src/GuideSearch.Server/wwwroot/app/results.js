// Results as they are typed, filtered and turned over: the very page that an address leads to is fetched, and its parts take the place of
// those that stand here. The field stays where it is.

import { read } from './dom.js';
import { announce, searchField } from './field.js';
import { Latest } from './latest.js';
import { startWaiting, stopWaiting, tellFailure } from './notice.js';

/** A pause in typing, in milliseconds, after which the search is asked. */
const pauseOfTyping = 120;

/** Silence, in milliseconds, after which the number of results is said: once for a query, not once for each letter. */
const pauseOfSpeech = 1000;

const pages = new Latest();

/** What the parts on this page show. */
let shown = addressOf(location.href);

/** What was asked last, shown or still under way: nothing is asked twice. */
let asked = shown;

/** Whether the next search makes an entry of its own in the history: the letters of one word share one. */
let entryIsNew = true;

/** Asks while the field changes, also in the middle of a composition, and at once when it is sent. */
export function searchAsTyped(afterwards) {
  let timer;
  document.addEventListener('input', ({ target }) => {
    if (target !== searchField()) return;
    const address = targetOf(target.form);
    announce('');
    clearTimeout(timer);
    if (addressOf(address) === asked || isIdle(target.form)) return;
    pages.stop();
    asked = '';
    timer = setTimeout(() => load(address, { typed: true }).then(afterwards), pauseOfTyping);
  });
  document.addEventListener('change', () => { entryIsNew = true; });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-live]')) return;
    event.preventDefault();
    announce('');
    clearTimeout(timer);
    entryIsNew = true;
    load(targetOf(form), { typed: true, sent: true }).then(afterwards);
  });
}

/** Links of a page that lead to the same page again, such as filters and orders, take the place of its parts, too. */
export function followLinks(afterwards) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('main[data-swap] a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.pathname !== location.pathname || link.hash || link.target) return;
    event.preventDefault();
    entryIsNew = true;
    load(link.href, { link, key: link.dataset.key }).then(afterwards);
  });
}

/** A choice of the first page is made at once; its button is for those without scripts. */
export function followChoices(afterwards) {
  document.addEventListener('change', ({ target }) => {
    const form = target.closest('form[data-choose]');
    if (!form) return;
    entryIsNew = true;
    load(targetOf(form), { key: target.id }).then(afterwards);
  });
}

/** Shows what the address bar holds when the history moves; a step within one page is none of ours. */
export function followHistory(afterwards) {
  addEventListener('popstate', () => {
    entryIsNew = true;
    if (addressOf(location.href) !== shown) load(location.href, { moved: true }).then(afterwards);
  });
}

/**
 * @param why.typed somebody types; `sent` with Enter
 * @param why.link a link of the page was followed; `key` names what has the focus afterwards
 * @param why.moved the history moved
 */
async function load(address, why) {
  asked = addressOf(address);
  if (asked === shown) {
    pages.stop();
    stopWaiting();
    if (why.sent) focusResults();
    return;
  }

  startWaiting();
  let page;
  try {
    const html = await pages.text(address);
    if (html === null) return;
    page = read(html);
  } catch {
    asked = '';
    tellFailure('The search cannot be reached. What stands here is older.', () => load(address, why));
    return;
  }

  stopWaiting();
  if (!why.moved) remember(address);
  shown = asked;
  show(page, why);
  // Only now: the field changes, as browsers see it, when what was typed is shown.
  entryIsNew = !why.typed || why.sent === true;
  if (why.sent) focusResults();
  else announce(headline(), why.typed ? pauseOfSpeech : 0);
}

function remember(address) {
  if (addressOf(address) === addressOf(location.href)) return;
  history[entryIsNew ? 'pushState' : 'replaceState'](null, '', address);
}

/** Puts the parts of a page in place of those that stand here. */
function show(page, why) {
  const main = document.querySelector('main');
  const next = document.adoptNode(page.querySelector('main'));
  document.title = page.title;
  keepChoices(main, next);
  renewHead(page, why);
  replaceParts(main, next);
  if (why.key) focusKey(why.key);
  else if (why.link) showTop();
  else if (why.typed && !why.sent) scrollTo(0, 0);
}

/** What the form carries on, and which entry of the navigation is the current one; the field itself is left to who types. */
function renewHead(page, { typed }) {
  const [form, nextForm] = [document, page].map((place) => place.querySelector('header form'));
  form.querySelectorAll('[type=hidden]').forEach((hidden) => hidden.remove());
  form.append(...nextForm.querySelectorAll('[type=hidden]'));
  if (!typed) searchField().value = nextForm.querySelector('[type=search]').value;
  document.querySelector('header nav').replaceWith(document.adoptNode(page.querySelector('header nav')));
}

/** The sheet of filters stays the same element: it stays open, and where it was scrolled to. */
function replaceParts(main, next) {
  const [sheet, nextSheet] = [main, next].map((part) => part.querySelector(':scope > #filters'));
  if (!sheet || !nextSheet) {
    main.replaceWith(next);
    return;
  }

  for (const part of [...main.children]) if (part !== sheet) part.remove();
  for (const part of [...next.children]) if (part !== nextSheet) sheet.before(part);
  sheet.replaceChildren(...nextSheet.childNodes);
}

/** What was unfolded stays so, and answers that were hidden. */
function keepChoices(main, next) {
  for (const { id } of main.querySelectorAll('.facet:has(details[open])'))
    next.querySelector(`#${id} details`)?.setAttribute('open', '');
  const [hide, nextHide] = [main, next].map((part) => part.querySelector('#hide-answers'));
  if (hide && nextHide) nextHide.checked = hide.checked;
}

/** The focus goes to what took the place of the link that was followed: the same value, now chosen or not. */
function focusKey(key) {
  const same = [...document.querySelectorAll('[data-key], [id]')].find((part) => part.dataset.key === key || part.id === key);
  (same ?? document.querySelector('#filters:popover-open') ?? heading()).focus({ preventScroll: true });
}

function showTop() {
  if (document.querySelector('#filters:popover-open')) return;
  scrollTo(0, 0);
  focusResults();
}

function focusResults() {
  heading().tabIndex = -1;
  heading().focus({ preventScroll: true });
}

const heading = () => document.querySelector('main h1');

const headline = () => heading().textContent.replace(/\s+/g, ' ').trim();

/** An empty field asks nothing, unless it was emptied on the page of results. */
const isIdle = (form) => searchField().value.trim() === '' && location.pathname !== new URL(form.action).pathname;

/** The address that a form leads to; a field without text says nothing. */
function targetOf(form) {
  const given = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  return given.size ? `${form.action}?${given}` : form.action;
}

function addressOf(href) {
  const { pathname, search } = new URL(href, location.href);
  return pathname + search;
}
