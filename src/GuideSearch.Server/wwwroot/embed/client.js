import { serviceOf, withParameters } from './address.js';

const KEPT = 20;
const PATIENCE = 2000;

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

/** Asks one service. Only the newest search counts: an earlier one that is still under way is given up. */
export class GuideSearchClient {
  #answers = new Map();
  #facets = null;
  #running = null;

  constructor({ endpoint, timeout = PATIENCE } = {}) {
    this.endpoint = serviceOf(endpoint);
    this.timeout = timeout;
    if (!this.endpoint) throw new GuideSearchError('invalid-endpoint', `${endpoint} is not an address of the web.`);
  }

  /** Answers with the reply of the API, or with null when a newer search, or `cancel`, overtook this one. */
  async search(parameters) {
    this.cancel();
    const address = withParameters(`${this.endpoint}api/v1/search`, parameters);
    const kept = this.#answers.get(address);
    if (kept) return this.#keep(address, kept);

    const running = this.#running = new AbortController();
    try {
      const answer = await this.#ask(address, running);
      return running === this.#running ? this.#keep(address, answer) : null;
    } catch (error) {
      if (running !== this.#running) return null;
      throw error;
    }
  }

  /** The facets that the service can be narrowed by, asked for once. */
  facets() {
    return this.#facets ??= this.#ask(`${this.endpoint}api/v1/facets`, new AbortController()).then(
      ({ facets }) => facets,
      (error) => {
        this.#facets = null;
        throw error;
      });
  }

  /** Gives up the search that is under way. */
  cancel() {
    const running = this.#running;
    this.#running = null;
    running?.abort();
  }

  /** The search as a page for people. */
  pageOf(parameters) {
    return withParameters(`${this.endpoint}search`, parameters);
  }

  /** A null prototype: pages that extend Object.prototype do not reach into the request. */
  async #ask(address, running) {
    let late = false;
    const timer = setTimeout(() => running.abort(late = true), this.timeout);
    try {
      const response = await fetch(address, { __proto__: null, signal: running.signal, credentials: 'omit' });
      const body = await response.json();
      if (response.ok) return body;
      throw new GuideSearchError(body.code ?? 'internal', reasonOf(body) ?? response.statusText, response.status);
    } catch (error) {
      if (error instanceof GuideSearchError) throw error;
      throw late
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
