import { serviceOf } from './address.js';

export const ATTRIBUTES = [
  'endpoint', 'mode', 'facets', 'filter', 'q', 'per-page', 'placeholder', 'lang', 'strings', 'theme', 'shortcut', 'state', 'target',
];

const FACET_NAME = /^[\w-]+$/;
const PER_PAGE = 8;
const MOST_PER_PAGE = 50;

/** What the attributes say. One that cannot be used has its default, and `fault` gets its name; `state` names the address's parameters. */
export function readOptions(element, fault) {
  const text = (name) => element.getAttribute(name)?.trim() ?? '';
  const oneOf = (name, ...values) => {
    const value = text(name) || values[0];
    return values.includes(value) ? value : (fault(name), values[0]);
  };
  return {
    endpoint: serviceOf(text('endpoint')) ? text('endpoint') : (fault('endpoint'), ''),
    modal: oneOf('mode', 'modal', 'inline') === 'modal',
    facets: namesIn(text('facets'), () => fault('facets')),
    filter: filtersIn(text('filter'), () => fault('filter')),
    size: sizeIn(text('per-page'), () => fault('per-page')),
    placeholder: text('placeholder'),
    language: element.closest('[lang]')?.lang || 'en',
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

function sizeIn(text, fault) {
  const size = Number(text || PER_PAGE);
  return Number.isInteger(size) && size >= 1 && size <= MOST_PER_PAGE ? size : (fault(), PER_PAGE);
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
