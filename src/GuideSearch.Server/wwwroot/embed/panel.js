import { Announcer } from './announcer.js';
import { Combobox } from './combobox.js';
import { el } from './dom.js';
import { facetGroup, hitOption } from './results.js';

/** The field and what stands below it. It draws what it is told and decides nothing. */
export class Panel {
  input = el('input', {
    part: 'input', type: 'search', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'list', 'aria-expanded': 'false',
    autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search',
  });
  close = el('button', { part: 'close', type: 'button' });
  list = el('div', { id: 'list', part: 'list', role: 'listbox', hidden: true });
  facets = el('div', { part: 'facets', role: 'group', hidden: true });
  suggestion = el('button', { type: 'button' });
  all = el('a', { part: 'more', rel: 'noopener' });
  #meant = el('p', { class: 'note', hidden: true });
  #message = el('p', { class: 'note', hidden: true });
  #start = el('slot', { name: 'start' });
  #empty = el('slot', { name: 'empty', hidden: true });
  #more = el('p', { class: 'note', hidden: true }, this.all);
  #status = el('div', { part: 'status', role: 'status' });
  #words;

  combobox = new Combobox(this.input, this.list);
  announcer = new Announcer(this.#status);
  element = el('div', { class: 'panel' },
    el('div', { class: 'field' }, this.input, this.close), this.#status, this.facets,
    el('div', { class: 'body' }, this.#start, this.#meant, this.#message, this.#empty, this.list, this.#more),
    el('slot', { name: 'footer' }));

  /** Puts everything that is always there into words. */
  label(words, placeholder) {
    this.#words = words;
    this.element.lang = words.language;
    this.input.placeholder = placeholder || words.say('placeholder');
    this.input.setAttribute('aria-label', words.say('label'));
    this.list.setAttribute('aria-label', words.say('label'));
    this.facets.setAttribute('aria-label', words.say('filters'));
    this.close.textContent = words.say('close');
  }

  /** Nothing was asked yet. */
  showStart() {
    this.#draw([], [], null);
    this.#start.hidden = false;
    this.announcer.typed();
  }

  /** @param links where results lead: `service`, `target`, and `page`, the same search as a page  @param labels of facets, by name */
  showAnswer(answer, text, links, labels) {
    const words = this.#words;
    const { hits, total, suggestion } = answer;
    const options = hits.map((hit, index) => hitOption(hit, index, { ...links, words }));
    const count = words.say('found', { n: total?.questions ?? hits.length });
    const none = hits.length === 0 ? words.say('none', { q: text }) : null;
    const facets = (answer.facets ?? []).filter((facet) => facet.values.length > 0);
    this.#draw(options, facets.map((facet) => facetGroup(facet, words.facet(facet.name, labels[facet.name]), words)), none);
    this.#empty.hidden = hits.length > 0;
    this.#more.hidden = hits.length === 0;
    this.all.textContent = `${words.say('all')} · ${count}`;
    this.#lead(links);
    this.#meant.hidden = !suggestion;
    this.suggestion.textContent = suggestion?.q ?? '';
    this.#meant.replaceChildren(`${words.say('meant')} `, this.suggestion);
    this.announcer.say(none ?? count);
  }

  /** The service gave no answer; its page may still. @param detail what was wrong with the request, where the service said it */
  showFailure(detail, links) {
    const text = detail ?? this.#words.say('failed');
    this.#draw([], [], text);
    this.#more.hidden = false;
    this.all.textContent = this.#words.say('page');
    this.#lead(links);
    this.announcer.say(text);
  }

  #lead({ page, target }) {
    this.all.href = page;
    this.all.target = target;
  }

  #draw(options, groups, message) {
    this.combobox.activate(null);
    for (const part of [this.#start, this.#empty, this.#meant, this.#more]) part.hidden = true;
    this.#message.hidden = message == null;
    this.#message.textContent = message ?? '';
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.list.scrollTop = 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.#drawFacets(groups);
  }

  /** A button that has the focus keeps it, although it is another element then. */
  #drawFacets(groups) {
    const { facet, value } = this.element.getRootNode().activeElement?.dataset ?? {};
    this.facets.replaceChildren(...groups);
    this.facets.hidden = groups.length === 0;
    const again = facet && [...this.facets.querySelectorAll('button')].find((b) => b.dataset.facet === facet && b.dataset.value === value);
    if (facet) (again ?? this.input).focus();
  }
}
