// Newsletters: issues and how they stand, their mail, and how many readers there are.
import { optional, read, readSigned, send } from './api.js';
import { element, facts, link } from './dom.js';
import { action, confirmation, field, form } from './form.js';
import { paper } from './preview.js';
import { count, day, moment, month, say } from './words.js';

const OVER = ['sent', 'stopped'];
const FREQUENCIES = ['each', 'weekly', 'monthly'];

function head(relay, title) {
  return [element('p', { class: 'kicker' }, link(`stafet/${relay.id}`, relay.title)), element('h1', {}, title)];
}

/** What an issue's name says: a week, a month or a day. */
function period({ issue, frequency }) {
  const [year, part] = issue.split('-');
  if (frequency === 'weekly') return say('week', Number(part.slice(1)), year);
  return frequency === 'monthly' ? month(`${issue}-01`) : frequency === 'each' ? day(issue) : day(issue.slice(0, 10));
}

/** When an issue is sent; a day's issue has no time of its own. */
function due({ frequency, due: at }) {
  return frequency === 'each' ? day(at) : moment(at);
}

/** What people call an issue. */
export function issueName(one) {
  return say(`issue-${one.frequency || 'correction'}`, period(one));
}

function readers(counts) {
  if (!counts) return null;
  const rows = FREQUENCIES.map(name => counts.frequencies.find(one => one.frequency === name)).filter(Boolean);
  return element('section', {},
    element('h2', {}, say('readers')),
    element('p', { class: 'lead' }, say('readers-total', count(counts.active), count(counts.waiting))),
    element('div', { class: 'scroll', role: 'region', 'aria-label': say('readers'), tabindex: '0' }, element('table', {},
      element('thead', {}, element('tr', {}, ['frequency', 'readers-now', 'joined', 'left-us'].map(name => element('th', { scope: 'col' }, say(name))))),
      element('tbody', {}, rows.map(row => element('tr', {}, element('th', { scope: 'row' }, say(`frequency-${row.frequency}`)),
        [row.active, row.joined, row.left].map(number => element('td', {}, count(number)))))))));
}

function setting(id, release, done) {
  const other = release === 'automatic' ? 'manual' : 'automatic';
  return element('section', {}, element('h2', {}, say('release-setting')), element('p', {}, say(`release-${release}`)),
    action(say(`choose-${other}`), async waiting => {
      await send('PUT', `/api/relays/${id}/mailing`, { release: other }, waiting);
      done(say('setting-saved'));
    }, { class: 'quiet' }));
}

/** The newsletter of a relay. */
export async function newsletterPage({ id, go }) {
  const [relay, list, counts] = await Promise.all([
    read(`/api/relays/${id}`), readSigned(`/api/relays/${id}/issues`), optional(readSigned(`/api/relays/${id}/subscribers`)),
  ]);
  return [
    head(relay, say('newsletter')),
    list.notice ? element('p', { role: 'alert' }, list.notice) : null,
    element('section', {}, element('h2', {}, say('issues')),
      list.issues.length ? element('ul', { class: 'list' }, list.issues.map(one => element('li', {},
        link(`stafet/${id}/nyhedsbrev/${one.issue}`, issueName(one)), element('p', {}, say(`issue-is-${one.state}`), ' · ', due(one)))))
        : element('p', {}, say('no-issues'))),
    readers(counts),
    setting(id, list.release, sentence => go(`stafet/${id}/nyhedsbrev`, sentence)),
  ];
}

function outcome(issue) {
  if (!issue.cut) return null;
  return facts(
    [say('readers'), count(issue.readers)],
    ...['sent', 'failed', 'skipped', 'unknown', 'bounced', 'complained'].map(name => [say(`mails-${name}`), count(issue[name])]),
    issue.address && [say('archive'), element('a', { href: issue.address }, say('see-issue'))]);
}

function mail(preview) {
  const { frame, show } = paper(say('mail'));
  show(preview.html);
  return element('section', { class: 'preview' },
    element('h2', {}, say('mail')),
    facts([say('subject'), preview.subject], [say('goes-to'), say(preview.more ? 'readers-at-least' : 'readers-count', count(preview.readers))]),
    frame,
    element('details', {}, element('summary', {}, say('mail-text')), element('pre', { class: 'text', tabindex: '0' }, preview.text)));
}

function testMail(path) {
  const page = form({
    draft: 'test mail',
    fields: [field({ name: 'email', label: say('test-to'), hint: say('test-hint'), type: 'email', required: true })],
    submit: say('send-test'),
    send: async ({ email }, waiting) => {
      await send('POST', `${path}/test`, { email }, waiting);
      page.nextElementSibling.textContent = say('test-sent', email);
    },
  });
  return [page, element('p', { role: 'status' })];
}

/** What an editor can do with an issue now. */
function actions(path, issue, done) {
  const press = (name, attributes, undo) => action(say(`issue-act-${name}`), async waiting => {
    await send('POST', `${path}/${name}`, {}, waiting);
    done(name, undo);
  }, attributes);
  if (OVER.includes(issue.state)) return [];
  const made = [];
  if (['held', 'paused'].includes(issue.state)) made.push(press('release', {}));
  else made.push(press(['cutting', 'sending'].includes(issue.state) ? 'pause' : 'hold', { class: 'quiet' }, 'release'));
  // What doesn't exist yet can be held, and then stopped.
  if (issue.state === 'upcoming') return made;
  made.push(element('details', {}, element('summary', {}, say('issue-act-stop')), element('p', {}, say('stop-lead')), form({
    fields: [confirmation(issueName(issue))],
    submit: say('issue-act-stop'),
    danger: true,
    send: async (_, waiting) => {
      await send('POST', `${path}/stop`, {}, waiting);
      done('stop');
    },
  })));
  return made;
}

/** The page of an issue. */
export async function issuePage({ id, issue: name, go }) {
  const path = `/api/relays/${id}/issues/${name}`;
  const [relay, issue, preview] = await Promise.all([
    read(`/api/relays/${id}`), readSigned(path), optional(readSigned(`${path}/preview`)),
  ]);
  const page = `stafet/${id}/nyhedsbrev/${name}`;
  const done = (act, undo) => go(page, say(`issue-done-${act}`), undo && (async waiting => {
    await send('POST', `${path}/${undo}`, {}, waiting);
    go(page, say(`issue-done-${undo}`));
  }));
  return [
    element('p', { class: 'kicker' }, link(`stafet/${id}/nyhedsbrev`, relay.title)),
    element('h1', {}, issueName(issue)),
    element('p', { class: 'lead' }, issue.status),
    facts([say('state'), say(`issue-is-${issue.state}`)], [say('due'), due(issue)]),
    outcome(issue),
    element('div', { class: 'acts' }, actions(path, issue, done)),
    preview ? [mail(preview), element('section', {}, element('h2', {}, say('send-test')), testMail(path))] : element('p', {}, say('nothing-to-mail')),
  ];
}
