// Results as they are typed: the very page that the form leads to is fetched, and its parts take the place of those that stand here.

import { announce } from './field.js';
import { Latest } from './latest.js';

/** A pause in typing, in milliseconds, after which the search is asked. */
const pauseOfTyping = 120;

/** Silence, in milliseconds, after which the number of results is said: once for a query, not once for each letter. */
const pauseOfSpeech = 1000;

const pages = new Latest();

/** What the parts on this page show. */
let shown = addressOf(location.href);

/** Whether the next search makes an entry of its own in the history: the letters of one word share one. */
let entryIsNew = true;

/** Asks while the field of a live form changes, and at once when it is sent. */
export function searchAsTyped(afterwards) {
  let timer;
  const typed = ({ target, isComposing }) => {
    if (isComposing || !target.matches('form[data-live] input[type=search]')) return;
    announce('');
    clearTimeout(timer);
    pages.stop();
    if (!isIdle(target.form)) timer = setTimeout(() => load(targetOf(target.form), { field: target }).then(afterwards), pauseOfTyping);
  };
  document.addEventListener('input', typed);
  document.addEventListener('compositionend', typed);
  document.addEventListener('change', () => { entryIsNew = true; });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-live]')) return;
    event.preventDefault();
    announce('');
    clearTimeout(timer);
    entryIsNew = true;
    load(targetOf(form), { field: fieldOf(form), sent: true }).then(afterwards);
  });
}

/** Shows what the address bar holds when the history moves; a step within one page is none of ours. */
export function followHistory(afterwards) {
  addEventListener('popstate', () => {
    entryIsNew = true;
    if (addressOf(location.href) !== shown) load(location.href, {}).then(afterwards);
  });
}

/** @param reason `field`: where somebody types, none when the history moved; `sent`: whether the form was sent, and not only changed. */
async function load(address, { field, sent }) {
  if (field && addressOf(address) === shown) {
    settle();
    if (sent) focusResults();
    return;
  }

  document.querySelector('main').setAttribute('aria-busy', 'true');
  const html = await pages.text(address).catch(() => '');
  if (html === null) return;
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('header.top ~ main')) {
    showFailure();
    return;
  }

  if (field) remember(address);
  shown = addressOf(address);
  show(page, field);
  // Only now: the field of the first page changes, as browsers see it, when it goes.
  entryIsNew = !field || sent === true;
  if (sent) focusResults();
  else announce(headline(), pauseOfSpeech);
}

function remember(address) {
  if (addressOf(address) === addressOf(location.href)) return;
  history[entryIsNew ? 'pushState' : 'replaceState'](null, '', address);
}

/** Puts the parts of a page in place of those that stand here; the field somebody types into stays. */
function show(page, field) {
  const [main, head] = ['main', 'header.top'].map((part) => document.querySelector(part));
  const [nextMain, nextHead] = ['main', 'header.top'].map((part) => document.adoptNode(page.querySelector(part)));
  document.title = page.title;
  keepChoices(main, nextMain);
  main.replaceWith(nextMain);

  const [form, nextForm] = [head, nextHead].map((part) => part.querySelector('form'));
  if (form && nextForm) {
    form.querySelectorAll('[type=hidden]').forEach((hidden) => hidden.remove());
    form.append(...nextForm.querySelectorAll('[type=hidden]'));
    form.toggleAttribute('data-live', nextForm.hasAttribute('data-live'));
    if (!field) fieldOf(form).value = fieldOf(nextForm).value;
    return;
  }

  head.replaceWith(nextHead);
  if (field && nextForm) moveTyping(field, fieldOf(nextForm));
  else document.querySelector('[autofocus]')?.focus();
}

/** What was unfolded stays so, and answers that were hidden. */
function keepChoices(main, next) {
  for (const { id } of main.querySelectorAll('.facet:has(details[open])'))
    next.querySelector(`#${id} details`)?.setAttribute('open', '');
  const [hide, nextHide] = [main, next].map((part) => part.querySelector('#hide-answers'));
  if (hide && nextHide) nextHide.checked = hide.checked;
}

/** From the field of the first page into that of the results, in the middle of a word. */
function moveTyping(from, to) {
  const { value, selectionStart, selectionEnd } = from;
  to.value = value;
  to.focus();
  to.setSelectionRange(selectionStart, selectionEnd);
}

/** Also what an answer of another kind than a page comes to, such as that of a proxy whose service is down. */
function showFailure() {
  settle();
  const note = Object.assign(document.createElement('p'), { className: 'note warn unreached' });
  note.textContent = 'The search cannot be reached. What stands here is older than your words; press Enter to try again.';
  document.querySelector('main h1').before(note);
  announce(note.textContent);
}

/** Takes the marks of a search under way from what stands here. */
function settle() {
  document.querySelector('main').removeAttribute('aria-busy');
  document.querySelector('.unreached')?.remove();
}

function focusResults() {
  const heading = document.querySelector('main h1');
  heading.tabIndex = -1;
  heading.focus();
}

const fieldOf = (form) => form.querySelector('[type=search]');

const headline = () => document.querySelector('main h1').textContent.replace(/\s+/g, ' ').trim();

/** Nothing is asked of the first page's field while it is empty. */
const isIdle = (form) => form.closest('main') !== null && fieldOf(form).value.trim() === '';

/** The address that the form leads to; a field without text says nothing. */
function targetOf(form) {
  const given = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value));
  return given.size ? `${form.action}?${given}` : form.action;
}

function addressOf(href) {
  const { pathname, search } = new URL(href, location.href);
  return pathname + search;
}
