import { linkOf } from './address.js';
import { el } from './dom.js';

/** A text with its matches marked. It is cut into text nodes by the ranges, so that nothing in it can become markup. */
export function marked({ text, ranges }) {
  const fragment = document.createDocumentFragment();
  let at = 0;
  for (const [start, length] of ranges ?? []) {
    fragment.append(text.slice(at, start), el('mark', { part: 'mark' }, text.slice(start, start + length)));
    at = start + length;
  }
  fragment.append(text.slice(at));
  return fragment;
}

/** Hits by their guides: a guide stands where its best hit does. */
export function guideGroups(hits, links) {
  const groups = Map.groupBy(hits.entries(), ([, { guide }]) => guide.slug);
  return [...groups.values()].map((entries, index) => el('div', { part: 'group', role: 'group', 'aria-labelledby': `guide${index}` },
    el('div', { id: `guide${index}`, part: 'guide', role: 'presentation', dir: 'auto' }, entries[0][1].guide.title),
    ...entries.map(([at, hit]) => hitOption(hit, at, links))));
}

/** One result as an option that is a link, so that every way to open links works. Its passage describes it and is not part of its name. */
function hitOption(hit, index, { addressOf, target, words }) {
  const id = `hit${index}`;
  const [snippet] = hit.snippets;
  return el('a',
    {
      id, part: 'hit', role: 'option', tabindex: -1, 'aria-selected': 'false', 'aria-describedby': snippet && `${id}s`,
      href: addressOf(hit), target, rel: 'noopener',
    },
    el('span', { part: 'question', dir: 'auto' }, marked(hit.question)),
    el('span', { class: 'about' },
      hit.section !== 'other' && el('span', { part: 'type' }, words.value('section', hit.section)),
      hit.askedIn > 1 && el('span', { part: 'asked' }, words.say('asked', { n: hit.askedIn }))),
    snippet && el('span', { id: `${id}s`, part: 'snippet', dir: 'auto', 'aria-hidden': 'true' },
      snippet.cutStart && '… ', marked(snippet), snippet.cutEnd && ' …'),
    hit.missing.length > 0 && el('span', { class: 'lacks' }, words.say('lacks', { words: hit.missing.join(', ') })));
}

/** Where a hit leads: to its guide on another site, or to the service's own page of the question, where its whole answer stands. */
export function hitAddress({ id, rank, url, guide }, client, search) {
  const address = linkOf(url, client.endpoint);
  const isOwn = address?.startsWith(`${client.endpoint}guides/${encodeURIComponent(guide.slug)}#`);
  return isOwn ? client.questionPage(id, { ...search, hit: rank }) : address;
}

/** The values of one facet as buttons that stay pressed. */
export function facetGroup({ name, values }, label, words) {
  return el('div', { role: 'group', 'aria-label': label },
    el('span', { class: 'name' }, label),
    ...values.map(({ value, label: text, count, selected }) => el('button',
      { part: 'facet', type: 'button', 'aria-pressed': String(selected), 'data-facet': name, 'data-value': value },
      el('span', { dir: 'auto' }, words.value(name, value, text)), el('span', { part: 'count' }, words.number(count)))));
}
