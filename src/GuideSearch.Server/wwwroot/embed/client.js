import { serviceOf, withParameters } from './address.js';

const KEPT = 20;
const PATIENCE = 2000;

/** Characters of an address that every proxy lets through; a longer search goes in a body. */
const ADDRESS = 7000;

/** Why there is no answer: `code` is the service's own problem code, or one of `unreachable`, `timeout`, `invalid-endpoint`. */
export class GuideSearchError extends Error {
  name = 'GuideSearchError';

  constructor(code, message, status = 0) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What is wrong with the query, where that is to blame; else what the service tells of the problem. */
const reasonOf = ({ parameters, detail, title }) => parameters?.find((fault) => fault.parameter === 'q')?.reason ?? detail ?? title;

const pathOf = (id) => `questions/${id.split('/').map(encodeURIComponent).join('/')}`;

/** Asks one service. Runs wherever there is `fetch`. */
export class GuideSearchClient {
  #answers = new Map();
  #facets = null;
  #running = null;

  constructor({ endpoint, timeout = PATIENCE } = {}) {
    this.endpoint = serviceOf(endpoint);
    this.timeout = timeout;
    if (!this.endpoint) throw new GuideSearchError('invalid-endpoint', `${endpoint} is not an address of the web.`);
  }

  /** For a field that somebody types into: null when a newer search, or `cancel`, overtook this one. The last answers are kept. */
  async search(parameters) {
    this.cancel();
    const address = this.pageOf(parameters);
    const kept = this.#answers.get(address);
    if (kept) return this.#keep(address, kept);

    const running = this.#running = new AbortController();
    try {
      const answer = await this.find(parameters, running);
      return running === this.#running ? this.#keep(address, answer) : null;
    } catch (error) {
      if (running !== this.#running) return null;
      throw error;
    }
  }

  /** One search that nothing overtakes. */
  find(parameters, options) {
    return this.#ask('search', parameters, options);
  }

  suggest(parameters, options) {
    return this.#ask('suggest', parameters, options);
  }

  /** The facets that the service can be narrowed by, asked for once. */
  facets() {
    return this.#facets ??= this.#ask('facets').then(
      ({ facets }) => facets,
      (error) => {
        this.#facets = null;
        throw error;
      });
  }

  /** The values of one facet, within a search. */
  facet(name, parameters, options) {
    return this.#ask(`facets/${encodeURIComponent(name)}`, parameters, options);
  }

  /** @param id as hits have it: `guide/question` */
  question(id, options) {
    return this.#ask(pathOf(id), {}, options);
  }

  draw(parameters, options) {
    return this.#ask('draw', parameters, options);
  }

  /** The questions that a posting makes likely. */
  prepare(parameters, options) {
    return this.#ask('prepare', parameters, options);
  }

  /** Gives up the search that is under way. */
  cancel() {
    const running = this.#running;
    this.#running = null;
    running?.abort();
  }

  /** The search as a page for people, or another page that takes its parameters. */
  pageOf(parameters, path = 'search') {
    return withParameters(this.endpoint + path, parameters);
  }

  /** The page of a question with its whole answer; with the search that found it, it leads back to the results. */
  questionPage(id, parameters) {
    return this.pageOf(parameters, pathOf(id));
  }

  /** Null prototypes: pages that extend Object.prototype do not reach into the request. */
  async #ask(route, parameters, { signal } = {}) {
    let address = this.pageOf(parameters, `api/v1/${route}`);
    let request = null;
    if (route === 'prepare' || address.length > ADDRESS) {
      [address] = address.split('?');
      request = { method: 'POST', body: JSON.stringify(parameters), headers: { 'Content-Type': 'application/json' } };
    }
    const clock = new AbortController();
    const timer = setTimeout(() => clock.abort(), this.timeout);
    try {
      const response = await fetch(address, {
        __proto__: null, ...request, credentials: 'omit', signal: signal ? AbortSignal.any([signal, clock.signal]) : clock.signal,
      });
      const body = await response.json();
      if (response.ok) return body;
      throw new GuideSearchError(body.code ?? 'internal', reasonOf(body) ?? response.statusText, response.status);
    } catch (error) {
      if (error instanceof GuideSearchError) throw error;
      signal?.throwIfAborted();
      throw clock.signal.aborted
        ? new GuideSearchError('timeout', `No answer within ${this.timeout} ms.`)
        : new GuideSearchError('unreachable', error.message);
    } finally {
      clearTimeout(timer);
    }
  }

  #keep(address, answer) {
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    if (this.#answers.size > KEPT) this.#answers.delete(this.#answers.keys().next().value);
    return answer;
  }
}
