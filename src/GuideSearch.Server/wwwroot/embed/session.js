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
  #chosen = {};
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
    }
    if (this.#asked) this.ask();
  }

  stop() {
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
    this.#chosen = {};
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
    const q = this.#panel.input.value.trim();
    const search = { q, ...this.#filters() };
    const { state, target } = this.#options;
    if (state) writeState(state, q, this.#chosen);
    this.#asked = q !== '' || Object.values(this.#chosen).some((values) => values.size > 0);
    if (!this.#asked) return this.#rest();

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
    this.#panel.showAnswer(answer, q, links);
    this.#tell('gs:search', { q, answer });
  }

  #rest() {
    this.#client.cancel();
    this.#panel.showStart();
    return null;
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
