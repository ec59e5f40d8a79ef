import { serviceOf } from './address.js';
import { languageOf } from './dom.js';

export const ATTRIBUTES = [
  'endpoint', 'mode', 'facets', 'filter', 'q', 'per-page', 'placeholder', 'lang', 'strings', 'theme', 'shortcut', 'state', 'target',
  'timeout',
];

const FACET_NAME = /^[\w-]+$/;

/** What the attributes say. One that cannot be used has its default, and `fault` gets its name; `state` names the address's parameters. */
export function readOptions(element, fault) {
  const text = (name) => element.getAttribute(name)?.trim() ?? '';
  const oneOf = (name, ...values) => {
    const value = text(name) || values[0];
    return values.includes(value) ? value : (fault(name), values[0]);
  };
  const number = (name, usual, min, max) => {
    const value = Number(text(name) || usual);
    return Number.isInteger(value) && value >= min && value <= max ? value : (fault(name), usual);
  };
  return {
    endpoint: serviceOf(text('endpoint')) ?? (fault('endpoint'), serviceOf('')),
    modal: oneOf('mode', 'modal', 'inline') === 'modal',
    facets: namesIn(text('facets'), () => fault('facets')),
    filter: filtersIn(text('filter'), () => fault('filter')),
    size: number('per-page', 8, 1, 50),
    timeout: number('timeout', 2000, 100, 60_000),
    placeholder: text('placeholder'),
    language: languageOf(element) || 'en',
    strings: stringsIn(text('strings'), () => fault('strings')),
    theme: oneOf('theme', 'auto', 'light', 'dark'),
    shortcut: (text('shortcut') || 'k').toLowerCase(),
    state: oneOf('state', 'none', 'url') === 'url' ? `gs${element.id && `-${element.id}`}` : null,
    target: oneOf('target', '_self', '_blank', '_parent', '_top'),
  };
}

/** Whether the service has facets of these names is known once it was asked. */
function namesIn(text, fault) {
  const names = text.split(/[\s,]+/).filter(Boolean);
  if (!names.every((name) => FACET_NAME.test(name))) fault();
  return names.filter((name) => FACET_NAME.test(name));
}

/** `vertical:Data Science; tag:Python` as parameters of the API; `.all` and `.not` may follow a name. */
function filtersIn(text, fault) {
  const filters = { __proto__: null };
  for (const part of text.split(';').filter((one) => one.trim())) {
    const [, name, value] = /^\s*([\w-]+(?:\.all|\.not)?)\s*:\s*(.*\S)/.exec(part) ?? [];
    if (name) (filters[name] ??= []).push(value);
    else fault();
  }
  return filters;
}

function stringsIn(text, fault) {
  try {
    const strings = JSON.parse(text || '{}');
    const usable = (value) => typeof value === 'string' || typeof value?.other === 'string';
    if (Object.values(strings).every(usable)) return strings;
  } catch {
    // Not JSON: a fault like any other.
  }
  fault();
  return {};
}
