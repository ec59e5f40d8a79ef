// The page about the widget: the address that the service has here, and a widget to try every setting on.

const example = 'https://search.example';

/** The service as this page reached it. Its settings may name no address; then the page fills in this one. */
const service = new URL('.', location.href).href.replace(/\/$/, '');

for (const place of document.querySelectorAll('main :is(code, pre)')) {
  for (const text of place.childNodes) if (text.nodeType === Node.TEXT_NODE) text.data = text.data.replaceAll(example, service);
}
document.querySelector('[data-unnamed]')?.remove();

const form = document.getElementById('playground');
const shown = document.getElementById('tag');
const address = shown.dataset.service || service;
let widget = document.querySelector('#try guide-search');

/** What the fields say, without what is the default anyway. */
function attributes() {
  const chosen = new FormData(form);
  const facets = chosen.getAll('facets').join(' ');
  const said = [...chosen].filter(([name, value]) => name !== 'facets' && value && form.elements[name].dataset.usual !== value);
  return facets ? [...said, ['facets', facets]] : said;
}

const quoted = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function show() {
  const said = attributes();
  const made = document.createElement('guide-search');
  made.setAttribute('shortcut', 'none');
  for (const [name, value] of said) made.setAttribute(name, value);
  widget.replaceWith(made);
  widget = made;
  const tag = said.map(([name, value]) => `\n  ${name}="${quoted(value)}"`).join('');
  shown.textContent = `<guide-search endpoint="${quoted(address)}"${tag}></guide-search>`;
}

form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', show);
show();
