/** Facets that every service has. An operator may declare others. */
export type FacetName = 'tag' | 'category' | 'vertical' | 'section' | 'guide' | 'has';

type Values = string | readonly string[];

/** One of the values, all of them (`.all`), none of them (`.not`). */
type Filters<Facet extends string> = { [Name in Facet | `${Facet}.all` | `${Facet}.not`]?: Values };

type Aid = 'auto' | 'off';

/** What chooses questions. */
export type ChoosingParameters<Declared extends string = never> = Filters<FacetName | Declared> & {
  q?: string;
  kind?: 'question' | 'overview' | 'any';
  match?: 'auto' | 'all' | 'any';
  typo?: Aid;
  prefix?: Aid;
  synonyms?: Aid;
  semantic?: Aid;
};

/** Parameters of a search; bounds stand in the service's `/openapi/v1.json`. `Declared`: names of facets that the operator declared. */
export type SearchParameters<Declared extends string = never> = ChoosingParameters<Declared> & {
  page?: number;
  size?: number;
  after?: string;
  /** Names with commas between them, or `none`. */
  facets?: string;
  facetSize?: number;
  perGuide?: number;
  similar?: 'show' | 'collapse';
  alsoAskedIn?: number;
  snippets?: number;
  highlight?: 'ranges' | 'html' | 'none';
  sort?: 'relevance' | 'newest' | 'guide' | 'asked';
  explain?: boolean;
  /** Members of a hit with commas between them: the others are absent. */
  fields?: string;
};

export interface SuggestParameters {
  q: string;
  size?: number;
}

export type FacetParameters<Declared extends string = never> = ChoosingParameters<Declared> & {
  valuePrefix?: string;
  facetSize?: number;
};

export type DrawParameters<Declared extends string = never> = Filters<FacetName | Declared> & {
  n?: number;
  seed?: string;
  q?: string;
  match?: 'auto' | 'all' | 'any';
  /** Exactly these questions; nothing but `seed` may stand beside it. */
  id?: Values;
};

export type PrepareParameters<Declared extends string = never> = Filters<FacetName | Declared> & {
  /** The posting. It is neither stored nor logged. */
  text: string;
  size?: number;
  semantic?: Aid;
};

export type SectionType = 'technical' | 'behavioral' | 'situational' | 'problem-solving' | 'additional' | 'other' | 'overview';

export type Kind = 'question' | 'overview';

/** Start, length and how it matched; in UTF-16 units, sorted, not overlapping. */
export type Range = [start: number, length: number, how: 'exact' | 'stem' | 'prefix' | 'typo' | 'synonym'];

export interface MarkedText {
  text: string;
  ranges: Range[];
  /** With `highlight: 'html'` alone: escaped, with `<mark>` around each range. */
  html?: string;
}

export interface Snippet extends MarkedText {
  cutStart: boolean;
  cutEnd: boolean;
}

export interface GuideReference {
  slug: string;
  title: string;
  url: string;
}

export interface Score {
  value: number;
  description: string;
  parts: Score[];
}

export interface Hit {
  /** `guide/question` */
  id: string;
  kind: Kind;
  /** One-based, over all pages. */
  rank: number;
  score: number;
  question: MarkedText;
  /** Best first. */
  snippets: Snippet[];
  /** Words of the query that this question lacks. */
  missing: string[];
  guide: GuideReference;
  category: string;
  vertical: string;
  section: SectionType;
  tags: string[];
  hasAnswer: boolean;
  answerWords: number;
  url: string;
  /** How many guides ask it in nearly the same words, its own included. */
  askedIn: number;
  alsoAskedIn: { id: string; guide: string }[];
  why?: Score;
  /** Values of the facets that the service declares, by the name of the facet. */
  labels?: Record<string, string[]>;
}

export interface Facet {
  name: string;
  selected: string[];
  values: { value: string; label: string; count: number; selected: boolean }[];
  /** How many values were not listed. */
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

/** How the query was read. */
export interface QueryReading {
  text: string;
  words: string[];
  ignored: string[];
  phrases: string[];
  excluded: string[];
  filters: Record<string, string[]>;
  sections: { section: string; text: string }[];
  experience: boolean;
  comparison?: { left: string[]; right: string[] };
  expansions: { word: string; how: string; terms: string[] }[];
  rules: { action: string; id: string }[];
  notes: string[];
  /** What of a long text was searched for. */
  read?: { words: string[]; sentences: string[]; aside: string[]; wordCount: number };
}

export interface SearchAnswer {
  generation: string;
  query: QueryReading;
  /** Absent, as are the facets, when the search ran out of time. */
  total?: { questions: number; guides: number; allWords: number; related: number };
  /** Whether the guides answer the query; if not, the hits are what comes nearest. */
  answered?: boolean;
  /** How sure that is, from 0 to 1. */
  confidence?: number;
  suggestion?: { q: string; questions: number };
  /** Values that filters ask for and no question has. */
  unknownValues?: { facet: string; value: string; suggestion?: string }[];
  /** Guides whose title matches. */
  guides: { slug: string; title: string; questions: number }[];
  hits: Hit[];
  facets?: Facet[];
  page: { number: number; size: number; pages: number; next?: string; after?: string };
  timedOut: boolean;
}

export interface SuggestAnswer {
  generation: string;
  suggestions: { type: 'question' | 'guide' | 'tag'; name: string; text: string; ranges: Range[]; count: number; url: string }[];
}

export interface FacetAnswer {
  generation: string;
  /** Absent when the search ran out of time. */
  facet?: Facet;
  timedOut: boolean;
}

/** A question as its guide lists it. */
export interface QuestionSummary {
  id: string;
  kind: Kind;
  question: string;
  section: SectionType;
  sectionTitle: string;
  hasAnswer: boolean;
  answerWords: number;
  url: string;
}

export interface QuestionAnswer {
  id: string;
  kind: Kind;
  question: string;
  number?: number;
  section: SectionType;
  sectionTitle: string;
  has: string[];
  /** Plain text; empty where the guide leaves the question open. */
  answer: string;
  /** The same as HTML that is safe to show. */
  answerHtml: string;
  guide: {
    slug: string;
    title: string;
    description: string;
    category: string;
    vertical: string;
    published?: string;
    modified?: string;
    tags: string[];
    questions: number;
    url: string;
    labels?: Record<string, string[]>;
  };
  url: string;
  previous?: QuestionSummary;
  next?: QuestionSummary;
}

/** A question with the guide it stands in. */
export interface ListedQuestion {
  id: string;
  question: string;
  guide: GuideReference;
  section: SectionType;
  hasAnswer: boolean;
  answerWords: number;
  url: string;
  askedIn: number;
}

export interface DrawAnswer {
  generation: string;
  seed: string;
  /** How many different questions there were to draw from. */
  pool: number;
  questions: ListedQuestion[];
  timedOut: boolean;
}

export interface PrepareAnswer {
  generation: string;
  groups: { section: SectionType; questions: { rank: number; words: string[]; question: ListedQuestion }[] }[];
  /** The page to practice exactly these questions; absent where there are none. */
  practice?: string;
  timedOut: boolean;
}

export class GuideSearchError extends Error {
  constructor(code: string, message: string, status?: number);
  /** A problem code of the service, or `unreachable`, `timeout`, `invalid-endpoint`. */
  readonly code: string;
  /** Status of HTTP; 0 where there was no answer. */
  readonly status: number;
}

export interface CallOptions {
  /** Gives the call up; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Asks one service, from a page or a server. Every call rejects with a GuideSearchError where there is no answer. */
export class GuideSearchClient<Declared extends string = never> {
  /** `endpoint`: default the service that the script came from, where it came from one. `timeout` in milliseconds, default 2000. */
  constructor(options?: { endpoint?: string; timeout?: number });
  /** With a slash at its end. */
  readonly endpoint: string;
  readonly timeout: number;
  /** For a field that somebody types into: null when a newer search, or `cancel`, overtook this one. The last twenty answers are kept. */
  search(parameters: SearchParameters<Declared>): Promise<SearchAnswer | null>;
  /** Gives up the search that is under way. */
  cancel(): void;
  /** One search that nothing overtakes. */
  find(parameters: SearchParameters<Declared>, options?: CallOptions): Promise<SearchAnswer>;
  suggest(parameters: SuggestParameters, options?: CallOptions): Promise<SuggestAnswer>;
  /** The facets of the service, asked for once. */
  facets(): Promise<FacetDefinition[]>;
  /** The values of one facet, within a search. */
  facet(name: FacetName | Declared, parameters?: FacetParameters<Declared>, options?: CallOptions): Promise<FacetAnswer>;
  /** A question with its answer, by the id that hits have. */
  question(id: string, options?: CallOptions): Promise<QuestionAnswer>;
  /** A set of questions to practice with. */
  draw(parameters?: DrawParameters<Declared>, options?: CallOptions): Promise<DrawAnswer>;
  /** The questions that a posting makes likely. */
  prepare(parameters: PrepareParameters<Declared>, options?: CallOptions): Promise<PrepareAnswer>;
  /** The same search as a page for people. */
  pageOf(parameters: SearchParameters<Declared>): string;
  /** The page of a question; with the search that found it, it leads back to the results. */
  questionPage(id: string, parameters?: SearchParameters<Declared> & { hit?: number }): string;
}
