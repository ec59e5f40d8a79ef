const PAUSE = 1000;

/** Tells screen readers what was found: once per settled query, a second after typing stopped. */
export class Announcer {
  #line;
  #timer;
  #settled = 0;

  constructor(line) {
    this.#line = line;
  }

  /** Something was typed: what has not been said yet is out of date. */
  typed() {
    clearTimeout(this.#timer);
    this.#line.textContent = '';
    this.#settled = performance.now() + PAUSE;
  }

  say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#line.textContent = text; }, Math.max(0, this.#settled - performance.now()));
  }
}
