// Editors: invitations with a link to copy, and the devices that have access.
import { ownKey, readSigned, send } from './api.js';
import { hash } from './signing.js';
import { invitationCode } from './device.js';
import { element, facts } from './dom.js';
import { action, field, form } from './form.js';
import { day, say } from './words.js';

const SCOPES = ['publish', 'correct', 'withdraw', 'relay', 'newsletter', 'invite', 'keys'];

function invitation() {
  const shown = element('div', { role: 'status' });
  const page = form({
    fields: [
      field({ name: 'owner', label: say('editor-name'), required: true }),
      ...SCOPES.map(scope => field({ name: scope, label: say(`scope-${scope}`), type: 'checkbox', value: scope !== 'keys' })),
    ],
    submit: say('invite-editor'),
    send: async (values, waiting) => {
      const code = invitationCode();
      const scopes = SCOPES.filter(scope => values[scope]);
      await send('POST', '/api/keys/invitations',
        { codeHash: await hash(code), owner: values.owner, scopes, relays: ['*'], kind: 'mail' }, waiting);
      show(shown, values.owner, `${location.origin}/redaktion/#kode=${code}`);
    },
  });
  return [page, shown];
}

function show(shown, owner, address) {
  const output = element('input', { readonly: true, value: address, 'aria-label': say('invitation-link') });
  shown.replaceChildren(
    element('p', {}, say('invitation-made', owner)), output,
    action(say('copy'), () => navigator.clipboard.writeText(address).then(() => output.select())));
}

function device(key, again) {
  const own = key.key === ownKey()?.id;
  const isOver = Boolean(key.revoked) || new Date(key.until) < new Date();
  return element('li', {},
    element('b', {}, key.owner), own ? ` · ${say('this-device')}` : null,
    facts([say('since'), day(key.from)], [key.revoked ? say('revoked') : say('until'), day(key.revoked || new Date(key.until) - 1)]),
    isOver || own ? null : action(say('revoke'), async waiting => {
      await send('POST', `/api/keys/${key.key}/revocation`, {}, waiting);
      again();
    }, { class: 'danger' }));
}

/** The page. */
export async function editorsPage({ go }) {
  const { keys } = await readSigned('/api/keys');
  const own = keys.find(key => key.key === ownKey()?.id);
  const mayInvite = own?.scopes.includes('keys');
  return [
    element('h1', {}, say('editors')),
    mayInvite ? [element('h2', {}, say('invite-editor')), invitation()] : null,
    element('h2', {}, say('devices')),
    element('ul', { class: 'list' }, keys.map(key => device(key, () => go('redaktoerer', say('revoked-done'))))),
  ];
}
