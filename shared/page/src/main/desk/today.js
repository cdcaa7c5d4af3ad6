// The first page: what waits for an editor, and how each relay stands.
import { optional, read, readSigned } from './api.js';
import { element, facts, link } from './dom.js';
import { issueName } from './newsletter.js';
import { waitingReplies } from './reply-list.js';
import { count, day, say } from './words.js';

const WAITING_FOR_EDITORS = ['submitted', 'approved-by-author'];

/** A relay with all that this editor may read of it. */
async function whole(relay) {
  const at = path => `/api/relays/${relay.id}/${path}`;
  const [turns, status, issues, readers, replies] = await Promise.all([
    optional(readSigned(at('turns'))), optional(read(at('status'))), optional(readSigned(at('issues'))), optional(readSigned(at('subscribers'))), optional(readSigned(at('replies'))),
  ]);
  return { relay, turns, status, issues, readers, replies };
}

/** What is due in a relay, as links. */
function due({ relay, turns, issues, replies }) {
  const authors = (turns?.turns || []).flatMap(turn => {
    const route = `stafet/${relay.id}/tur/${turn.turn}`;
    if (WAITING_FOR_EDITORS.includes(turn.state)) return [link(route, say(`due-${turn.state}`, turn.name))];
    if (turn.state === 'scheduled') return [link(route, say('due-scheduled', turn.name, day(turn.scheduled)))];
    return turn.overdue ? [link(route, say('due-late', turn.name, day(turn.deadline)))] : [];
  });
  const mails = (issues?.issues || []).filter(issue => ['held', 'paused'].includes(issue.state))
    .map(issue => link(`stafet/${relay.id}/nyhedsbrev/${issue.issue}`, say(`issue-${issue.state}`, issueName(issue))));
  return [...waitingReplies(relay.id, replies), ...authors, ...mails];
}

function waiting(relays) {
  const all = relays.flatMap(it => due(it).map(line => element('li', {}, line, relays.length > 1 ? ` · ${it.relay.title}` : null)));
  return element('section', { class: 'waiting' }, element('h2', {}, say('waits-for-you')),
    all.length ? element('ul', { class: 'list' }, all) : element('p', {}, say('nothing-waits')));
}

function baton(relay, list) {
  if (!list?.holder) return say('baton-free');
  const turn = list.turns.find(it => it.turn === list.holder.turn);
  const name = list.holder.shownAs || turn?.name || '';
  return link(`stafet/${relay.id}/tur/${list.holder.turn}`, say('baton-held', name, day(list.holder.since)));
}

function pages(status) {
  if (!status) return say('unknown');
  return status.behind ? say('pages-behind', status.behind) : say('pages-ready');
}

function joined(readers) {
  return readers && [say('joined-this-week'), count(readers.frequencies.reduce((sum, it) => sum + it.joined, 0))];
}

function card({ relay, turns, status, readers }) {
  return element('section', { class: 'card' },
    element('h2', {}, link(`stafet/${relay.id}`, relay.title)),
    facts(
      relay.open ? null : [say('state'), say('relay-closed')],
      [say('baton'), turns ? baton(relay, turns) : say('unknown')],
      [say('newest'), relay.newest ? link(`stafet/${relay.id}/indlaeg/${relay.newest.id}`, relay.newest.title) : say('none-yet')],
      status?.forecast && [say('next-post'), day(status.forecast.next)],
      [say('pages'), pages(status)],
      joined(readers),
    ),
    relay.open ? element('p', { class: 'row' },
      link(`stafet/${relay.id}/skriv`, say('write-post'), { class: 'button' }),
      link(`stafet/${relay.id}/inviter`, say('invite-author'), { class: 'button quiet' })) : null);
}

/** What to do on a new site, in order; what is done says so. */
function firstSteps({ isDescribed, relay }) {
  const step = (isDone, route, text) => element('li', {},
    isDone ? element('span', { class: 'done' }, say('step-done')) : null, route ? link(route, text) : text);
  return element('section', {},
    element('p', { class: 'lead' }, say(relay ? 'next-step' : 'empty-lead')),
    element('ol', { class: 'steps' },
      step(isDescribed, 'websted', say('step-site')),
      step(Boolean(relay), relay ? `stafet/${relay.id}` : 'ny-stafet', say('step-relay')),
      step(false, relay && `stafet/${relay.id}/inviter`, say('step-author')),
      step(false, relay && `stafet/${relay.id}/skriv`, say('step-write'))));
}

/** The page. */
export async function todayPage() {
  const [{ relays }, site] = await Promise.all([read('/api/relays'), optional(readSigned('/api/site'))]);
  const all = await Promise.all(relays.map(whole));
  const isNew = all.every(({ relay, turns }) => !relay.newest && !turns?.turns.length);
  return [
    element('h1', {}, say('today')),
    isNew ? firstSteps({ isDescribed: Boolean(site?.version), relay: relays[0] }) : waiting(all),
    all.map(card),
    relays.length ? element('p', {}, link('ny-stafet', say('open-relay'))) : null,
  ];
}
