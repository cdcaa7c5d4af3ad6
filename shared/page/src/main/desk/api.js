// The site's API. A request that got no answer is repeated under the same idempotency key, so that it
// takes effect once.
import { requestName } from './device.js';
import { base64, sha256, signedFields } from './signing.js';
import { language } from './words.js';

const PAUSES = [1, 2, 4, 8];
/** Refusals that are over soon: timeouts and limits. */
const UNDECIDED = [408, 429];
const names = new Map();
let device;
let skew = 0;

/** Uses this key from now on. */
export function use(key) {
  device = key;
}

/** The key in use. */
export function ownKey() {
  return device;
}

/** A refusal, in the server's words. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = String(body.type || '').split('/').filter(Boolean).pop() || '';
    this.flaws = body.flaws || [];
    this.body = body;
  }
}

/** No answer came, or none that says whether the request took effect. */
export class NoAnswer extends Error {}

async function exchange(method, path, fields, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: { ...fields, 'accept-language': language() },
      body,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch (failure) {
    throw new NoAnswer(failure.message);
  }
  if (response.status >= 500 || UNDECIDED.includes(response.status)) throw new NoAnswer(`HTTP ${response.status}`);
  const text = await response.text().catch(failure => { throw new NoAnswer(failure.message); });
  return { status: response.status, text, body: parsed(text) };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function answer({ status, body }) {
  if (status >= 400) throw new Refusal(status, body);
  return body;
}

/** Reads what the public may read. */
export async function read(path) {
  return answer(await exchange('GET', path, {}));
}

/** Reads a public text; empty if there is none. */
export async function readText(path) {
  const { status, text } = await exchange('GET', path, {});
  return status < 400 ? text : '';
}

async function signed(key, request) {
  const path = request.path;
  const whole = { ...request, authority: location.host };
  const attempt = async () => {
    const created = Math.floor(Date.now() / 1000) + skew;
    return exchange(request.method, path, await signedFields(key, whole, created), request.body);
  };
  const first = await attempt();
  // This device's clock is wrong: the server says what time it is, once.
  if (first.status === 401 && first.body.now) {
    skew = first.body.now - Math.floor(Date.now() / 1000);
    return answer(await attempt());
  }
  return answer(first);
}

/** The server's time in seconds since 1970, within a minute. */
export async function serverTime(key) {
  // No one knows the key yet. The refusal says the time if this device's clock is wrong.
  await signed(key, { method: 'GET', path: '/api/keys' }).catch(() => {});
  return Math.floor(Date.now() / 1000) + skew;
}

/** Reads what only editors may read. */
export function readSigned(path) {
  return signed(device, { method: 'GET', path });
}

/** A value, or nothing if this editor may not read it. */
export async function optional(promise) {
  try {
    return await promise;
  } catch (failure) {
    if (failure.status === 403 || failure.status === 404) return undefined;
    throw failure;
  }
}

/** Asks for something that changes nothing, such as a preview. It is not repeated. */
export function ask(path, content) {
  return signed(device, { method: 'POST', path, body: JSON.stringify(content), name: requestName() });
}

/**
 * Sends a change, and repeats it while there is no answer. Its idempotency key is used until an answer says
 * that it was done or refused.
 *
 * @param waiting called before each repetition
 */
export function send(method, path, content, waiting = () => {}, key = device) {
  const body = JSON.stringify(content);
  return repeated(`${method} ${path} ${body}`, { method, path, body }, waiting, key);
}

/** Uploads a file as [send] sends a change. */
export async function upload(path, file, waiting = () => {}) {
  const body = await file.arrayBuffer();
  return repeated(`${path} ${base64(await sha256(body))}`, { method: 'POST', path, body, type: file.type }, waiting, device);
}

async function repeated(subject, request, waiting, key) {
  const name = names.get(subject) || requestName();
  names.set(subject, name);
  for (let attempt = 0; ; attempt++) {
    try {
      const result = await signed(key, { ...request, name });
      names.delete(subject);
      return result;
    } catch (failure) {
      const pause = PAUSES[attempt];
      if (failure instanceof Refusal) names.delete(subject);
      if (!(failure instanceof NoAnswer) || pause === undefined) throw failure;
      waiting();
      await new Promise(resolve => setTimeout(resolve, pause * 1000));
    }
  }
}
