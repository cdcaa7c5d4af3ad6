// A relay's page: its authors, its posts, its newsletter and what was withdrawn.
import { optional, read, readSigned } from './api.js';
import { element, link } from './dom.js';
import { action } from './form.js';
import { day, say } from './words.js';

const SHOWN = 20;

function list(title, items, none) {
  return element('section', {}, element('h2', {}, title),
    items.length ? element('ul', { class: 'list' }, items.map(it => element('li', {}, it))) : element('p', {}, none));
}

function lines(id, posts) {
  return posts.map(post => element('li', {}, link(`stafet/${id}/indlaeg/${post.id}`, post.title), element('p', {}, day(post.date))));
}

/** The newest posts, and a button for more. */
function newest(id, { posts, next }) {
  const list = element('ul', { class: 'list' }, lines(id, posts));
  const more = action(say('show-more'), async () => {
    const page = await read(`/api/relays/${id}/posts?limit=${SHOWN}&cursor=${encodeURIComponent(next)}`);
    list.append(...lines(id, page.posts));
    next = page.next;
    more.hidden = !next;
  }, { class: 'quiet' });
  more.hidden = !next;
  return element('section', {}, element('h2', {}, say('posts')), posts.length ? [list, more] : element('p', {}, say('no-posts')));
}

/** The page of a relay. */
export async function relayPage({ id }) {
  const [relay, page, gone, turns] = await Promise.all([
    read(`/api/relays/${id}`), read(`/api/relays/${id}/posts?limit=${SHOWN}`),
    optional(readSigned(`/api/relays/${id}/withdrawn`)), optional(readSigned(`/api/relays/${id}/turns`)),
  ]);
  const withdrawn = gone?.withdrawn || [];
  return [
    element('p', { class: 'kicker' }, link('', say('today'))),
    element('h1', {}, relay.title),
    relay.open ? null : element('p', { class: 'lead' }, say('relay-is-finished')),
    element('p', { class: 'row' },
      relay.open ? [
        link(`stafet/${id}/skriv`, say('write-post'), { class: 'button' }),
        link(`stafet/${id}/inviter`, say('invite-author'), { class: 'button quiet' })] : null,
      link(`stafet/${id}/nyhedsbrev`, say('newsletter'), { class: 'button quiet' }),
      link(`stafet/${id}/beskriv`, say('describe-relay'), { class: 'button quiet' }),
      element('a', { href: relay.url }, say('see-relay'))),
    list(say('turns'), (turns?.turns || []).map(turn => [
      link(`stafet/${id}/tur/${turn.turn}`, turn.name), ' · ', say(`turn-${turn.state}`),
    ]), say('no-turns')),
    newest(id, page),
    withdrawn.length ? list(say('withdrawn-posts'), withdrawn.map(post => [
      link(`stafet/${id}/tilbagetrukket/${post.id}`, post.title), ' · ', post.reason,
    ]), '') : null,
  ];
}
