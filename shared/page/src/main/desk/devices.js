// The devices that have access: who admitted each, and how its access ends.
import { ownKey, send, use } from './api.js';
import { forgetAll } from './device.js';
import { element, facts } from './dom.js';
import { action, field, row } from './form.js';
import { day, say } from './words.js';

const DANGER = { class: 'danger' };

function isOver(key) {
  return Boolean(key.revoked) || new Date(key.until) <= new Date();
}

/** The devices that a device admitted, and those that they admitted. This device's branch is left out. */
function heirs(key, keys) {
  return keys
    .filter(other => other.addedBy === key.key && other.key !== key.key && other.key !== ownKey()?.id)
    .flatMap(other => [other, ...heirs(other, keys)]);
}

function adder(key, keys) {
  if (key.addedBy === key.key) return say('operators');
  const found = keys.find(other => other.key === key.addedBy);
  return found ? say('device-of', found.owner, day(found.from)) : say('unlisted-key');
}

/** The buttons that end a device's access, and that of the devices that it admitted. */
function removal(key, keys, done) {
  const active = heirs(key, keys).filter(other => !isOver(other));
  const names = [...new Set(active.map(other => other.owner))].join(', ');
  const remove = (text, isWithHeirs) => action(text, async waiting => {
    const withHeirs = isWithHeirs();
    await send('POST', `/api/keys/${key.key}/revocation`, withHeirs ? { withHeirs } : {}, waiting);
    done(say('revoked-done'));
  }, DANGER);
  if (isOver(key)) return active.length ? remove(say('revoke-heirs', names), () => true) : null;
  if (!active.length) return remove(say('revoke'), () => false);
  const too = field({ name: 'heirs', label: say('revoke-with-heirs', names), type: 'checkbox' });
  return [row(too), remove(say('revoke'), () => too.input.checked)];
}

/** Ends this device's own access, and deletes what the desk stored on it. */
function leaving(leave) {
  const button = action(say('leave'), async waiting => {
    try {
      await send('POST', `/api/keys/${ownKey().id}/revocation`, {}, waiting);
    } catch (failure) {
      // An earlier attempt whose answer was lost has already ended the access.
      if (failure.code !== 'signature-invalid') throw failure;
    }
    use(undefined);
    leave(await forgetAll() ? say('left') : say('left-undeleted'));
  }, DANGER);
  return element('details', {}, element('summary', {}, say('leave')), element('p', {}, say('leave-lead')), button);
}

function device(key, keys, { done, leave }) {
  const isOwn = key.key === ownKey()?.id;
  return element('li', {},
    element('b', {}, key.device?.browser || key.owner), isOwn ? ` · ${say('this-device')}` : null,
    facts(
      [say('since'), day(key.from)],
      key.device ? [say('last-used'), day(key.device.used)] : null,
      [key.revoked ? say('revoked') : say('until'), day(key.revoked || new Date(key.until) - 1)],
      [say('admitted-by'), key.device?.passkey ? say('a-passkey') : adder(key, keys)],
    ),
    isOwn ? leaving(leave) : removal(key, keys, done));
}

/**
 * The devices of an editor that have access.
 *
 * @param own the editor's
 * @param keys all that are known, to name those who admitted them
 * @param tools `done` is called with a sentence after other devices lost their access; `leave` after this one did
 */
export function devices(own, keys, tools) {
  const active = own.filter(key => !isOver(key));
  return active.length
    ? element('ul', { class: 'list' }, active.map(key => device(key, keys, tools)))
    : element('p', {}, say('no-devices'));
}

/** Keys that are no editor's devices, such as those of the command line; past ones too. */
export function otherKeys(others, keys, tools) {
  return element('ul', { class: 'list' }, others.map(key => device(key, keys, tools)));
}
