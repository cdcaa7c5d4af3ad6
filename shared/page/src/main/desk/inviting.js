// Invitations of editors: a link to send, and a phrase to read aloud for those who may invite others.
import { send } from './api.js';
import { invitationCode } from './device.js';
import { element } from './dom.js';
import { action, field, form } from './form.js';
import { newPhrase } from './phrase.js';
import { hash } from './signing.js';
import { say } from './words.js';

const SCOPES = ['publish', 'correct', 'withdraw', 'relay', 'newsletter', 'invite', 'readers', 'keys'];
/** Scopes that are chosen one by one, and that have a hint. */
const GUARDED = ['readers', 'keys'];
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

/** The link of an invitation. What follows `#` is not sent to the site before the button is pressed. */
export function address(code, owner) {
  return `${location.origin}/redaktion/#kode=${code}${owner ? `&navn=${encodeURIComponent(owner)}` : ''}`;
}

/** A link to copy. */
export function copyable(sentence, text) {
  const output = element('input', { readonly: true, value: text, 'aria-label': say('invitation-link') });
  return [
    element('p', {}, sentence), output,
    action(say('copy'), () => navigator.clipboard.writeText(text).then(() => output.select()), { class: 'quiet' }),
  ];
}

function show(shown, { owner, email }, code, phrase) {
  shown.replaceChildren(
    ...copyable(say(email.trim() ? 'invitation-mailed' : 'invitation-made', owner), address(code, owner)),
    ...phrase ? [element('p', {}, say('phrase-made', owner)), element('p', { class: 'lead' }, element('b', { lang: 'da' }, phrase))] : []);
}

/** The form, and what becomes of it. */
export function invitation(own, relays) {
  const shown = element('div', { role: 'status' });
  const page = form({
    fields: [
      field({ name: 'owner', label: say('editor-name'), required: true }),
      field({ name: 'email', label: say('editor-email'), hint: say('editor-email-hint'), type: 'email' }),
      ...SCOPES.filter(scope => own.scopes.includes(scope)).map(scope =>
        field({ name: scope, label: say(`scope-${scope}`), hint: GUARDED.includes(scope) ? say(`scope-${scope}-hint`) : undefined, type: 'checkbox', value: !GUARDED.includes(scope) })),
      ...relayFields(own, relays),
    ],
    submit: say('invite-editor'),
    send: async (values, waiting) => {
      const code = invitationCode();
      const phrase = values.keys ? newPhrase() : undefined;
      const scopes = SCOPES.filter(scope => values[scope]);
      await send('POST', '/api/keys/invitations', {
        codeHash: await hash(code), owner: values.owner, scopes, relays: chosenRelays(values), kind: 'mail',
        ...values.email.trim() && { email: values.email.trim(), code },
        ...phrase && { phraseHash: await hash(`${code}\n${phrase}`) },
      }, waiting);
      show(shown, values, code, phrase);
    },
  });
  return [page, shown];
}
