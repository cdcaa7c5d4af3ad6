// Sends the form as its button does, but for an answer of JSON.

const TIMEOUT = 20000;
// Browsers send at most 64 KiB after a page is closed (WHATWG Fetch, keepalive).
const KEPT_ALIVE = 60000;

function body(values) {
  const all = new URLSearchParams();
  ['t', 'v', 'turn'].forEach(name => all.append(name, field(name).value));
  FIELDS.forEach(name => all.append(name, values[name]));
  all.append('act', 'save');
  return all.toString();
}

function post(text, isLast) {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), TIMEOUT);
  const headers = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
  const keepalive = isLast && text.length < KEPT_ALIVE;
  return fetch(form.getAttribute('action'), {
    method: 'POST', headers, body: text, keepalive, redirect: 'manual', signal: abort.signal,
  }).finally(() => clearTimeout(limit));
}
