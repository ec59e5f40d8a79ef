/** The service that this script came from; null where it came from elsewhere, such as out of a bundle. */
const [, home = null] = /^(https?:.*\/)embed\/\w+\/guide-search\.js/.exec(import.meta.url) ?? [];

/** Address of a service with a slash at its end, that of the script where none is named; null for one that is no address of the web. */
export function serviceOf(endpoint) {
  if (!endpoint) return home;
  const base = globalThis.document?.baseURI;
  if (!URL.canParse(endpoint, base)) return null;
  const { protocol, origin, pathname } = new URL(endpoint, base);
  return /^https?:$/.test(protocol) ? origin + pathname.replace(/\/*$/, '/') : null;
}

/** An address that a result may lead to: https, or the service itself. Null for any other, such as javascript: or a stranger's http. */
export function linkOf(address, service) {
  if (!URL.canParse(address, service)) return null;
  const url = new URL(address, service);
  return url.protocol === 'https:' || url.origin === new URL(service).origin ? url.href : null;
}

/** Appends parameters; what is null or empty is left out, an array is repeated. */
export function withParameters(address, parameters) {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters ?? {})) {
    for (const one of [value].flat()) if (one != null && one !== '') url.searchParams.append(name, one);
  }
  return url.href;
}
