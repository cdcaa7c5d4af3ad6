// The right of reply: a request at a post, the decision, the reply's publication, and the letter of a refusal.
import { read, readSigned, send } from './api.js';
import { element, facts, link } from './dom.js';
import { action, field, form } from './form.js';
import { content, fields, head, places } from './post.js';
import { livePreview } from './preview.js';
import { daysOf, route } from './reply-list.js';
import { day, say, today } from './words.js';

const MAIL = /^[^\s@]+@[^\s@]+$/;
/** Longer links are cut by some mail programs. */
const LONGEST_LINK = 2000;

async function found(id, name) {
  const [relay, { replies }] = await Promise.all([read(`/api/relays/${id}`), readSigned(`/api/relays/${id}/replies`)]);
  return { relay, replies, one: replies.find(it => it.case === name) };
}

/** The form that registers a request at a post. */
export async function registerReplyPage({ id, post: name, go }) {
  const { path } = places(id, name);
  const [relay, post] = await Promise.all([read(`/api/relays/${id}`), read(path)]);
  return [head(relay, say('register-reply', post.title)), element('p', {}, say('register-reply-lead')), form({
    draft: `reply ${id} ${name}`,
    fields: [
      field({ name: 'received', label: say('reply-received'), type: 'date', value: today(), required: true }),
      field({ name: 'name', label: say('reply-name'), required: true }),
      field({ name: 'contact', label: say('reply-contact'), hint: say('reply-contact-hint'), required: true }),
      field({ name: 'passage', label: say('reply-passage'), hint: say('reply-passage-hint'), type: 'textarea', rows: 3, required: true }),
      field({ name: 'text', label: say('reply-text'), hint: say('reply-text-hint'), type: 'textarea', rows: 6, required: true }),
    ],
    submit: say('register-case'),
    send: async (values, waiting) => {
      const done = await send('POST', `${path}/replies`, values, waiting);
      go(route(id, done.name), say('reply-registered'));
    },
  })];
}

/** The whole letter of a refusal. */
function letterText({ opening, appeal, closing }, reason, address) {
  return [opening, reason, appeal, address, closing].map(part => part.trim()).filter(Boolean).join('\n\n');
}

/** The letter, to copy, to print or to send with the editor's own mail program. */
function letter(one) {
  const text = letterText(one.letter, one.reason, one.appealAddress);
  const mail = `mailto:${encodeURIComponent(one.contact)}?subject=${encodeURIComponent(one.letter.subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return [
    element('h2', {}, say('letter')),
    element('p', {}, say('letter-lead', one.contact)),
    element('div', { class: 'row' },
      action(say('copy'), () => navigator.clipboard.writeText(text)),
      action(say('print'), () => print(), { class: 'quiet' }),
      MAIL.test(one.contact) && mail.length < LONGEST_LINK ? element('a', { href: mail }, say('open-mail')) : null),
    element('div', { class: 'letter' }, text),
  ];
}

/** The form that refuses, above the letter as it will be. */
function refusal(id, one, before, go) {
  const shown = element('div', { class: 'letter', role: 'region', 'aria-label': say('letter') });
  const reason = field({ name: 'reason', label: say('reply-reason'), hint: say('reply-reason-hint'), type: 'textarea', rows: 4, required: true });
  const address = field({ name: 'appealAddress', label: say('appeal-address'), hint: say('appeal-address-hint'), value: before, required: true });
  const draw = () => {
    shown.textContent = letterText(one.letter, reason.input.value.trim() || '…', address.input.value.trim() || '…');
  };
  const made = form({
    draft: `refusal ${one.case}`,
    fields: [reason, address],
    submit: say('refuse-reply'),
    danger: true,
    send: async (values, waiting) => {
      await send('POST', `/api/relays/${id}/replies/${one.case}/refuse`, values, waiting);
      go(route(id, one.case), say('reply-refused'));
    },
  });
  made.addEventListener('input', draw);
  draw();
  made.querySelector('.end').before(element('p', { class: 'hint' }, say('letter-preview')), shown);
  return element('details', { class: 'remark' }, element('summary', {}, say('refuse-reply')), made);
}

/** What can be done with a case now. */
function acts(id, one, replies, go) {
  const press = (act, done, attributes) => action(say(`${act}-reply`), async waiting => {
    await send('POST', `/api/relays/${id}/replies/${one.case}/${act}`, {}, waiting);
    go(route(id, one.case), say(done));
  }, attributes);
  const address = replies.find(it => it.appealAddress)?.appealAddress || '';
  const end = element('details', { class: 'remark' }, element('summary', {}, say('withdraw-case')),
    element('p', {}, say('withdraw-case-lead')), press('withdraw', 'case-withdrawn', { class: 'danger' }));
  switch (one.state) {
    case 'open': return [press('accept', 'reply-accepted'), refusal(id, one, address, go), end];
    case 'accepted': return [
      element('p', { class: 'row' }, link(`${route(id, one.case)}/bring`, say('bring-reply'), { class: 'button' })),
      element('details', { class: 'remark' }, element('summary', {}, say('already-brought')), element('p', {}, say('already-brought-lead')), press('publish', 'reply-closed', { class: 'quiet' })),
      refusal(id, one, address, go), end];
    case 'refused': return [element('p', {}, say('accept-after-appeal')), press('accept', 'reply-accepted', { class: 'quiet' })];
    case 'published': return [element('p', {}, link(`stafet/${id}/indlaeg/${one.post}`, say('see-replied')))];
    default: return [];
  }
}

/** The page of a case. */
export async function replyPage({ id, reply, go }) {
  const { relay, replies, one } = await found(id, reply);
  if (!one) return [head(relay, say('not-found')), element('p', {}, say('no-case'))];
  return [
    head(relay, one.name ? say('reply-of', one.name) : say('reply-erased')),
    facts(
      [say('state'), say(`reply-is-${one.state}`, day(one.since))],
      [say('reply-post'), link(`stafet/${id}/indlaeg/${one.post}`, one.title)],
      [say('reply-received'), day(one.received)],
      [say('reply-last-day'), say(one.late ? 'reply-late' : 'reply-in-time', day(one.lastDay))],
      [say('reply-waits'), daysOf(one)],
      one.contact && [say('reply-contact'), one.contact],
      one.expires && [say('reply-kept'), day(one.expires)],
    ),
    one.passage ? [element('h2', {}, say('reply-passage')), element('blockquote', {}, one.passage)] : null,
    one.text ? [element('h2', {}, say('reply-text')), element('div', { class: 'text' }, one.text)] : null,
    one.state === 'refused' ? letter(one) : null,
    element('section', { class: 'acts' }, acts(id, one, replies, go)),
  ];
}

/** A post with the reply above its text, as the correction suggests it. A linked text can't be added to. */
function replied(post, { notice, text }) {
  return post.link ? post : { ...post, text: `## ${notice.heading}\n\n${text}\n\n---\n\n${post.text || ''}`.trimEnd() };
}

/** The form that publishes a reply: a correction of the post that says so. */
export async function bringReplyPage({ id, reply, go }) {
  const { relay, one } = await found(id, reply);
  if (one?.state !== 'accepted') return replyPage({ id, reply, go });
  const { path, page } = places(id, one.post);
  const post = await read(path);
  const body = ({ sentence, ...values }) => ({ version: post.version, kind: 'reply', sentence: sentence || say('sentence-missing'), post: content(values, post) });
  return [head(relay, say('bring-reply-of', one.name)), element('p', {}, say(post.link ? 'bring-reply-link' : 'bring-reply-lead')), form({
    draft: `reply ${one.case}`,
    version: post.version,
    fields: [
      field({ name: 'sentence', label: say('reply-sentence'), hint: say('reply-sentence-hint'), type: 'textarea', rows: 2, value: post.link ? '' : one.notice.sentence, required: true }),
      ...fields(relay, replied(post, one)),
    ],
    preview: livePreview({ path: `${path}/preview`, now: post.url, content: body }),
    submit: say('bring-reply'),
    send: async (values, waiting) => {
      await send('PUT', path, body(values), waiting);
      // The reply is published now. If the case can't be closed at once, its page does it later.
      const closed = await send('POST', `/api/relays/${id}/replies/${reply}/publish`, {}, waiting).then(() => true, () => false);
      go(closed ? page : route(id, reply), say(closed ? 'reply-brought' : 'reply-brought-open'));
    },
  })];
}
