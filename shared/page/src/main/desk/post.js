// A post: writing, correcting, withdrawing and restoring it, each with the page that readers will see.
import { read, readSigned, send } from './api.js';
import { authorFields, authorsOf, authorValues } from './author.js';
import { element, link } from './dom.js';
import { action, field, form } from './form.js';
import { startPaste } from './paste.js';
import { leadFields, leadPicture, leadValues } from './picture.js';
import { insertion } from './picture-text.js';
import { livePreview } from './preview.js';
import { repliesOf } from './reply-list.js';
import { moment, say, today } from './words.js';

/** A text into which formatted text is pasted as Markdown, and pictures are put. */
function textField(relay, value) {
  const made = field({ name: 'text', label: say('text'), hint: say('text-hint'), type: 'textarea', rows: 14, value });
  const note = element('p', { class: 'hint', role: 'status' });
  startPaste(made.input, note);
  return { ...made, note: [note, insertion(relay.id, made.input)] };
}

/** The fields of a post. */
export function fields(relay, post = {}) {
  return [
    field({ name: 'title', label: say('title'), value: post.title, required: true }),
    field({ name: 'date', label: say('date'), type: 'date', value: post.date || today(), required: true }),
    field({
      name: 'category', label: say('category'), value: post.category?.name || relay.categories[0]?.name,
      options: relay.categories.map(({ name }) => [name, name]),
    }),
    field({ name: 'teaser', label: say('teaser'), hint: say('teaser-hint'), type: 'textarea', rows: 3, value: post.teaser, required: true }),
    ...leadFields(relay.id, leadValues(post)),
    textField(relay, post.text),
    ...authorFields(relay.id, authorValues(post)),
    field({ name: 'because', label: say('because'), hint: say('because-hint'), value: post.because }),
  ];
}

/** The post that the fields describe. What the form doesn't show stays as it was. */
export function content(values, post = {}) {
  return {
    title: values.title, date: values.date, category: values.category, teaser: values.teaser,
    authors: authorsOf(values),
    ...(values.text ? { text: values.text } : {}),
    ...(values.because ? { because: values.because } : {}),
    ...leadPicture(values),
    ...(post.link && !values.text ? { link: post.link } : {}),
  };
}

/** The top of a page of a relay. */
export function head(relay, title) {
  return [element('p', { class: 'kicker' }, link(`stafet/${relay.id}`, relay.title)), element('h1', {}, title)];
}

/** Where a post's changes are made, and its page at the desk. */
export function places(id, name) {
  return { path: `/api/relays/${id}/posts/${name}`, page: `stafet/${id}/indlaeg/${name}` };
}

/** The form for a new post. */
export async function writePage({ id, go }) {
  const relay = await read(`/api/relays/${id}`);
  const page = form({
    draft: `post ${id}`,
    fields: fields(relay),
    preview: livePreview({ path: `/api/relays/${id}/preview`, content: values => values.title && content(values) }),
    submit: say('publish'),
    send: async (values, waiting) => {
      const done = await send('POST', `/api/relays/${id}/posts`, content(values), waiting);
      go(places(id, done.name).page, say('published'));
    },
  });
  return [head(relay, say('write-post')), page];
}

/** The form that corrects a post. */
export async function correctPage({ id, post: name, go }) {
  const { path, page } = places(id, name);
  const [relay, post] = await Promise.all([read(`/api/relays/${id}`), read(path)]);
  const body = ({ kind, sentence, ...values }) => ({ version: post.version, kind, sentence, post: content(values, post) });
  return [head(relay, say('correct-post', post.title)), form({
    draft: `correction ${id} ${name}`,
    version: post.version,
    fields: [
      ...fields(relay, post),
      field({
        name: 'kind', label: say('kind'), value: 'correction',
        options: ['correction', 'clarification', 'reply'].map(kind => [kind, say(`kind-${kind}`)]),
      }),
      field({ name: 'sentence', label: say('sentence'), hint: say('sentence-hint'), type: 'textarea', rows: 2, required: true }),
    ],
    preview: livePreview({ path: `${path}/preview`, now: post.url, content: values => body({ ...values, sentence: values.sentence || say('sentence-missing') }) }),
    submit: say('correct'),
    send: async (values, waiting) => {
      await send('PUT', path, body(values), waiting);
      go(page, say('corrected'));
    },
  })];
}

/** A post as the API takes it, with some values changed. */
export function unchanged(post, change = {}) {
  return content({ ...before(post), ...change }, post);
}

/** A post's values as the form has them. */
function before(post) {
  return { ...post, category: post.category.name, ...leadValues(post), ...authorValues(post) };
}

function reasoned({ path, version, hint, preview, submit, danger, done }) {
  return form({
    danger,
    preview,
    fields: [field({ name: 'reason', label: say('reason'), hint, type: 'textarea', rows: 2, required: true })],
    submit,
    send: async ({ reason }, waiting) => done(await send('POST', path, { version, reason }, waiting), reason),
  });
}

/** The form that withdraws a post. */
export async function withdrawPage({ id, post: name, go }) {
  const { path, page } = places(id, name);
  const [relay, post] = await Promise.all([read(`/api/relays/${id}`), read(path)]);
  const restore = version => async waiting => {
    await send('POST', `${path}/restoration`, { version, reason: say('undo-reason') }, waiting);
    go(page, say('restored'));
  };
  return [head(relay, say('withdraw-post', post.title)), element('p', {}, say('withdraw-lead')), reasoned({
    path: `${path}/withdrawal`, version: post.version, hint: say('reason-hint'), submit: say('withdraw'), danger: true,
    preview: livePreview({
      path: `${path}/withdrawal/preview`, now: post.url, content: ({ reason }) => reason && { version: post.version, reason },
    }),
    done: ({ version }) => go(`stafet/${id}/tilbagetrukket/${name}`, say('withdrawn'), restore(version)),
  })];
}

/** What readers were told about corrections. The newest can be mailed to those who were mailed the post. */
function corrections(id, post, go) {
  const all = post.corrections || [];
  if (!all.length) return null;
  const mail = action(say('mail-correction'), async waiting => {
    const done = await send('POST', `/api/relays/${id}/issues`, { post: post.id, correction: all.length }, waiting);
    go(`stafet/${id}/nyhedsbrev/${done.name}`, say('correction-mailed'));
  }, { class: 'quiet' });
  return element('section', {}, element('h2', {}, say('corrections')),
    element('ul', { class: 'list' }, all.map(one => element('li', {}, one.sentence, element('p', {}, say(`kind-${one.kind}`), ' · ', moment(one.at))))),
    all.at(-1).kind === 'clarification' ? null : mail);
}

/** The page of a published post. */
export async function postPage({ id, post: name, go }) {
  const { path, page } = places(id, name);
  const [relay, post, replies] = await Promise.all([read(`/api/relays/${id}`), read(path), repliesOf(id, name)]);
  return [
    head(relay, post.title),
    element('p', {}, post.teaser),
    element('p', {}, element('a', { href: post.url }, say('see-post')), ' · ', say('changed', moment(post.updated))),
    element('p', { class: 'row' },
      link(`${page}/ret`, say('correct'), { class: 'button' }),
      link(`${page}/traek-tilbage`, say('withdraw'), { class: 'button danger' }),
      link(`${page}/genmaele`, say('reply-request'))),
    corrections(id, post, go),
    replies,
  ];
}

/** The page of a withdrawn post. */
export async function withdrawnPage({ id, post: name, go }) {
  const { path, page } = places(id, name);
  const [relay, { withdrawn }] = await Promise.all([read(`/api/relays/${id}`), readSigned(`/api/relays/${id}/withdrawn`)]);
  const post = withdrawn.find(it => it.id === name);
  if (!post) return [head(relay, say('not-found')), element('p', {}, say('not-withdrawn'))];
  const { version } = post;
  const restoration = reasoned({
    path: `${path}/restoration`, version, hint: say('restore-hint'), submit: say('restore'),
    preview: livePreview({
      path: `${path}/restoration/preview`, content: ({ reason }) => ({ version, reason: reason || say('undo-reason') }),
    }),
    done: () => go(page, say('restored')),
  });
  return [head(relay, post.title), element('p', {}, say('withdrawn-at', moment(post.withdrawn), post.reason)), restoration];
}
