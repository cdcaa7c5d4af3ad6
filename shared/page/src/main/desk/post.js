// Writing a post, correcting, withdrawing and restoring it.
import { read, readSigned, send } from './api.js';
import { element, link } from './dom.js';
import { field, form } from './form.js';
import { moment, say, today } from './words.js';

function fields(relay, post = {}) {
  const author = post.authors?.[0] || {};
  return [
    field({ name: 'title', label: say('title'), value: post.title, required: true }),
    field({ name: 'date', label: say('date'), type: 'date', value: post.date || today(), required: true }),
    field({
      name: 'category', label: say('category'), value: post.category?.name || relay.categories[0]?.name,
      options: relay.categories.map(({ name }) => [name, name]),
    }),
    field({ name: 'teaser', label: say('teaser'), hint: say('teaser-hint'), type: 'textarea', rows: 3, value: post.teaser, required: true }),
    field({ name: 'text', label: say('text'), hint: say('text-hint'), type: 'textarea', rows: 14, value: post.text }),
    field({ name: 'author', at: 'authors[0].name', label: say('author'), value: author.name }),
    field({ name: 'authorTitle', at: 'authors[0].title', label: say('author-title'), value: author.title }),
    field({ name: 'workplace', at: 'authors[0].workplace', label: say('workplace'), value: author.workplace }),
  ];
}

/** The post that the fields describe. What the form doesn't show stays as it was. */
function content(values, post = {}) {
  const first = values.author
    ? [{ ...post.authors?.[0], name: values.author, title: values.authorTitle, workplace: values.workplace }]
    : [];
  return {
    title: values.title, date: values.date, category: values.category, teaser: values.teaser,
    authors: [...first, ...(post.authors || []).slice(1)],
    ...(values.text ? { text: values.text } : {}),
    ...(post.link && !values.text ? { link: post.link } : {}),
  };
}

function head(relay, title) {
  return [element('p', { class: 'kicker' }, link(`stafet/${relay.id}`, relay.title)), element('h1', {}, title)];
}

/** The form for a new post. */
export async function writePage({ id, go }) {
  const relay = await read(`/api/relays/${id}`);
  const page = form({
    draft: `post ${id}`,
    fields: fields(relay),
    submit: say('publish'),
    send: async (values, waiting) => {
      const done = await send('POST', `/api/relays/${id}/posts`, content(values), waiting);
      go(`stafet/${id}/indlaeg/${done.name}`, say('published'));
    },
  });
  return [head(relay, say('write-post')), page];
}

function correction(relay, post, go) {
  const path = `/api/relays/${relay.id}/posts/${post.id}`;
  return form({
    draft: `correction ${relay.id} ${post.id}`,
    version: post.version,
    fields: [
      ...fields(relay, post),
      field({
        name: 'kind', label: say('kind'), value: 'correction',
        options: ['correction', 'clarification', 'reply'].map(kind => [kind, say(`kind-${kind}`)]),
      }),
      field({ name: 'sentence', label: say('sentence'), hint: say('sentence-hint'), type: 'textarea', rows: 2 }),
    ],
    submit: say('correct'),
    send: async ({ kind, sentence, ...values }, waiting) => {
      const told = sentence ? { kind, sentence } : {};
      await send('PUT', path, { version: post.version, ...told, post: content(values, post) }, waiting);
      go(`stafet/${relay.id}/indlaeg/${post.id}`, say('corrected'));
    },
  });
}

function reasoned({ path, version, submit, danger, done }) {
  return form({
    danger,
    fields: [field({ name: 'reason', label: say('reason'), hint: say('reason-hint'), type: 'textarea', rows: 2, required: true })],
    submit,
    send: async ({ reason }, waiting) => {
      await send('POST', path, { version, reason }, waiting);
      done();
    },
  });
}

function part(title, ...content) {
  return element('details', {}, element('summary', {}, title), content);
}

/** The page of a published post. */
export async function postPage({ id, post: name, go }) {
  const [relay, post] = await Promise.all([read(`/api/relays/${id}`), read(`/api/relays/${id}/posts/${name}`)]);
  const withdrawal = reasoned({
    path: `/api/relays/${id}/posts/${name}/withdrawal`, version: post.version, submit: say('withdraw'), danger: true,
    done: () => go(`stafet/${id}/tilbagetrukket/${name}`, say('withdrawn')),
  });
  return [
    head(relay, post.title),
    element('p', {}, post.teaser),
    element('p', {}, element('a', { href: post.url }, say('see-post')), ' · ', say('changed', moment(post.updated))),
    part(say('correct'), correction(relay, post, go)),
    part(say('withdraw'), element('p', {}, say('withdraw-lead')), withdrawal),
  ];
}

/** The page of a withdrawn post. */
export async function withdrawnPage({ id, post: name, go }) {
  const [relay, { withdrawn }] = await Promise.all([read(`/api/relays/${id}`), readSigned(`/api/relays/${id}/withdrawn`)]);
  const post = withdrawn.find(it => it.id === name);
  if (!post) return [head(relay, say('not-found')), element('p', {}, say('not-withdrawn'))];
  const restoration = reasoned({
    path: `/api/relays/${id}/posts/${name}/restoration`, version: post.version, submit: say('restore'),
    done: () => go(`stafet/${id}/indlaeg/${name}`, say('restored')),
  });
  return [head(relay, post.title), element('p', {}, say('withdrawn-at', moment(post.withdrawn), post.reason)), restoration];
}
