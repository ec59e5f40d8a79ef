/** A search that stands in the address of the page: `gs=text&gs.tag=Python`. @param name of the widget's parameters there */
export function readState(name) {
  const parameters = new URLSearchParams(location.search);
  const chosen = { __proto__: null };
  for (const [key, value] of parameters) {
    if (key.startsWith(`${name}.`)) (chosen[key.slice(name.length + 1)] ??= new Set()).add(value);
  }
  return { text: parameters.get(name) ?? '', chosen };
}

/** Replaces the entry of the history, so that Back leads away from the page and not through what was typed. */
export function writeState(name, text, chosen) {
  const url = new URL(location.href);
  for (const key of [...url.searchParams.keys()]) if (key === name || key.startsWith(`${name}.`)) url.searchParams.delete(key);
  if (text) url.searchParams.set(name, text);
  for (const [facet, values] of Object.entries(chosen)) {
    for (const value of values) url.searchParams.append(`${name}.${facet}`, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, '', url);
}
