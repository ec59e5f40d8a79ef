import type { Hit, SearchAnswer } from './client.js';

export * from './client.js';

/** `<guide-search>`. The methods work once it stands in a document. */
export class GuideSearchElement extends HTMLElement {
  open(): void;
  close(): void;
  /** Null where there is nothing to ask, or no answer; the reason is told by `gs:error`. */
  search(q: string): Promise<SearchAnswer | null>;
}

/** The attributes of the element, for frameworks that check them. */
export interface GuideSearchAttributes {
  endpoint?: string;
  mode?: 'modal' | 'inline';
  facets?: string;
  filter?: string;
  q?: string;
  'per-page'?: number | string;
  placeholder?: string;
  lang?: string;
  strings?: string;
  theme?: 'auto' | 'light' | 'dark';
  shortcut?: string;
  state?: 'none' | 'url';
  target?: '_self' | '_blank' | '_parent' | '_top';
  timeout?: number | string;
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
