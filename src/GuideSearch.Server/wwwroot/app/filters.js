// The sheet of filters on small screens, a modal dialog while it is open; and finding one of many values.

import { element, read } from './dom.js';

/** More values than these can be found by their letters. */
const few = 8;

/** Makes the sheet modal while it is open: what lies behind it cannot be reached, and the focus goes in and comes back. */
export function watchSheet() {
  document.addEventListener('toggle', ({ target, newState }) => {
    if (target.id === 'filters') setModal(target, newState === 'open');
  }, true);
}

/** Once more after parts were replaced: those behind the sheet are new. */
export function equipFilters() {
  const sheet = document.querySelector('#filters');
  if (!sheet) return;
  if (sheet.matches(':popover-open')) setModal(sheet, true, false);
  for (const facet of sheet.querySelectorAll('.facet:not(:has(.find))')) offerFinding(facet);
}

function setModal(sheet, open, takesFocus = true) {
  for (const part of document.querySelectorAll('.skip, header.top, main > :not(#filters), footer')) part.inert = open;
  if (open) {
    sheet.setAttribute('role', 'dialog');
    sheet.ariaModal = 'true';
    if (takesFocus) sheet.focus();
  } else {
    sheet.setAttribute('role', 'complementary');
    sheet.ariaModal = null;
    document.querySelector('.open-filters')?.focus();
  }
}

/** A field above a long list; the rest of the list comes from the page with longer lists, when somebody first types. */
function offerFinding(facet) {
  const values = facet.querySelectorAll('.value');
  if (values.length <= few && !facet.querySelector('.all')) return;
  const name = `Find a ${facet.querySelector('h3').textContent.toLowerCase()}`;
  const looks = { type: 'text', className: 'find', placeholder: name, ariaLabel: name };
  const find = element('input', { ...looks, autocomplete: 'off', spellcheck: false });
  facet.querySelector('h3').after(find);
  find.addEventListener('input', async () => {
    await complete(facet);
    narrow(facet, find.value.trim().toLowerCase());
  });
}

async function complete(facet) {
  const all = facet.querySelector('.all');
  if (!all) return;
  all.remove();
  const page = await fetch(all.href.split('#')[0]).then((response) => response.text()).then(read).catch(() => null);
  const more = page?.querySelector(`#${facet.id} details ul`);
  if (!more) return;
  for (const link of more.querySelectorAll('a')) link.href = withoutSize(link.href);
  facet.querySelector('details ul')?.replaceWith(document.adoptNode(more));
}

/** The longer list was asked for once; what is chosen from it does not ask for it again. */
function withoutSize(address) {
  const url = new URL(address, location.href);
  url.searchParams.delete('facetSize');
  return url.href;
}

function narrow(facet, letters) {
  const rest = facet.querySelector('details');
  if (rest && letters) rest.open = true;
  for (const value of facet.querySelectorAll('li'))
    value.hidden = !value.querySelector('.label').textContent.toLowerCase().includes(letters);
}
