// Builds elements from values. Text is only ever a text node, so no author's text can run.

const SAFE_LINK = /^(#|\/(?![\/\\])|https?:\/\/|mailto:)/;

/** An element. Functions among the attributes listen to events; null and false leave one out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (key === 'value') {
      made.value = value;
    } else if (key === 'href' && !SAFE_LINK.test(value)) {
      continue;
    } else {
      made.setAttribute(key, value === true ? '' : value);
    }
  }
  made.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return made;
}

const status = element('p', { role: 'status', class: 'status' });

/** The line that screen readers announce. */
export function statusLine() {
  return status;
}

/** Says something to everyone, also to those who don't see the page. */
export function announce(text) {
  status.textContent = text;
}

/** What was said last. */
export function announced() {
  return status.textContent;
}

/** A link to a page of the desk. */
export function link(route, text, attributes = {}) {
  return element('a', { href: `#/${route}`, ...attributes }, text);
}

/** Facts in two columns. */
export function facts(...pairs) {
  return element('dl', {}, pairs.filter(Boolean).map(([name, value]) => [
    element('dt', {}, name), element('dd', {}, value),
  ]));
}
