import { el } from './dom.js';
import { holdPage, isBehind, releasePage } from './scroll.js';

/** The window over the page and the button that opens it. The browser makes the rest inert and returns the focus to where it was. */
export class Modal {
  #button = el('button', { part: 'button', type: 'button', 'aria-haspopup': 'dialog' });
  #dialog = el('dialog', { part: 'dialog' });
  #focus;
  #tell;

  /** @param focus puts the focus into the field; @param tell sends an event */
  constructor(focus, tell) {
    this.#focus = focus;
    this.#tell = tell;
    this.#button.addEventListener('click', () => this.open());
    this.#dialog.addEventListener('close', () => this.#closed());
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.close());
    // A page that hides the element would else leave everything inert behind a window that nobody sees.
    new ResizeObserver(([{ target, contentRect }]) => target.open && contentRect.width === 0 && this.drop()).observe(this.#dialog);
  }

  /** Whether another window stands before this widget. */
  get isBehind() {
    return isBehind(this);
  }

  open() {
    const closed = !this.#dialog.open;
    if (closed) {
      this.#dialog.showModal();
      holdPage(this);
    }
    this.#focus();
    if (closed) this.#tell('gs:open');
  }

  close() {
    this.#dialog.close();
  }

  /** Closes what is no longer seen, and sets the page free at once: the element leaves it. */
  drop() {
    this.close();
    releasePage(this);
  }

  label(words, shortcut) {
    const command = /Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl ';
    this.#dialog.setAttribute('aria-label', words.say('label'));
    this.#button.replaceChildren(words.say('open'));
    if (shortcut !== 'none') this.#button.append(el('kbd', { 'aria-hidden': 'true' }, command + shortcut.toUpperCase()));
  }

  /** Puts a panel into its place under the root: into the window with its button, or straight onto the page. */
  place(root, panel, modal) {
    const parts = modal ? [this.#button, this.#dialog] : [panel];
    if (root.firstChild === parts[0]) return;
    this.drop();
    if (modal) this.#dialog.append(panel);
    root.replaceChildren(...parts);
  }

  /** The browser tells it later; by then it may be open again. */
  #closed() {
    if (!this.#dialog.open) releasePage(this);
    this.#tell('gs:close');
  }
}
