// Suggestions below a search field: an editable combobox with a list, by the ARIA Authoring Practices.

import { Latest } from './latest.js';

const most = 6;
const kinds = { question: 'Question', guide: 'Guide', tag: 'Topic' };
const equipped = new WeakSet();

/** Gives a field its suggestions; a field that has them already is left alone. */
export function suggestInto(field) {
  if (equipped.has(field)) return;
  equipped.add(field);
  new Suggestions(field);
}

class Suggestions {
  #field;
  #list = document.createElement('ul');
  #asked = new Latest();
  #chosen = -1;

  constructor(field) {
    this.#field = field;
    const list = { id: `${field.id}-suggestions`, className: 'suggestions', hidden: true, role: 'listbox', ariaLabel: 'Suggestions' };
    Object.assign(this.#list, list);
    field.form.append(this.#list);
    Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false', ariaHasPopup: 'listbox' });
    field.setAttribute('aria-controls', this.#list.id);

    field.addEventListener('input', () => this.#ask());
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('blur', () => this.#close());
    field.form.addEventListener('submit', () => this.#close());
    // The field keeps the focus while somebody points.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#follow(target.closest('[role=option]')));
  }

  async #ask() {
    const text = this.#field.value.trim();
    this.#asked.stop();
    if (text.length < 2) return this.#close();
    const address = `${this.#field.form.dataset.suggest}?${new URLSearchParams({ q: this.#field.value, size: most })}`;
    // A field without suggestions is still a field: what fails here fails silently.
    const reply = await this.#asked.text(address).then(JSON.parse).catch(() => ({}));
    if (reply === null || document.activeElement !== this.#field) return;
    this.#show((reply.suggestions ?? []).filter(({ type }) => type in kinds));
  }

  #show(suggestions) {
    this.#list.replaceChildren(...suggestions.map((suggestion, i) => this.#option(suggestion, i)));
    this.#list.hidden = suggestions.length === 0;
    this.#field.ariaExpanded = String(suggestions.length > 0);
    this.#choose(-1);
  }

  #close() {
    this.#asked.stop();
    this.#show([]);
  }

  #option(suggestion, i) {
    const option = Object.assign(document.createElement('li'), { id: `${this.#list.id}-${i}`, role: 'option', ariaSelected: 'false' });
    option.dataset.address = this.#field.form.dataset.root + pathOf(suggestion);
    option.append(part('kind', kinds[suggestion.type]), ...marked(suggestion), part('count', countOf(suggestion)));
    return option;
  }

  #press(event) {
    const options = this.#list.children;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (this.#list.hidden || event.isComposing) return;
    if (event.key in steps) {
      // One place more than options: the field itself.
      this.#choose(((this.#chosen + 1 + steps[event.key] + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      this.#follow(options[this.#chosen]);
    } else if (event.key === 'Escape') {
      this.#close();
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose(number) {
    this.#list.children[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = number;
    const option = this.#list.children[number];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
  }

  #follow(option) {
    if (option) location.assign(option.dataset.address);
  }
}

/** Where a suggestion leads on this site. */
function pathOf({ type, name }) {
  const path = name.split('/').map(encodeURIComponent).join('/');
  return { question: `questions/${path}`, guide: `guides/${path}`, tag: `search?${new URLSearchParams({ tag: name })}` }[type];
}

/** That one guide asks a question goes without saying. */
function countOf({ type, count }) {
  if (type === 'question') return count > 1 ? `in ${count} guides` : '';
  return `${count} question${count === 1 ? '' : 's'}`;
}

/** Text with its ranges marked, piece by piece as text: nothing in it is ever read as markup. */
function marked({ text, ranges }) {
  const pieces = [];
  let position = 0;
  for (const [start, length] of ranges) {
    const mark = Object.assign(document.createElement('mark'), { textContent: text.slice(start, start + length) });
    pieces.push(text.slice(position, start), mark);
    position = start + length;
  }
  return [...pieces, text.slice(position)];
}

const part = (className, textContent) => Object.assign(document.createElement('span'), { className, textContent });
