import { GuideSearchClient } from './client.js';
import { readState, writeState } from './state.js';

const TYPING = 120;
const FACET_SIZE = 8;

/** The search of one widget: what is asked, when, and what was answered. */
export class Session {
  /** The hits that are shown. */
  hits = [];
  #panel;
  #tell;
  #options;
  #client;
  #chosen = { __proto__: null };
  #labels = { __proto__: null };
  #turn = 0;
  #asked = false;
  #typing;

  /** @param tell sends an event with a detail */
  constructor(panel, tell) {
    this.#panel = panel;
    this.#tell = tell;
  }

  /** Takes the attributes as they now are; what was asked is asked again their way. */
  use(options) {
    this.#options = options;
    const client = new GuideSearchClient({ endpoint: options.endpoint });
    if (client.endpoint !== this.#client?.endpoint) {
      this.stop();
      this.#client = client;
      this.#labels = { __proto__: null };
    }
    if (this.#asked) this.ask();
  }

  stop() {
    this.#turn++;
    clearTimeout(this.#typing);
    this.#client?.cancel();
  }

  /** Asks when a moment has passed without a further letter. What is under way is out of date. */
  typed() {
    this.stop();
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

  /** Asks for what the field and the facets say; null where nothing is asked, or nothing came. */
  async ask() {
    clearTimeout(this.#typing);
    const turn = ++this.#turn;
    const q = this.#panel.input.value.trim();
    const { state, target } = this.#options;
    if (state) writeState(state, q, this.#chosen);
    this.#asked = q !== '' || Object.values(this.#chosen).some((values) => values.size > 0);
    if (!this.#asked) return this.#rest();

    if (this.#usesFacets()) await this.#learnFacets();
    if (turn !== this.#turn) return null;
    const search = { q, ...this.#filters() };
    const links = { service: this.#client.endpoint, target, page: this.#client.pageOf(search) };
    try {
      const answer = await this.#client.search({ ...search, ...this.#extent() });
      if (answer) this.#show(answer, q, links);
      return answer;
    } catch (error) {
      const { code = 'host', message, status = 0 } = error;
      this.#panel.showFailure(status === 400 ? message : null, links);
      this.#tell('gs:error', { code, message, status });
      return null;
    }
  }

  #show(answer, q, links) {
    this.hits = answer.hits;
    this.#panel.showAnswer(answer, q, links, this.#labels);
    this.#tell('gs:search', { q, answer });
  }

  #rest() {
    this.#client.cancel();
    this.#panel.showStart();
    return null;
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
