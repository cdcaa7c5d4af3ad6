// Readers: how many there are, and what is stored about one who phones. An address is never part of this page's address.
import { optional, ownKey, read, readSigned, send } from './api.js';
import { element, facts, link } from './dom.js';
import { action, confirmation, field, form } from './form.js';
import { count, day, moment, say } from './words.js';

const PATH = '/api/readers';
/** What the record calls the time of an event. */
const TIMES = ['confirmed', 'changed', 'withdrawn', 'bounced', 'complained', 'returned', 'imported'];

function sum(counts, name) {
  return count(counts.frequencies.reduce((all, one) => all + one[name], 0));
}

function numbers(rows) {
  if (!rows.length) return null;
  const columns = ['relay', 'readers-now', 'joined', 'left-us', 'unconfirmed'];
  return element('div', { class: 'scroll', role: 'region', 'aria-label': say('readers'), tabindex: '0' }, element('table', {},
    element('thead', {}, element('tr', {}, columns.map(name => element('th', { scope: 'col' }, say(name))))),
    element('tbody', {}, rows.map(({ relay, counts }) => element('tr', {},
      element('th', { scope: 'row' }, link(`stafet/${relay.id}/nyhedsbrev`, relay.title)),
      [count(counts.active), sum(counts, 'joined'), sum(counts, 'left'), count(counts.waiting)].map(it => element('td', {}, it)))))));
}

function list(title, items) {
  return items.length ? [element('h3', {}, title), element('ul', { class: 'list' }, items.map(it => element('li', {}, it)))] : null;
}

function words(one) {
  if (!one.wording) return null;
  return element('details', {}, element('summary', {}, say('consent-words')),
    element('p', { class: 'text' }, one.wording.text || say('consent-words-lost')),
    element('p', { class: 'hint' }, `SHA-256: ${one.wording.sha256}`));
}

function asked(one) {
  return [
    one.asked && [say('asked-at'), moment(one.asked.utc)],
    one.page && [say('on-page'), one.page],
    one.source && [say('consent-source'), one.source],
    one.consented && [say('consented-on'), day(one.consented)],
  ];
}

function recordLine(line, title) {
  const time = TIMES.find(name => line[name]);
  return [element('b', {}, say(`record-${line.what}`)), ` · ${title(line.relay)}`,
    facts([say('when'), moment(line[time].utc)], [say('frequency'), say(`frequency-${line.frequency}`)], ...asked(line)), words(line)];
}

function waitingLine(one, title) {
  return [element('b', {}, title(one.relay)),
    facts([say('frequency'), say(`frequency-${one.frequency}`)], ...asked(one), [say('until'), moment(one.until.utc)]), words(one)];
}

function standing(one, title) {
  return [title(one.relay), ': ', say(`reader-${one.state}`, say(`frequency-${one.frequency}`), moment(one.since.utc))];
}

function suppression(one, title) {
  const where = one.relay ? title(one.relay) : one.ofThisSpelling === false ? say('other-spelling') : say('all-newsletters');
  return `${moment(one.at.utc)}: ${say(`suppressed-${one.reason}`)} · ${where}`;
}

/** What an editor can do for the reader, who must have asked for it. */
function acts(found, again) {
  const press = path => async waiting => {
    await send('POST', `${PATH}/${path}`, { email: found.address }, waiting);
    await again(say(`reader-done-${path}`));
  };
  const isActive = found.newsletters.some(it => it.state === 'active');
  return element('div', { class: 'acts' },
    isActive ? action(say('unsubscribe-reader'), press('unsubscription'), { class: 'quiet' }) : null,
    found.kept ? element('details', {}, element('summary', {}, say('erase-reader')), element('p', {}, say('erase-reader-lead')), form({
      fields: [confirmation(found.address)],
      submit: say('erase-reader'),
      danger: true,
      send: (_, waiting) => press('erasure')(waiting),
    })) : null);
}

function report(found, title, again, done) {
  return [
    element('h2', { tabindex: '-1' }, found.address),
    done ? element('p', { role: 'status', class: 'lead' }, done) : null,
    found.otherAddress ? element('p', {}, say('other-address', found.otherAddress)) : null,
    found.kept ? null : element('p', { class: 'lead' }, say('nothing-kept')),
    list(say('newsletters'), found.newsletters.map(it => standing(it, title))),
    list(say('sign-ups-waiting'), found.waiting.map(it => waitingLine(it, title))),
    list(say('consent-record'), found.record.map(it => recordLine(it, title))),
    list(say('suppressions'), found.suppressions.map(it => suppression(it, title))),
    list(say('mails-asked-for'), found.mails.map(it => `${moment(it.at.utc)}: ${say(`mail-kind-${it.kind}`)}`)),
    facts([say('shown-at'), moment(found.made.utc)], [say('reader-code'), found.code]),
    acts(found, again),
  ];
}

function lookUp(relays) {
  const shown = element('section', { class: 'reader' });
  const title = id => relays.find(relay => relay.id === id)?.title || id;
  const show = async (email, waiting, done) => {
    const found = await send('POST', `${PATH}/evidence`, { email }, waiting);
    const again = sentence => show(email, undefined, sentence);
    shown.replaceChildren(...report(found, title, again, done).flat(Infinity).filter(Boolean));
    shown.querySelector('h2').focus();
  };
  return [element('h2', {}, say('one-reader')), element('p', {}, say('one-reader-lead')), form({
    fields: [field({ name: 'email', label: say('reader-address'), hint: say('reader-address-hint'), type: 'email', required: true })],
    submit: say('show-reader'),
    send: ({ email }, waiting) => {
      shown.replaceChildren();
      return show(email.trim(), waiting);
    },
  }), shown];
}

/** Links to the lists of the relays whose readers this editor may move. */
function lists(own, relays) {
  const allowed = relays.filter(({ id }) => own?.scopes.includes('readers') && (own.relays.includes('*') || own.relays.includes(id)));
  return allowed.length ? [element('h2', {}, say('reader-lists')), element('p', {}, say('reader-lists-lead')),
    element('ul', { class: 'list' }, allowed.map(({ id, title }) => element('li', {}, link(`stafet/${id}/laesere`, title))))] : null;
}

/** The page. */
export async function readersPage() {
  const [{ relays }, { keys }] = await Promise.all([read('/api/relays'), readSigned('/api/keys')]);
  const own = keys.find(it => it.key === ownKey()?.id);
  const all = await Promise.all(relays.map(async relay => ({ relay, counts: await optional(readSigned(`/api/relays/${relay.id}/subscribers`)) })));
  return [
    element('h1', {}, say('readers')),
    element('p', { class: 'lead' }, say('readers-lead')),
    numbers(all.filter(it => it.counts)),
    lists(own, relays),
    own?.scopes.includes('readers') && own.relays.includes('*') ? lookUp(relays) : element('p', {}, say('no-readers-scope')),
  ];
}
