import { FACETS } from './facets.js';

/** A search that stands in the address of the page: `gs=text&gs.tag=Python`. @param name of the widget's parameters there */
export function readState(name) {
  const parameters = new URLSearchParams(location.search);
  const chosen = FACETS.map((facet) => [facet, new Set(parameters.getAll(`${name}.${facet}`))]);
  return { text: parameters.get(name) ?? '', chosen: Object.fromEntries(chosen) };
}

/** Replaces the entry of the history, so that Back leads away from the page and not through what was typed. */
export function writeState(name, text, chosen) {
  const url = new URL(location.href);
  for (const key of [name, ...FACETS.map((facet) => `${name}.${facet}`)]) url.searchParams.delete(key);
  if (text) url.searchParams.set(name, text);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) url.searchParams.append(`${name}.${facet}`, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
