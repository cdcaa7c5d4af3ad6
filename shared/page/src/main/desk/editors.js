// Editors: invitations with a link to copy, and the devices that have access.
import { ownKey, read, readSigned, send } from './api.js';
import { hash } from './signing.js';
import { invitationCode } from './device.js';
import { devices } from './devices.js';
import { element } from './dom.js';
import { action, field, form } from './form.js';
import { say } from './words.js';

const SCOPES = ['publish', 'correct', 'withdraw', 'relay', 'newsletter', 'invite', 'keys'];
const EVERYWHERE = '*';

/** The relays that an editor can give access to: all, or those of the own key. */
function relayFields(own, relays) {
  const isEverywhere = own.relays.includes(EVERYWHERE);
  const title = id => relays.find(relay => relay.id === id)?.title || id;
  const ids = isEverywhere ? relays.map(relay => relay.id) : own.relays;
  const one = id => field({ name: `relay ${id}`, label: say('in-relay', title(id)), type: 'checkbox', value: !isEverywhere });
  const all = field({
    name: `relay ${EVERYWHERE}`, at: 'relays', label: say('in-all-relays'), hint: say('in-all-relays-hint'), type: 'checkbox', value: true,
  });
  return isEverywhere ? [all, ...ids.map(one)] : ids.map(one);
}

function chosenRelays(values) {
  const chosen = Object.keys(values).filter(name => name.startsWith('relay ') && values[name]).map(name => name.slice(6));
  return chosen.includes(EVERYWHERE) ? [EVERYWHERE] : chosen;
}

function invitation(own, relays) {
  const shown = element('div', { role: 'status' });
  const page = form({
    fields: [
      field({ name: 'owner', label: say('editor-name'), required: true }),
      ...SCOPES.filter(scope => own.scopes.includes(scope)).map(scope =>
        field({ name: scope, label: say(`scope-${scope}`), type: 'checkbox', value: scope !== 'keys' })),
      ...relayFields(own, relays),
    ],
    submit: say('invite-editor'),
    send: async (values, waiting) => {
      const code = invitationCode();
      const scopes = SCOPES.filter(scope => values[scope]);
      await send('POST', '/api/keys/invitations',
        { codeHash: await hash(code), owner: values.owner, scopes, relays: chosenRelays(values), kind: 'mail' }, waiting);
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

/** The page. */
export async function editorsPage({ go, leave }) {
  const [{ keys }, { relays }] = await Promise.all([readSigned('/api/keys'), read('/api/relays')]);
  const own = keys.find(key => key.key === ownKey()?.id);
  const mayInvite = own?.scopes.includes('keys');
  return [
    element('h1', {}, say('editors')),
    mayInvite ? [element('h2', {}, say('invite-editor')), invitation(own, relays)] : null,
    element('h2', {}, say('devices')),
    devices(keys, { done: sentence => go('redaktoerer', sentence), leave }),
  ];
}
