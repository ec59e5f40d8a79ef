/** Makes an element. Attributes that are null or false are left out; children are elements or text, never markup. */
export function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value != null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child != null && child !== false));
  return element;
}

/** The language of the page around an element, also out of shadow trees; empty where none is told. */
export function languageOf(element) {
  const told = element.closest('[lang]');
  const { host } = (told ?? element).getRootNode();
  return told?.lang || (host ? languageOf(host) : '');
}
