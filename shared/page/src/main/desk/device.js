// This device's key. Its private half can't be exported, not even by this page.
import { base64url, thumbprint } from './signing.js';

const NAME = 'blogstafet';
const STORE = 'desk';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** What is stored under a name; undefined also where a browser stores nothing. */
export async function stored(name) {
  try {
    return await store('readonly', rows => rows.get(name));
  } catch {
    return undefined;
  }
}

/** Stores a value; false where a browser can't. */
export async function keep(name, value) {
  try {
    await store('readwrite', rows => rows.put(value, name));
    return true;
  } catch {
    return false;
  }
}

/** Removes what is stored under a name. */
export async function forget(name) {
  try {
    await store('readwrite', rows => rows.delete(name));
  } catch {
    // There is nothing to remove where nothing is stored.
  }
}

/** Removes everything that is stored: the key and all drafts. Returns false where a browser can't. */
export async function forgetAll() {
  try {
    await store('readwrite', rows => rows.clear());
    return true;
  } catch {
    return false;
  }
}

/** Whether this browser can make and use such a key. */
export async function isCapable() {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return true;
  } catch {
    return false;
  }
}

/** Makes a key, and returns it without storing it. */
export async function makeKey() {
  const pair = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const publicKey = base64url(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { id: await thumbprint(publicKey), publicKey, secret: pair.privateKey };
}

/** A random name for a request. */
export function requestName() {
  return base64url(crypto.getRandomValues(new Uint8Array(18)));
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A random code of an invitation, in Crockford's Base32. */
export function invitationCode() {
  return [...crypto.getRandomValues(new Uint8Array(26))].map(byte => ALPHABET[byte & 31]).join('');
}
