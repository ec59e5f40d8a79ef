import { el } from './dom.js';

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
    this.#dialog.addEventListener('close', () => tell('gs:close'));
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.close());
  }

  open() {
    const closed = !this.#dialog.open;
    if (closed) this.#dialog.showModal();
    this.#focus();
    if (closed) this.#tell('gs:open');
  }

  close() {
    this.#dialog.close();
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
    this.close();
    if (modal) this.#dialog.append(panel);
    root.replaceChildren(...parts);
  }
}
