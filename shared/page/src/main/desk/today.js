// The first page: each relay, who has the baton, and what is due.
import { read, readSigned } from './api.js';
import { element, facts, link } from './dom.js';
import { day, say } from './words.js';

const WAITING_FOR_EDITORS = ['submitted', 'approved-by-author'];

/** A value, or nothing if this editor may not read it. */
async function optional(promise) {
  try {
    return await promise;
  } catch (failure) {
    if (failure.status === 403 || failure.status === 404) return undefined;
    throw failure;
  }
}

/** What is due in a relay, as links. */
function due(relay, turns) {
  const lines = turns.flatMap(turn => {
    const route = `stafet/${relay.id}/tur/${turn.turn}`;
    if (WAITING_FOR_EDITORS.includes(turn.state)) return [link(route, say(`due-${turn.state}`, turn.name))];
    if (turn.state === 'scheduled') return [link(route, say('due-scheduled', turn.name, day(turn.scheduled)))];
    return turn.overdue ? [link(route, say('due-late', turn.name, day(turn.deadline)))] : [];
  });
  return lines.length ? element('ul', {}, lines.map(line => element('li', {}, line))) : null;
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

async function card(relay) {
  const [turns, status] = await Promise.all([
    optional(readSigned(`/api/relays/${relay.id}/turns`)),
    optional(read(`/api/relays/${relay.id}/status`)),
  ]);
  return element('section', { class: 'card' },
    element('h2', {}, link(`stafet/${relay.id}`, relay.title)),
    due(relay, turns?.turns || []),
    facts(
      [say('state'), relay.open ? say('relay-open') : say('relay-closed')],
      [say('baton'), turns ? baton(relay, turns) : say('unknown')],
      [say('newest'), relay.newest ? relay.newest.title : say('none-yet')],
      [say('pages'), pages(status)],
    ),
    element('p', { class: 'row' },
      link(`stafet/${relay.id}/skriv`, say('write-post'), { class: 'button' }),
      link(`stafet/${relay.id}/inviter`, say('invite-author'), { class: 'button quiet' })));
}

/** What to do on a new site, in order. */
function firstSteps() {
  return [
    element('p', { class: 'lead' }, say('empty-lead')),
    element('ol', { class: 'steps' },
      element('li', {}, link('websted', say('step-site'))),
      element('li', {}, link('ny-stafet', say('step-relay'))),
      element('li', {}, say('step-post'))),
  ];
}

/** The page. */
export async function todayPage() {
  const { relays } = await read('/api/relays');
  const content = relays.length
    ? [await Promise.all(relays.map(card)), element('p', {}, link('ny-stafet', say('open-relay')))]
    : firstSteps();
  return [element('h1', {}, say('today')), content];
}
