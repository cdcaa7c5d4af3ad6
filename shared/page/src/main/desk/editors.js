// Editors: who has access to what, the invitations that are open, and how access ends.
import { ownKey, read, readSigned, send } from './api.js';
import { devices, otherKeys } from './devices.js';
import { element, facts, link } from './dom.js';
import { action } from './form.js';
import { invitation } from './inviting.js';
import { day, moment, say } from './words.js';

const DANGER = { class: 'danger' };

function rights(one, relays) {
  const title = id => (id === '*' ? say('in-all-relays') : relays.find(relay => relay.id === id)?.title || id);
  return [
    [say('may'), one.scopes.map(scope => say(`scope-${scope}`)).join(', ')],
    [say('where'), one.relays.map(title).join(', ')],
  ];
}

function open(invited, relays, done) {
  return element('li', {}, element('b', {}, invited.owner),
    facts(...rights(invited, relays), [say('until'), moment(invited.until)]),
    action(say('cancel-invitation'), async waiting => {
      await send('POST', `/api/keys/invitations/${invited.invitation}/cancellation`, {}, waiting);
      done(say('invitation-cancelled'));
    }, DANGER));
}

function leaving(editor, done) {
  return element('details', {},
    element('summary', {}, say('revoke-editor', editor.owner)),
    element('p', {}, say('revoke-editor-lead')),
    action(say('revoke-editor', editor.owner), async waiting => {
      await send('POST', `/api/editors/${editor.editor}/revocation`, {}, waiting);
      done(say('revoked-done'));
    }, DANGER));
}

function person(editor, { keys, passkeys, relays }, tools) {
  const own = keys.filter(key => key.device?.editor === editor.editor);
  const usable = passkeys.filter(it => it.editor === editor.editor && !it.revoked).length;
  const isOwn = own.some(key => key.key === ownKey()?.id);
  return element('section', { class: 'card' },
    element('h3', {}, editor.owner),
    facts(...rights(editor, relays), [say('since'), day(editor.from)],
      [say('passkeys'), usable ? String(usable) : say('no-passkey')],
      editor.revoked ? [say('revoked'), day(editor.revoked)] : null),
    editor.revoked ? null : [devices(own, keys, tools), isOwn ? element('p', {}, link('enheder', say('your-devices'))) : leaving(editor, tools.done)]);
}

/** The page. */
export async function editorsPage({ go, leave }) {
  const [{ keys }, { editors, passkeys, invitations }, { relays }] = await Promise.all([
    readSigned('/api/keys'), readSigned('/api/editors'), read('/api/relays')]);
  const own = keys.find(key => key.key === ownKey()?.id);
  const self = editors.find(it => it.editor === own?.device?.editor) || own;
  const mayInvite = self?.scopes.includes('keys');
  const tools = { done: sentence => go('redaktoerer', sentence), leave };
  const others = keys.filter(key => !key.device);
  return [
    element('h1', {}, say('editors')),
    mayInvite ? element('p', {}, link('log/site', say('audit-log'))) : null,
    mayInvite ? [element('h2', {}, say('invite-editor')), invitation(self, relays)] : null,
    invitations.length ? [element('h2', {}, say('open-invitations')),
      element('ul', { class: 'list' }, invitations.map(it => open(it, relays, tools.done)))] : null,
    element('h2', {}, say('editors')),
    editors.toSorted((one, other) => Boolean(one.revoked) - Boolean(other.revoked))
      .map(editor => person(editor, { keys, passkeys, relays }, tools)),
    others.length ? [element('h2', {}, say('other-keys')), otherKeys(others, keys, tools)] : null,
  ];
}
