import { Announcer } from './announcer.js';
import { Combobox } from './combobox.js';
import { el } from './dom.js';
import { facetGroup, guideGroups } from './results.js';

/** The field and what stands below it. It draws what it is told and decides nothing. */
export class Panel {
  input = el('input', {
    part: 'input', type: 'search', role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': 'list', 'aria-expanded': 'false',
    autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search', dir: 'auto',
  });
  close = el('button', { part: 'close', type: 'button' });
  list = el('div', { id: 'list', part: 'list', role: 'listbox', hidden: true });
  facets = el('div', { part: 'facets', role: 'group', hidden: true });
  topics = el('div', { class: 'topics', role: 'group', hidden: true });
  suggestion = el('button', { type: 'button', dir: 'auto' });
  retry = el('button', { part: 'retry', type: 'button' });
  all = el('a', { part: 'more', rel: 'noopener' });
  #meant = el('p', { class: 'note', hidden: true });
  #total = el('p', { part: 'total', hidden: true });
  #message = el('p', { class: 'note', dir: 'auto', hidden: true });
  #again = el('p', { class: 'note', hidden: true }, this.retry);
  #start = el('slot', { name: 'start' }, this.topics);
  #empty = el('slot', { name: 'empty', hidden: true });
  #more = el('p', { class: 'note', hidden: true }, this.all);
  #keys = el('p', { part: 'keys', 'aria-hidden': 'true' });
  #status = el('div', { part: 'status', role: 'status' });
  #words;

  combobox = new Combobox(this.input, this.list);
  announcer = new Announcer(this.#status);
  element = el('div', { class: 'panel' },
    el('div', { class: 'field' }, this.input, this.close), el('div', { class: 'bar' }), this.#status, this.facets,
    el('div', { class: 'body' },
      this.#start, this.#meant, this.#message, this.#again, this.#empty, this.#total, this.list, this.#more),
    this.#keys, el('slot', { name: 'footer' }));

  /** Whether the page brings its own for the time when nothing is asked. */
  get hasStart() {
    return this.#start.assignedElements().length > 0;
  }

  /** Puts everything that is always there into words. */
  label(words, placeholder) {
    this.#words = words;
    this.element.lang = words.language;
    this.input.placeholder = placeholder || words.say('placeholder');
    this.input.setAttribute('aria-label', words.say('label'));
    this.list.setAttribute('aria-label', words.say('label'));
    this.facets.setAttribute('aria-label', words.say('filters'));
    this.topics.setAttribute('aria-label', words.facet('tag'));
    this.close.textContent = words.say('close');
    this.retry.textContent = words.say('retry');
    const hint = (keys, does) => el('span', null, el('kbd', null, keys), ` ${words.say(does)}`);
    this.#keys.replaceChildren(hint('↵', 'follow'), hint('↑↓', 'choose'), hint('Esc', 'close'));
  }

  /** A bar shows that an answer is under way, once that takes a moment. */
  wait(isWaiting) {
    this.element.toggleAttribute('data-waiting', isWaiting);
  }

  /** Nothing was asked yet. */
  showStart() {
    this.#draw([], [], null);
    this.#start.hidden = false;
    this.announcer.typed();
  }

  /** What people may begin with. */
  offer(values) {
    this.topics.hidden = values.length === 0;
    this.topics.replaceChildren(el('span', { class: 'name' }, this.#words.facet('tag')),
      ...values.map(({ label }) => el('button', { part: 'topic', type: 'button', dir: 'auto' }, label)));
  }

  /** @param links where results lead: `addressOf` a hit, `target`, and `page`, the same search  @param labels of facets, by name */
  showAnswer(answer, text, links, labels) {
    const words = this.#words;
    const { hits, total, suggestion, answered } = answer;
    const count = words.say('found', { n: total?.questions ?? hits.length });
    const none = hits.length === 0 ? words.say('none', { q: text }) : null;
    const head = answered === false ? words.say('near') : count;
    const facets = (answer.facets ?? []).filter((facet) => facet.values.length > 0);
    this.#draw(guideGroups(hits, { ...links, words }),
      facets.map((facet) => facetGroup(facet, words.facet(facet.name, labels[facet.name]), words)), none);
    this.#empty.hidden = hits.length > 0;
    this.#more.hidden = this.#total.hidden = hits.length === 0;
    this.#total.textContent = head;
    this.all.textContent = words.say('all');
    this.#lead(links);
    this.#meant.hidden = !suggestion;
    this.suggestion.textContent = suggestion?.q ?? '';
    this.#meant.replaceChildren(`${words.say('meant')} `, this.suggestion);
    this.announcer.say(none ?? head);
  }

  /** The service gave no answer; asking again, or its page, still may. @param detail what was wrong with the request; null for none */
  showFailure(detail, links) {
    const text = detail ?? this.#words.say('failed');
    this.#draw([], [], text);
    this.#again.hidden = detail !== null;
    this.#more.hidden = false;
    this.all.textContent = this.#words.say('page');
    this.#lead(links);
    this.announcer.say(text);
  }

  #lead({ page, target }) {
    this.all.href = page;
    this.all.target = target;
  }

  #draw(groups, facets, message) {
    this.combobox.activate(null);
    for (const part of [this.#start, this.#empty, this.#meant, this.#again, this.#total, this.#more]) part.hidden = true;
    this.#message.hidden = message == null;
    this.#message.textContent = message ?? '';
    this.list.replaceChildren(...groups);
    this.list.hidden = groups.length === 0;
    this.list.parentElement.scrollTop = 0;
    this.input.setAttribute('aria-expanded', String(groups.length > 0));
    this.#drawFacets(facets);
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
