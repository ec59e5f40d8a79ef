/** A reply that takes longer than this, in milliseconds, will not come any more. */
const patience = 15_000;

/** Asks one thing at a time: a new request ends the one before it, so that the reply to an older one never comes out late. */
export class Latest {
  #running;

  /** Ends what is under way. */
  stop() {
    this.#running?.abort();
  }

  /** The body as text; null when a newer request has taken over. Throws where the service cannot be reached. */
  async text(address, request = {}) {
    this.stop();
    const mine = this.#running = new AbortController();
    try {
      const signal = AbortSignal.any([mine.signal, AbortSignal.timeout(patience)]);
      const response = await fetch(address, { ...request, signal, headers: { Accept: 'text/html' } });
      const body = await response.text();
      return mine.signal.aborted ? null : body;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    }
  }
}
