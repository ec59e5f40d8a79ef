/** The keyboard of a combobox: the focus stays in the field, `aria-activedescendant` walks over the options. */
export class Combobox {
  #input;
  #list;

  constructor(input, list) {
    this.#input = input;
    this.#list = list;
  }

  get active() {
    return this.#list.querySelector('[aria-selected=true]');
  }

  get options() {
    return [...this.#list.querySelectorAll('[role=option]')];
  }

  /** Makes an option the active one; null for none. */
  activate(option) {
    this.active?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /** Walks for a key, up and down also through the field. Home and End are the field's unless an option is active. */
  walk(key) {
    const { options, active } = this;
    const at = options.indexOf(active);
    switch (key) {
      case 'ArrowDown': return this.#go(options, at + 1);
      case 'ArrowUp': return this.#go(options, at < 0 ? options.length - 1 : at - 1);
      case 'Home': return at >= 0 && this.#go(options, 0);
      case 'End': return at >= 0 && this.#go(options, options.length - 1);
      case 'ArrowLeft':
      case 'ArrowRight': this.activate(null); return false;
      default: return false;
    }
  }

  #go(options, index) {
    this.activate(options[index] ?? null);
    return options.length > 0;
  }
}
