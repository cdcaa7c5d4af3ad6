// Signs requests by HTTP Message Signatures (RFC 9421) with Ed25519, in the profile of docs/signing.md.

const COVERED = ['@method', '@authority', '@path', 'content-type', 'content-digest', 'idempotency-key'];
const COVERED_BY_READS = ['@method', '@authority', '@path'];
const encoder = new TextEncoder();

export function base64(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}

export function base64url(buffer) {
  return base64(buffer).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** SHA-256 of a text or of bytes. */
export async function sha256(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content);
}

/** SHA-256 of a text, in base64url. */
export async function hash(text) {
  return base64url(await sha256(text));
}

/** A key's name: the thumbprint of RFC 7638. */
export async function thumbprint(x) {
  return hash(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`);
}

/** The lines that are signed (RFC 9421, section 2.5), and their parameters. */
export function signatureBase(values, covered, created, keyId) {
  const names = covered.map(name => `"${name}"`).join(' ');
  const parameters = `(${names});created=${created};keyid="${keyId}";alg="ed25519"`;
  const lines = covered.map(name => `"${name}": ${values[name]}`);
  return { parameters, base: [...lines, `"@signature-params": ${parameters}`].join('\n') };
}

/**
 * The header fields of a signed request.
 *
 * @param device the key: its name `id` and its private half `secret`
 * @param request `method`, `authority`, `path`; for writes also `body`, its `type` unless it is JSON, and `name`, the
 *   idempotency key
 * @param created seconds since 1970
 */
export async function signedFields(device, request, created) {
  const fields = request.body === undefined ? {} : {
    'content-type': request.type || 'application/json',
    'content-digest': `sha-256=:${base64(await sha256(request.body))}:`,
    'idempotency-key': `"${request.name}"`,
  };
  const values = {
    '@method': request.method, '@authority': request.authority, '@path': request.path, ...fields,
  };
  const covered = request.body === undefined ? COVERED_BY_READS : COVERED;
  const { parameters, base } = signatureBase(values, covered, created, device.id);
  const signature = await crypto.subtle.sign('Ed25519', device.secret, encoder.encode(base));
  return {
    ...fields,
    'signature-input': `sig1=${parameters}`,
    signature: `sig1=:${base64(signature)}:`,
  };
}
