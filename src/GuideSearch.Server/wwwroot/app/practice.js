// Practice one card at a time: think, reveal, say whether you knew it. What was known stays in this browser.

import { fillIn } from './answers.js';
import { button, element } from './dom.js';
import { announce, isTyping } from './field.js';

const marksAre = { knew: 'Knew it', again: 'Again' };

/** So many sets are remembered. */
const most = 20;

let deck;

/** Makes the list of questions a deck of cards. */
export function practice() {
  const place = document.querySelector('[data-deck]:not(.deck)');
  if (place) deck = new Deck(place);
}

/** Space reveals, 1 and 2 mark, arrows turn over; where text is written or a control has the focus, keys are its own. */
export function followPracticeKeys() {
  document.addEventListener('keydown', (event) => {
    if (!deck?.isHere || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.composedPath()[0])) return;
    const act = deck.actOf(event.key, event.target);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

class Deck {
  #place;
  #cards;
  #known = new Progress(location.pathname + location.search);
  #at = 0;
  #count = element('span');
  #bar = element('progress', { ariaLabel: 'Questions done' });
  #keys = element('div', { className: 'deck-keys' });

  constructor(place) {
    this.#place = place;
    this.#cards = [...place.querySelectorAll('.questions > li')];
    place.classList.add('deck');
    place.prepend(element('div', { className: 'deck-bar' }, this.#count, this.#bar));
    place.append(this.#keys);
    place.addEventListener('toggle', () => this.#offer(), true);
    const open = this.#cards.findIndex((card) => !this.#known.of(card));
    if (open < 0) this.#sum();
    else this.#show(open, false);
  }

  get isHere() {
    return this.#place.isConnected;
  }

  /** What a key does now; nothing for a key that has its own meaning where the focus is. */
  actOf(key, target) {
    const control = target.closest?.('a, button, summary');
    if (key === 'ArrowRight') return () => this.#turn(1);
    if (key === 'ArrowLeft') return () => this.#turn(-1);
    if (key === ' ' && !control && this.#fold && !this.#fold.open) return () => this.#reveal();
    if (!this.#isRevealed || this.#at >= this.#cards.length) return null;
    return { 1: () => this.#mark('again'), 2: () => this.#mark('knew') }[key];
  }

  get #card() {
    return this.#cards[this.#at];
  }

  get #fold() {
    return this.#card?.querySelector('details.unfold');
  }

  /** A question without an answer has nothing to reveal. */
  get #isRevealed() {
    return !this.#fold || this.#fold.open;
  }

  #show(number, takesFocus = true) {
    this.#at = number;
    this.#place.querySelector('.sum')?.remove();
    this.#cards.forEach((card, i) => card.classList.toggle('shown', i === number));
    if (this.#fold) this.#fold.open = false;
    this.#tell();
    this.#offer();
    if (takesFocus) this.#card.querySelector('summary, a').focus({ preventScroll: true });
    if (takesFocus && this.#place.getBoundingClientRect().top < 0) this.#place.scrollIntoView();
  }

  #tell() {
    const done = this.#cards.filter((card) => this.#known.of(card)).length;
    this.#count.textContent = this.#card ? `${this.#at + 1} of ${this.#cards.length}` : `${done} of ${this.#cards.length} done`;
    Object.assign(this.#bar, { max: this.#cards.length, value: done });
  }

  #offer() {
    if (!this.#card) return;
    const skip = button('Skip', () => this.#turn(1), 'button light plain');
    this.#keys.replaceChildren(...(this.#isRevealed
      ? [this.#key('Again', '1', () => this.#mark('again'), 'button light'), this.#key('Knew it', '2', () => this.#mark('knew'), 'button')]
      : [this.#key('Show answer', 'Space', () => this.#reveal(), 'button')]), skip);
  }

  #key(name, key, does, className) {
    const made = button(name, does, className);
    made.append(element('kbd', { ariaHidden: 'true' }, key));
    return made;
  }

  #reveal() {
    this.#fold.open = true;
    fillIn(this.#fold);
    this.#offer();
    this.#fold.querySelector('summary').focus({ preventScroll: true });
  }

  #mark(mark) {
    this.#known.set(this.#card, mark);
    announce(marksAre[mark]);
    const next = this.#cards.findIndex((card, i) => i > this.#at && !this.#known.of(card));
    if (next < 0) this.#sum();
    else this.#show(next);
  }

  #turn(step) {
    const next = Math.max(this.#at + step, 0);
    if (next >= this.#cards.length) this.#sum();
    else this.#show(next);
  }

  /** How it went, with links to what should be looked at again. */
  #sum() {
    this.#at = this.#cards.length;
    this.#cards.forEach((card) => card.classList.remove('shown'));
    this.#keys.replaceChildren();
    this.#tell();
    const again = this.#cards.filter((card) => this.#known.of(card) !== 'knew');
    const title = element('h2', { tabIndex: -1 }, `You knew ${this.#cards.length - again.length} of ${this.#cards.length}.`);
    const doors = element('p', { className: 'doors' });
    const others = again.length === 1 ? 'one' : again.length;
    if (again.length) doors.append(button(`Practice the other ${others} again`, () => this.#restart(again), 'button'));
    doors.append(button('Start over', () => this.#restart(this.#cards), 'button light'));
    const sum = element('section', { className: 'sum' }, title);
    const links = again.map((card) => element('li', {}, linkOf(card)));
    if (again.length) sum.append(element('h3', {}, 'To look at again'), element('ul', {}, ...links));
    sum.append(doors);
    this.#place.querySelector('.sum')?.remove();
    this.#keys.before(sum);
    title.focus({ preventScroll: true });
  }

  #restart(cards) {
    cards.forEach((card) => this.#known.set(card, null));
    this.#cards.sort((a, b) => cards.includes(b) - cards.includes(a));
    this.#show(0);
  }
}

function linkOf(card) {
  const text = card.querySelector('summary, a.page').textContent;
  return element('a', { href: card.querySelector('a.page').href }, text);
}

/** What was known of one set, kept under its address; where the browser keeps nothing, until the page is left. */
class Progress {
  static #name = 'guidesearch.practice';
  #address;
  #marks;

  constructor(address) {
    this.#address = address;
    this.#marks = Progress.#read()[address] ?? {};
  }

  of(card) {
    return this.#marks[card.dataset.id];
  }

  set(card, mark) {
    if (mark) this.#marks[card.dataset.id] = mark;
    else delete this.#marks[card.dataset.id];
    const { [this.#address]: _, ...others } = Progress.#read();
    const kept = Object.entries(others).slice(1 - most);
    try {
      localStorage.setItem(Progress.#name, JSON.stringify(Object.fromEntries([...kept, [this.#address, this.#marks]])));
    } catch {
      // A browser that keeps nothing for us is no fault: the set is practiced all the same.
    }
  }

  static #read() {
    try {
      return JSON.parse(localStorage.getItem(Progress.#name)) ?? {};
    } catch {
      return {};
    }
  }
}
