/** An element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A button that does something. */
export function button(text, does, className = 'button light small') {
  const made = element('button', { type: 'button', className }, text);
  made.addEventListener('click', does);
  return made;
}

/** The document that an address leads to; throws what is none of our pages, such as the reply of a proxy. */
export function read(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  if (!page.querySelector('header.top ~ main')) throw new Error('This is not a page of the service.');
  return page;
}
