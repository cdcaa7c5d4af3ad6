// Requests for replies as lines of other pages.
import { optional, readSigned } from './api.js';
import { element, link } from './dom.js';
import { day, say } from './words.js';

/** Where a case is at the desk. */
export function route(id, name) {
  return `stafet/${id}/genmaele/${name}`;
}

/** For how long a case has waited. */
export function daysOf({ days }) {
  return days === 1 ? say('reply-day') : say('reply-days', days);
}

/** The cases of a relay that wait, as lines with their days. */
export function waitingReplies(id, list) {
  return (list?.replies || []).filter(one => ['open', 'accepted'].includes(one.state))
    .map(one => link(route(id, one.case), say(`reply-due-${one.state}`, one.name, one.title, daysOf(one))));
}

/** The cases of a post, closed ones included; nothing if there are none or this editor may not read them. */
export async function repliesOf(id, post) {
  const list = await optional(readSigned(`/api/relays/${id}/replies`));
  const own = (list?.replies || []).filter(one => one.post === post);
  return own.length ? element('section', {}, element('h2', {}, say('reply-cases')),
    element('ul', { class: 'list' }, own.map(one => element('li', {},
      link(route(id, one.case), one.name ? say('reply-of', one.name) : say('reply-erased')),
      element('p', {}, say(`reply-is-${one.state}`, day(one.since))))))) : null;
}
