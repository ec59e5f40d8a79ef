/** Parameters of `GET /api/v1/search`; names and bounds stand in the service's `/openapi/v1.json`. */
export interface SearchParameters {
  q?: string;
  page?: number;
  size?: number;
  /** Names with commas between them, or `none`. */
  facets?: string;
  [parameter: string]: string | number | readonly string[] | undefined;
}

/** Start, length and how it matched; in UTF-16 units, sorted, not overlapping. */
export type Range = [start: number, length: number, how: 'exact' | 'stem' | 'prefix' | 'typo' | 'synonym'];

export interface MarkedText {
  text: string;
  /** Absent when no highlights were asked for. */
  ranges?: Range[];
}

export interface Hit {
  id: string;
  rank: number;
  question: MarkedText;
  snippets: (MarkedText & { cutStart: boolean; cutEnd: boolean })[];
  /** Words of the query that this question lacks. */
  missing: string[];
  guide: { slug: string; title: string; url: string };
  category: string;
  vertical: string;
  section: string;
  tags: string[];
  /** Values of the facets that the service declares, by the name of the facet. */
  labels?: Record<string, string[]>;
  url: string;
}

export interface Facet {
  name: string;
  selected: string[];
  values: { value: string; label: string; count: number; selected: boolean }[];
  more: number;
}

/** A facet that the service can be narrowed by. */
export interface FacetDefinition {
  /** The parameter that filters by it; also with `.all` and `.not`. */
  name: string;
  label: string;
  multiValued: boolean;
  /** The order in which values are listed; empty where the most frequent come first. */
  order: string[];
  /** All values there are; empty where guides may write any. */
  values: { value: string; label: string }[];
}

export interface SearchAnswer {
  generation: string;
  /** Absent, as are the facets, when the search ran out of time. */
  total?: { questions: number; guides: number; allWords: number; related: number };
  /** Whether the guides answer the query; if not, the hits are what comes nearest. */
  answered?: boolean;
  /** How sure that is, from 0 to 1. */
  confidence?: number;
  suggestion?: { q: string; questions: number };
  hits: Hit[];
  facets?: Facet[];
  timedOut: boolean;
}

export class GuideSearchError extends Error {
  /** A problem code of the service, or `unreachable`, `timeout`, `invalid-endpoint`. */
  readonly code: string;
  /** Status of HTTP; 0 where there was no answer. */
  readonly status: number;
}

/** Asks one service. Only the newest search counts; the last twenty answers are kept in memory. */
export class GuideSearchClient {
  /** `endpoint`: default the service that the script came from. `timeout` in milliseconds, default 2000. */
  constructor(options?: { endpoint?: string; timeout?: number });
  readonly endpoint: string;
  readonly timeout: number;
  /** Null when a newer search, or `cancel`, overtook this one. Rejects with a GuideSearchError. */
  search(parameters: SearchParameters): Promise<SearchAnswer | null>;
  cancel(): void;
  /** The facets of the service, asked for once. Rejects with a GuideSearchError. */
  facets(): Promise<FacetDefinition[]>;
  /** The same search as a page for people. */
  pageOf(parameters: SearchParameters): string;
}

/** `<guide-search>`. The methods work once it stands in a document. */
export class GuideSearchElement extends HTMLElement {
  open(): void;
  close(): void;
  /** Null where there is nothing to ask, or no answer; the reason is told by `gs:error`. */
  search(q: string): Promise<SearchAnswer | null>;
}

export interface GuideSearchEvents {
  'gs:open': CustomEvent<null>;
  'gs:close': CustomEvent<null>;
  'gs:search': CustomEvent<{ q: string; answer: SearchAnswer }>;
  /** Cancelable: then the result is not opened. */
  'gs:select': CustomEvent<{ hit: Hit; url: string }>;
  'gs:error': CustomEvent<{ code: string; message: string; status: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'guide-search': GuideSearchElement;
  }
  interface HTMLElementEventMap extends GuideSearchEvents {}
}
