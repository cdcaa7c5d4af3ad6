// The first visit: a code admits this device.
import { ownKey, send, use } from './api.js';
import { forget, isCapable, keep, makeKey, stored } from './device.js';
import { element } from './dom.js';
import { field, form } from './form.js';
import { say } from './words.js';

const PENDING = 'pending key';
let pending;

/** Finds this device's key, and returns whether there is one. */
export async function findKey() {
  const key = await stored('key');
  if (key) use(key);
  return Boolean(key);
}

/** The key to admit. It is stored before it is sent, so that a lost answer loses nothing. */
async function candidate() {
  pending ??= await stored(PENDING) || await makeKey();
  await keep(PENDING, pending);
  return pending;
}

async function forgetCandidate() {
  pending = undefined;
  await forget(PENDING);
}

async function admit(code, waiting) {
  const key = await candidate();
  try {
    await send('POST', '/api/keys/devices', { code, publicKey: key.publicKey }, waiting, key);
  } catch (failure) {
    // Another code needs another key: this one may have been admitted by the first. After any other
    // failure the same code and key may be sent again.
    if (failure.code === 'scope-denied') await forgetCandidate();
    throw failure;
  }
  use(key);
  const isKept = await keep('key', key);
  await forgetCandidate();
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
    unanswered: say('admission-unanswered'),
    send: async (values, waiting) => done(await admit(values.code, waiting)),
  });
  return [element('h1', {}, say('admission-title')), element('p', { class: 'lead' }, say('admission-lead', location.host)), known, page];
}
