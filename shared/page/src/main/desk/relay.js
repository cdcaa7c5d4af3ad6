// A relay's page: its authors, its posts, its newsletter and what was withdrawn.
import { optional, read, readSigned } from './api.js';
import { element, link } from './dom.js';
import { day, say } from './words.js';

function list(title, items, none) {
  return element('section', {}, element('h2', {}, title),
    items.length ? element('ul', { class: 'list' }, items.map(it => element('li', {}, it))) : element('p', {}, none));
}

/** The page of a relay. */
export async function relayPage({ id }) {
  const [relay, { posts }, gone, turns] = await Promise.all([
    read(`/api/relays/${id}`), read(`/api/relays/${id}/posts?limit=50`),
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
    list(say('posts'), posts.map(post => [
      link(`stafet/${id}/indlaeg/${post.id}`, post.title), ' · ', day(post.date),
    ]), say('no-posts')),
    withdrawn.length ? list(say('withdrawn-posts'), withdrawn.map(post => [
      link(`stafet/${id}/tilbagetrukket/${post.id}`, post.title), ' · ', post.reason,
    ]), '') : null,
  ];
}
