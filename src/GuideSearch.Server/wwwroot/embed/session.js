import { GuideSearchClient } from './client.js';
import { hitAddress } from './results.js';
import { readState, writeState } from './state.js';

const TYPING = 120;
const FACET_SIZE = 8;

/** The search of one widget: what is asked, when, and what was answered. */
export class Session {
  /** The hits that are shown. */
  hits = [];

  /** Whether what is shown is older than what the field and the facets say. */
  isStale = false;
  #panel;
  #tell;
  #options;
  #client = null;
  #chosen = { __proto__: null };
  #labels = { __proto__: null };
  #turn = 0;
  #asked = false;
  #offered = false;
  #failed = false;
  #typing;

  /** @param tell sends an event with a detail */
  constructor(panel, tell) {
    this.#panel = panel;
    this.#tell = tell;
  }

  /** Takes the attributes as they now are; what was asked is asked again their way. */
  use(options) {
    const { endpoint, timeout } = this.#options = options;
    if (endpoint !== (this.#client?.endpoint ?? null) || timeout !== this.#client?.timeout) {
      this.stop();
      this.#client = endpoint && new GuideSearchClient({ endpoint, timeout });
      this.#labels = { __proto__: null };
      this.#offered = false;
    }
    if (this.#asked) this.ask();
  }

  stop() {
    this.#turn++;
    clearTimeout(this.#typing);
    this.#client?.cancel();
    this.#panel.wait(false);
  }

  /** Asks for what was given up, or failed. */
  resume() {
    if (this.isStale || this.#failed) this.ask();
  }

  /** Asks when a moment has passed without a further letter. What is under way is out of date. */
  typed() {
    this.stop();
    this.isStale = true;
    this.#panel.announcer.typed();
    this.#panel.combobox.activate(null);
    this.#typing = setTimeout(() => this.ask(), TYPING);
  }

  toggle({ facet, value }) {
    const values = this.#chosen[facet] ??= new Set();
    if (!values.delete(value)) values.add(value);
    return this.ask();
  }

  search(text) {
    this.#panel.input.value = text;
    return this.ask();
  }

  reset() {
    this.#chosen = { __proto__: null };
    return this.search('');
  }

  /** Takes the search from the address of the page; false where it holds none. */
  restore() {
    const { text, chosen } = readState(this.#options.state);
    this.#chosen = chosen;
    this.search(text);
    return this.#asked;
  }

  /** Shows what is asked most to those who look at an empty field, unless the page shows something of its own. */
  async offer() {
    if (this.#offered || this.#asked || !this.#client || this.#panel.hasStart) return;
    this.#offered = true;
    try {
      const { facet } = await this.#client.facet('tag', { ...this.#options.filter, facetSize: FACET_SIZE });
      this.#panel.offer(facet.values);
    } catch {
      // Nobody asked for it: the search itself tells what is wrong.
      this.#offered = false;
    }
  }

  /** Asks for what the field and the facets say; null where nothing is asked, or nothing came. */
  async ask() {
    clearTimeout(this.#typing);
    const turn = ++this.#turn;
    const q = this.#panel.input.value.trim();
    const { state, target } = this.#options;
    if (state) writeState(state, q, this.#chosen);
    this.#asked = q !== '' || Object.values(this.#chosen).some((values) => values.size > 0);
    this.isStale = this.#asked;
    this.#failed = false;
    if (!this.#asked || !this.#client) return this.#rest();

    this.#panel.wait(true);
    if (this.#usesFacets()) await this.#learnFacets();
    if (turn !== this.#turn) return null;
    const [client, search] = [this.#client, { q, ...this.#filters() }];
    const links = { target, page: client.pageOf(search), addressOf: (hit) => hitAddress(hit, client, search) };
    try {
      const answer = await client.search({ ...search, ...this.#extent() });
      if (answer) this.#show(answer, q, links);
      return answer;
    } catch (error) {
      this.#fail(error, links);
      return null;
    }
  }

  #show(answer, q, links) {
    this.#settle();
    this.hits = answer.hits;
    this.#panel.showAnswer(answer, q, links, this.#labels);
    this.#tell('gs:search', { q, answer });
  }

  #fail({ code = 'host', message, status = 0 }, links) {
    this.#settle();
    this.#failed = status !== 400;
    this.hits = [];
    this.#panel.showFailure(this.#failed ? null : message, links);
    this.#tell('gs:error', { code, message, status });
  }

  #rest() {
    this.stop();
    this.hits = [];
    this.isStale = false;
    this.#panel.showStart();
    this.offer();
    return null;
  }

  /** Nothing is under way any more. */
  #settle() {
    this.isStale = false;
    this.#panel.wait(false);
  }

  #usesFacets() {
    return [this.#options.facets, Object.keys(this.#options.filter), Object.keys(this.#chosen)].some((names) => names.length > 0);
  }

  /** Leaves out what the service cannot be narrowed by. Without an answer everything stays, and the search itself says what is wrong. */
  async #learnFacets() {
    const { facets, filter } = this.#options;
    try {
      for (const { name, label } of await this.#client.facets()) this.#labels[name] = label;
    } catch {
      return;
    }
    const strange = (name) => !(name.split('.')[0] in this.#labels);
    if (facets.some(strange)) this.#fault('facets');
    if (Object.keys(filter).some(strange)) this.#fault('filter');
    this.#options.facets = facets.filter((name) => !strange(name));
    for (const named of [filter, this.#chosen]) for (const name of Object.keys(named).filter(strange)) delete named[name];
  }

  #fault(attribute) {
    this.#tell('gs:error', { code: 'invalid-attribute', message: `${attribute} cannot be used as it is.`, status: 0 });
  }

  /** How much of the answer is wanted. A facet that is fixed cannot be chosen from. */
  #extent() {
    const { size, facets, filter } = this.#options;
    return { size, facets: facets.filter((facet) => !(facet in filter)).join() || 'none', facetSize: FACET_SIZE };
  }

  /** The fixed filters, and what was chosen beside them. */
  #filters() {
    const filters = { ...this.#options.filter };
    for (const [facet, values] of Object.entries(this.#chosen)) filters[facet] = [...filters[facet] ?? [], ...values];
    return filters;
  }
}
