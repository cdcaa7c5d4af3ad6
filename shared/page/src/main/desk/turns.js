// Authors' turns: invitations, texts, comments, approval and publication.
import { read, readSigned, send } from './api.js';
import { element, facts, link } from './dom.js';
import { action, confirmation, field, form } from './form.js';
import { asPage, candidates, comments, manuscript } from './review.js';
import { day, moment, say, today } from './words.js';

const WEEKS = 21;
const OVER = ['closed', 'declined', 'returned', 'taken-over', 'cancelled', 'published'];
const WRITING = ['invited', 'accepted', 'writing', 'changes-requested'];
const READY = ['approved-by-author', 'scheduled'];

/** The form that invites an author. */
export async function invitePage({ id, go }) {
  const relay = await read(`/api/relays/${id}`);
  const page = form({
    fields: [
      field({ name: 'name', label: say('author-name'), required: true }),
      field({ name: 'email', label: say('author-email'), type: 'email', required: true }),
      field({ name: 'deadline', label: say('deadline'), type: 'date', value: today(WEEKS), required: true }),
      field({ name: 'question', label: say('question'), hint: say('question-hint'), type: 'textarea' }),
      field({ name: 'baton', label: say('with-baton'), type: 'checkbox', value: true }),
      field({ name: 'from', label: say('from-author'), hint: say('from-author-hint') }),
      field({ name: 'because', label: say('from-because'), hint: say('from-because-hint') }),
      field({ name: 'greeting', label: say('from-greeting'), type: 'textarea', rows: 3 }),
    ],
    submit: say('send-invitation'),
    send: async (values, waiting) => {
      const done = await send('POST', `/api/relays/${id}/turns`, values, waiting);
      go(`stafet/${id}/tur/${done.name}`, say('invited'));
    },
  });
  return [element('p', { class: 'kicker' }, link(`stafet/${id}`, relay.title)), element('h1', {}, say('invite-author')), page];
}

/** An editor's name, or who else acted. */
function who(by) {
  return ['author', 'clock'].includes(by) ? say(`by-${by}`) : by;
}

function log(events) {
  return element('details', {}, element('summary', {}, say('history')),
    element('ul', { class: 'list' }, events.map(event => element('li', {},
      who(event.by), ' ', say(`did-${event.action}`), event.reason ? `: ${event.reason}` : '', element('p', {}, moment(event.at))))));
}

function asking({ title, path, name, label, hint, type = 'textarea', submit, change = it => it, done, danger, required = true, typed }) {
  return element('details', {}, element('summary', {}, title), form({
    danger,
    fields: [field({ name, label, hint, type, rows: 3, required }), ...(typed ? [confirmation(typed)] : [])],
    submit,
    send: async (values, waiting) => {
      await send('POST', path, { [name]: change(values[name]) }, waiting);
      done();
    },
  }));
}

/** Whether an author waits for comments. An editor's own text has none. */
function isReviewed(turn) {
  return turn.state === 'submitted' && !turn.own;
}

/** What an editor can do now. */
function actions(path, turn, done) {
  const press = (name, body = {}) => action(say(`act-${name}`), async waiting => {
    await send('POST', `${path}/${name}`, body, waiting);
    done(name);
  });
  const made = [];
  if (turn.state === 'submitted') made.push(press('approve'));
  if (isReviewed(turn)) {
    made.push(asking({
      title: say('act-comment'), path: `${path}/comment`, name: 'text', label: say('comment'), submit: say('act-comment'), done: () => done('comment'),
    }), press('request-changes'));
  }
  if (READY.includes(turn.state)) {
    made.push(press('publish'), asking({
      title: say('act-schedule'), path: `${path}/schedule`, name: 'at', label: say('when'), hint: say('when-hint'), type: 'datetime-local',
      submit: say('act-schedule'), change: at => at.replace('T', ' '), done: () => done('schedule'),
    }));
  }
  if (turn.state === 'scheduled') {
    made.push(action(say('act-unschedule'), async waiting => {
      await send('POST', `${path}/schedule`, { at: '' }, waiting);
      done('unschedule');
    }));
  }
  if (turn.state === 'approved-by-editor') {
    made.push(asking({
      title: say('publish-anyway'), path: `${path}/publish`, name: 'reason', label: say('reason'), hint: say('publish-anyway-hint'),
      submit: say('publish-anyway'), danger: true, done: () => done('publish'),
    }));
  }
  if (WRITING.includes(turn.state) || turn.state === 'approved-by-editor') made.push(press('remind'), press('link'));
  if (!OVER.includes(turn.state)) made.push(...endings(path, turn, done));
  return made;
}

function endings(path, turn, done) {
  const ending = name => asking({
    typed: turn.name,
    title: say(`act-${name}`), path: `${path}/${name}`, name: 'reason', label: say('reason'), submit: say(`act-${name}`), danger: true,
    done: () => done(name),
  });
  return turn.holder ? [ending('take-over'), ending('cancel')] : [ending('cancel')];
}

/** The page of a turn. */
export async function turnPage({ id, turn: number, go }) {
  const path = `/api/relays/${id}/turns/${number}`;
  const [relay, turn] = await Promise.all([read(`/api/relays/${id}`), readSigned(path)]);
  const done = name => go(`stafet/${id}/tur/${number}`, say(turn.own && name === 'approve' ? 'done-approve-own' : `done-${name}`));
  return [
    element('p', { class: 'kicker' }, link(`stafet/${id}`, relay.title)),
    element('h1', {}, turn.name),
    element('p', { class: 'lead' }, turn.status),
    facts(
      [say('state'), say(`turn-${turn.state}`)],
      [say('deadline'), day(turn.deadline)],
      turn.scheduled && [say('when'), moment(turn.scheduled)],
      turn.post && [say('post'), element('a', { href: turn.post }, say('see-post'))],
    ),
    element('div', { class: 'acts' }, actions(path, turn, done)),
    candidates(id, path, turn.candidates || [], go),
    manuscript(turn.draft, isReviewed(turn) && { path, done }),
    asPage(relay, turn.draft, turn.handOver?.because),
    comments(turn.comments || []),
    log(turn.log || []),
  ];
}
