import 'guide-search';
import { GuideSearchClient, type Hit } from 'guide-search';
import { useEffect, useMemo, useRef, useState } from 'react';

/** The element: what was chosen is told to the application instead of leaving the page. */
export function SearchBox({ endpoint, onSelect }: { endpoint: string; onSelect: (hit: Hit) => void }) {
  const element = useRef<HTMLElementTagNameMap['guide-search']>(null);
  useEffect(() => {
    const box = element.current;
    const chosen = (event: HTMLElementEventMap['gs:select']) => {
      event.preventDefault();
      onSelect(event.detail.hit);
    };
    box?.addEventListener('gs:select', chosen);
    return () => box?.removeEventListener('gs:select', chosen);
  }, [onSelect]);
  return <guide-search ref={element} endpoint={endpoint} facets="section tag" per-page={5} />;
}

/** The client alone: results in the application's own markup. */
export function Questions({ endpoint, q, first = [] }: { endpoint: string; q: string; first?: Hit[] }) {
  const client = useMemo(() => new GuideSearchClient({ endpoint }), [endpoint]);
  const [hits, setHits] = useState(first);
  useEffect(() => {
    client.search({ q, size: 5, facets: 'none' }).then((answer) => answer && setHits(answer.hits), () => setHits([]));
    return () => client.cancel();
  }, [client, q]);
  return <ol>{hits.map((hit) => <li key={hit.id}><a href={hit.url}>{hit.question.text}</a> {hit.guide.title}</li>)}</ol>;
}
