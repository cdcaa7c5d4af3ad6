// "Your devices": the editor's own devices and passkeys, a further one, and the way out.
import { ownKey, readSigned, send } from './api.js';
import { devices } from './devices.js';
import { invitationCode } from './device.js';
import { element, facts } from './dom.js';
import { action } from './form.js';
import { address, copyable } from './inviting.js';
import { forgetPasskey } from './passkey.js';
import { qrCode } from './qr.js';
import { hash } from './signing.js';
import { day, say } from './words.js';

/** Invites a further device of the editor's own; the code works for 15 minutes. */
function further(owner) {
  const shown = element('div', { role: 'status' });
  const button = action(say('further-device'), async waiting => {
    const code = invitationCode();
    await send('POST', '/api/keys/invitations', { codeHash: await hash(code), kind: 'device' }, waiting);
    const scanned = qrCode(address(code), say('qr-code'));
    shown.replaceChildren(...scanned ? [element('p', {}, say('qr-lead')), scanned] : [], ...copyable(say('further-made'), address(code, owner)),
      element('p', {}, say('further-code', location.host)), element('p', { class: 'lead' }, element('b', {}, code.match(/.{1,5}/g).join(' '))));
  });
  return [element('h2', {}, say('further-device')), element('p', {}, say('further-lead')), button, shown];
}

function passkey(one, done) {
  return element('li', {}, element('b', {}, one.browser || say('passkey')), facts([say('since'), day(one.from)]),
    element('details', {}, element('summary', {}, say('remove-passkey')), element('p', {}, say('remove-passkey-lead')),
      action(say('remove-passkey'), async waiting => {
        await send('POST', `/api/passkeys/${one.passkey}/revocation`, {}, waiting);
        await forgetPasskey(one.credential);
        done(say('passkey-removed'));
      }, { class: 'danger' })));
}

/** The page. */
export async function ownDevicesPage({ go, leave }) {
  const [{ keys }, { passkeys }] = await Promise.all([readSigned('/api/keys'), readSigned('/api/editors')]);
  const key = keys.find(it => it.key === ownKey()?.id);
  const editor = key?.device?.editor;
  const own = keys.filter(it => it.key === key?.key || (editor && it.device?.editor === editor));
  const usable = passkeys.filter(it => it.editor === editor && !it.revoked);
  const tools = { done: sentence => go('enheder', sentence), leave };
  return [
    element('h1', {}, say('your-devices')),
    element('p', { class: 'lead' }, say('your-devices-lead')),
    devices(own, keys, tools),
    element('h2', {}, say('passkeys')),
    usable.length
      ? element('ul', { class: 'list' }, usable.map(it => passkey(it, tools.done)))
      : element('p', {}, say('passkeys-none')),
    editor ? further(key.owner) : null,
  ];
}
