// The first visit, and the return: a code or a passkey admits this device.
import { ownKey, Refusal, send, serverTime, use } from './api.js';
import { browserName } from './browser.js';
import { forget, isCapable, keep, makeKey, stored } from './device.js';
import { element } from './dom.js';
import { action, field, form } from './form.js';
import { canMakePasskey, knowsPasskeys, makePasskey, PasskeyRefused, signAdmission } from './passkey.js';
import { say, today } from './words.js';

const PENDING = 'pending key';
const RENEWED = 'renewed';
let pending;

/** Finds this device's key, and returns whether there is one. */
export async function findKey() {
  const key = await stored('key');
  if (key) use(key);
  return Boolean(key);
}

/** Tells the site once a day that this device is in use, so that its access goes on. */
export async function renew() {
  const date = today();
  if (!ownKey() || await stored(RENEWED) === date) return;
  await keep(RENEWED, date);
  // A refusal is shown by the page that is opened.
  await send('POST', '/api/keys/renewal', {}).catch(() => forget(RENEWED));
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

async function admit(key, proof, waiting) {
  const body = { publicKey: key.publicKey, browser: browserName(), ...proof };
  try {
    await send('POST', '/api/keys/devices', body, waiting, key);
  } catch (failure) {
    // Another code needs another key: this one may have been admitted by the first. After any other
    // failure the same code and key may be sent again.
    if (failure.code === 'scope-denied') await forgetCandidate();
    throw failure;
  }
  const { id, publicKey, secret } = key;
  const own = { id, publicKey, secret };
  use(own);
  const isKept = await keep('key', own);
  await forgetCandidate();
  return isKept;
}

/** Admits by a code, and makes a passkey to come back with. It is made once, however often it is sent. */
async function admitByCode(proof, name, withPasskey, waiting) {
  const key = await candidate();
  if (withPasskey) {
    key.passkey ??= await makePasskey(name || say('passkey-name'));
    await keep(PENDING, key);
  }
  return admit(key, key.passkey ? { ...proof, passkey: key.passkey } : proof, waiting);
}

/** What to say about a passkey that was not made or used. */
function explained(failure, sentence) {
  if (failure instanceof PasskeyRefused) return new Refusal(0, { detail: sentence });
  return failure;
}

/** The button of an editor who comes back. */
async function returning(done) {
  if (!knowsPasskeys()) return null;
  const key = await candidate();
  let time = serverTime(key);
  const press = action(say('use-passkey'), async waiting => {
    try {
      const created = await time;
      const assertion = await signAdmission(key.id, created);
      done(await admit(key, { assertion }, waiting));
    } catch (failure) {
      time = serverTime(key);
      if (failure.code === 'scope-denied') throw new Refusal(403, { detail: say('passkey-unknown') });
      throw explained(failure, say('passkey-not-used'));
    }
  });
  return element('section', { class: 'card' },
    element('h2', {}, say('returning')), element('p', {}, say('returning-lead')), press);
}

function codeField(code) {
  const asked = field({
    name: 'code', label: say('code'), hint: code ? say('code-hint-link') : say('code-hint'),
    value: code || '', required: true,
  });
  return typed(asked);
}

/** A field for what is copied letter by letter. */
function typed(asked) {
  asked.input.setAttribute('autocomplete', 'off');
  asked.input.setAttribute('autocapitalize', 'off');
  asked.input.setAttribute('spellcheck', 'false');
  return asked;
}

async function codeForm({ code, name, done }) {
  const offersPasskey = await canMakePasskey();
  const phrase = typed(field({ name: 'phrase', label: say('phrase'), hint: say('phrase-hint') }));
  const alone = field({ name: 'alone', label: say('without-passkey'), hint: say('without-passkey-hint'), type: 'checkbox' });
  const page = form({
    fields: [codeField(code), phrase, ...offersPasskey ? [alone] : []],
    submit: say('admit'),
    unanswered: say('admission-unanswered'),
    send: async (values, waiting) => {
      const proof = { code: values.code, ...values.phrase.trim() && { phrase: values.phrase } };
      try {
        done(await admitByCode(proof, name, offersPasskey && !values.alone, waiting));
      } catch (failure) {
        throw explained(failure, say('passkey-not-made'));
      }
    },
  });
  return [offersPasskey ? element('p', {}, say('passkey-lead')) : element('p', {}, say('no-passkey-lead')), page];
}

/** The page that asks for a passkey or a code. */
export async function admissionPage({ code, name, done }) {
  if (!await isCapable()) {
    return [element('h1', {}, say('too-old-title')), element('p', {}, say('too-old'))];
  }
  const known = ownKey() ? element('p', {}, say('admission-known')) : null;
  const enrolment = await codeForm({ code, name, done });
  return [
    element('h1', {}, say('admission-title')),
    element('p', { class: 'lead' }, name ? say('admission-lead-named', name, location.host) : say('admission-lead', location.host)),
    known,
    code ? enrolment : [
      await returning(done),
      element('details', { open: !knowsPasskeys() }, element('summary', {}, say('have-code')), enrolment),
    ],
  ];
}
