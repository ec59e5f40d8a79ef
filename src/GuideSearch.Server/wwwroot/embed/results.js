import { linkOf } from './address.js';
import { el } from './dom.js';

/** A text with its matches marked. It is cut into text nodes by the ranges, so that nothing in it can become markup. */
export function marked({ text, ranges }) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, length, how] of ranges ?? []) {
    fragment.append(text.slice(at, start), el('mark', { part: 'mark', class: how }, text.slice(start, start + length)));
    at = start + length;
  }
  fragment.append(text.slice(at));
  return fragment;
}

/** One result as an option that is a link, so that every way to open links works. Its passage describes it and is not part of its name. */
export function hitOption(hit, index, { service, target, words }) {
  const id = `hit${index}`;
  const [snippet] = hit.snippets;
  return el('a',
    {
      id, part: 'hit', role: 'option', tabindex: -1, 'aria-selected': 'false', 'aria-describedby': snippet && `${id}s`,
      href: linkOf(hit.url, service), target, rel: 'noopener',
    },
    el('span', { part: 'question' }, marked(hit.question)),
    snippet && el('span', { id: `${id}s`, part: 'snippet', 'aria-hidden': 'true' },
      snippet.cutStart && '… ', marked(snippet), snippet.cutEnd && ' …'),
    el('span', { class: 'guide' },
      hit.guide.title, hit.missing.length > 0 && ` · ${words.say('lacks', { words: hit.missing.join(', ') })}`));
}

/** The values of one facet as buttons that stay pressed. */
export function facetGroup({ name, values }, label, words) {
  return el('div', { role: 'group', 'aria-label': label },
    el('span', { class: 'name' }, label),
    ...values.map(({ value, label: text, count, selected }) => el('button',
      { part: 'facet', type: 'button', 'aria-pressed': String(selected), 'data-facet': name, 'data-value': value },
      el('span', null, text), el('span', { part: 'count' }, count.toLocaleString(words.language)))));
}
