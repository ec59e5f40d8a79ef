import { GuideSearchClient, GuideSearchError } from './client.js';
import { el } from './dom.js';
import { Modal } from './modal.js';
import { ATTRIBUTES, readOptions } from './options.js';
import { Panel } from './panel.js';
import { Session } from './session.js';
import { widgetStyle } from './style.js';
import { Words } from './words.js';

/** Keys that belong to a keyboard which composes; Safari tells its last Enter by the number alone. */
const composes = ({ isComposing, keyCode }) => isComposing || keyCode === 229;

/** `<guide-search>`: reads attributes and keys. The session asks, the panel draws. On a server it is a name and no more. */
class GuideSearchElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ATTRIBUTES;

  #shadow = this.attachShadow({ mode: 'open' });
  #root;
  #panel;
  #modal;
  #session;
  #options;
  #stale = true;
  #listening;

  connectedCallback() {
    try {
      const first = !this.#panel;
      if (first) this.#build();
      this.#listen();
      this.#update();
      if (first) this.#begin();
      else this.#session.resume();
    } catch (error) {
      // The page has changed what this stands on: its own form is shown, as where scripts are off.
      this.#shadow.replaceChildren(document.createElement('slot'));
      this.#fail('host', error.message);
    }
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#session?.stop();
    this.#modal?.drop();
  }

  attributeChangedCallback(name, before, now) {
    if (name !== 'q') this.#updateSoon();
    else if (this.#session) this.search(now ?? '');
  }

  /** Opens the window and puts the focus into the field; inline it only does the latter. */
  open() {
    this.#update();
    if (this.#options.modal) this.#modal.open();
    else this.#focus();
  }

  /** Closes the window; inline it empties the field. */
  close() {
    if (this.#options.modal) this.#modal.close();
    else this.#session.reset();
  }

  /** Searches as if the text had been typed. Resolves to the reply of the API; to null where there is none. */
  search(text) {
    this.#update();
    return this.#session.search(text);
  }

  #build() {
    this.#shadow.adoptedStyleSheets = [widgetStyle()];
    this.#shadow.append(this.#root = el('div', { class: 'root' }));
    this.#modal = new Modal(() => this.#focus(), (name) => this.#tell(name));
    const { input, list, facets, topics, suggestion, retry, close } = this.#panel = new Panel();
    this.#session = new Session(this.#panel, (name, detail) => this.#tell(name, detail));
    const searchFor = (text) => { this.search(text); this.#focus(); };
    input.addEventListener('focus', () => this.#session.offer());
    input.addEventListener('input', () => this.#session.typed());
    input.addEventListener('compositionend', () => this.#session.typed());
    input.addEventListener('keydown', (event) => composes(event) || this.#pressed(event));
    list.addEventListener('click', (event) => this.#clicked(event));
    facets.addEventListener('click', ({ target }) => target.dataset.facet && this.#session.toggle(target.dataset));
    topics.addEventListener('click', ({ target }) => target.part.contains('topic') && searchFor(target.textContent));
    suggestion.addEventListener('click', () => searchFor(suggestion.textContent));
    retry.addEventListener('click', () => { input.focus(); this.#session.ask(); });
    close.addEventListener('click', () => this.close());
  }

  /** Nothing is asked before the first focus, unless the address of the page or `q` holds a search. */
  #begin() {
    if (this.#restore()) return;
    if (this.getAttribute('q')) this.search(this.getAttribute('q'));
  }

  #restore() {
    const found = this.#options.state !== null && this.#session.restore();
    if (found && this.#options.modal) this.open();
    return found;
  }

  /** Listeners outside of the element last as long as it stands in a document. */
  #listen() {
    const { signal } = this.#listening = new AbortController();
    document.addEventListener('keydown', (event) => this.#summoned(event), { signal });
    addEventListener('popstate', () => this.#restore(), { signal });
    addEventListener('online', () => this.#session.resume(), { signal });
  }

  /** Attributes that change together are read once. */
  #updateSoon() {
    this.#stale = true;
    queueMicrotask(() => this.isConnected && this.#session && this.#update());
  }

  #update() {
    if (!this.#stale) return;
    this.#stale = false;
    const options = this.#options = readOptions(this, (name) => this.#fail('invalid-attribute', `${name} cannot be used as it is.`));
    const words = new Words(options.language, options.strings);
    this.#panel.label(words, options.placeholder);
    this.#modal.label(words, options.shortcut);
    this.#modal.place(this.#root, this.#panel.element, options.modal);
    this.#session.use(options);
  }

  #focus() {
    this.#panel.input.focus();
    this.#panel.input.select();
  }

  /** Ctrl or Cmd and the shortcut, anywhere on the page; of several widgets the first one answers that can be reached. */
  #summoned(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    if (defaultPrevented || !(ctrlKey || metaKey) || altKey || shiftKey || key?.toLowerCase() !== this.#options.shortcut) return;
    if (this.#modal.isBehind || !this.checkVisibility()) return;
    event.preventDefault();
    this.open();
  }

  #pressed(event) {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const { combobox, input } = this.#panel;
    const handled = key === 'Enter' ? (this.#enter(ctrlKey || metaKey), true)
      : key === 'Escape' ? (this.#options.modal || input.value !== '') && (this.close(), true)
      : !(ctrlKey || metaKey || shiftKey || altKey) && combobox.walk(key);
    if (handled) event.preventDefault();
  }

  /** Follows the active result, else the first; where there is none yet, that of the answer which now is asked for. */
  async #enter(aside) {
    const { combobox, input } = this.#panel;
    const asks = !combobox.active && (this.#session.isStale || combobox.options.length === 0);
    if (asks && !await this.#session.ask()) return;
    const option = combobox.active ?? combobox.options[0];
    // Whoever left the field meanwhile does not want to be led away.
    if (!option || this.#shadow.activeElement !== input) return;
    if (!aside) option.click();
    else if (this.#select(option) && option.href) open(option.href, '_blank', 'noopener');
  }

  #clicked(event) {
    const option = event.target.closest('[role=option]');
    if (!option) return;
    if (!this.#select(option)) event.preventDefault();
    else if (!(event.ctrlKey || event.metaKey || event.shiftKey) && option.target === '_self') this.#modal.close();
  }

  /** False where the page wants to do something else with the result. */
  #select(option) {
    const hit = this.#session.hits[option.id.slice('hit'.length)];
    return this.#tell('gs:select', { hit, url: option.href }, true);
  }

  #fail(code, message) {
    this.#tell('gs:error', { code, message, status: 0 });
  }

  #tell(name, detail = null, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true }));
  }
}

if (globalThis.customElements && !customElements.get('guide-search')) customElements.define('guide-search', GuideSearchElement);

export { GuideSearchClient, GuideSearchElement, GuideSearchError };
