// Passkeys: they admit this editor's devices, so that a key that the browser has deleted is one press.
import { base64url, sha256 } from './signing.js';

const ES256 = -7;
const EDDSA = -8;
const FORM = 'blogstafet-device-v1';

/** No passkey was made or used: the person, the device or its owner said no. */
export class PasskeyRefused extends Error {}

/** Whether this browser knows passkeys. */
export function knowsPasskeys() {
  return Boolean(globalThis.PublicKeyCredential && navigator.credentials);
}

/** Whether this device can make a passkey with a finger, a face or a code. */
export async function canMakePasskey() {
  try {
    return knowsPasskeys() && await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false;
  }
}

async function asked(work) {
  try {
    const made = await work;
    if (made) return made;
  } catch (failure) {
    throw new PasskeyRefused(failure.name);
  }
  throw new PasskeyRefused('none');
}

/**
 * Makes a passkey. Each has a user id of its own: with the same one it would replace another passkey of this
 * site on all the editor's devices.
 */
export async function makePasskey(name) {
  const made = await asked(navigator.credentials.create({ publicKey: {
    rp: { id: location.hostname, name: location.hostname },
    user: { id: crypto.getRandomValues(new Uint8Array(32)), name, displayName: name },
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    pubKeyCredParams: [{ type: 'public-key', alg: ES256 }, { type: 'public-key', alg: EDDSA }],
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  } }));
  const key = made.response.getPublicKey();
  if (!key) throw new PasskeyRefused('algorithm');
  return { id: base64url(made.rawId), publicKey: base64url(key) };
}

/**
 * Signs the admission of a key with the editor's passkey.
 *
 * @param created seconds since 1970, by the server's clock
 */
export async function signAdmission(keyId, created) {
  const challenge = await sha256([FORM, location.host, keyId, created].join('\n'));
  const made = await asked(navigator.credentials.get({ publicKey: {
    rpId: location.hostname, challenge, userVerification: 'required',
  } }));
  return {
    created,
    id: base64url(made.rawId),
    clientDataJSON: base64url(made.response.clientDataJSON),
    authenticatorData: base64url(made.response.authenticatorData),
    signature: base64url(made.response.signature),
  };
}

/** Tells the device that the site has forgotten a passkey, where browsers can. */
export async function forgetPasskey(credentialId) {
  try {
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId });
  } catch {
    // The passkey stays in its list, and admits no one.
  }
}
