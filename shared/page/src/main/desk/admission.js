// The first visit: a code admits this device.
import { ownKey, Refusal, send, use } from './api.js';
import { forget, isCapable, keep, makeKey, stored } from './device.js';
import { element } from './dom.js';
import { field, form } from './form.js';
import { say } from './words.js';

const PENDING = 'pending key';

/** Finds this device's key, and returns whether there is one. */
export async function findKey() {
  const key = await stored('key');
  if (key) use(key);
  return Boolean(key);
}

/** The key to admit. It is stored before it is sent, so that a lost answer loses nothing. */
async function candidate() {
  const pending = await stored(PENDING);
  if (pending) return pending;
  const key = await makeKey();
  await keep(PENDING, key);
  return key;
}

async function admit(code, waiting) {
  const key = await candidate();
  try {
    await send('POST', '/api/keys/devices', { code, publicKey: key.publicKey }, waiting, key);
  } catch (failure) {
    // Another code needs another key: this one may have been admitted by the first.
    if (failure instanceof Refusal) await forget(PENDING);
    throw failure;
  }
  use(key);
  const isKept = await keep('key', key);
  await forget(PENDING);
  return isKept;
}

/** The page that asks for the code. */
export async function admissionPage({ code, done }) {
  if (!await isCapable()) {
    return [element('h1', {}, say('too-old-title')), element('p', {}, say('too-old'))];
  }
  const known = ownKey() ? element('p', {}, say('admission-known')) : null;
  const asked = field({
    name: 'code', label: say('code'), hint: code ? say('code-hint-link') : say('code-hint'),
    value: code || '', required: true,
  });
  asked.input.setAttribute('autocomplete', 'off');
  asked.input.setAttribute('autocapitalize', 'off');
  asked.input.setAttribute('spellcheck', 'false');
  const page = form({
    fields: [asked],
    submit: say('admit'),
    send: async (values, waiting) => done(await admit(values.code, waiting)),
  });
  return [element('h1', {}, say('admission-title')), element('p', { class: 'lead' }, say('admission-lead', location.host)), known, page];
}
