// Relays and the site: opening, describing, finishing, and who answers for them.
import { read, readSigned, Refusal, send } from './api.js';
import { element, link } from './dom.js';
import { renaming } from './categories.js';
import { action, field, form } from './form.js';
import { language, say } from './words.js';

const LANGUAGES = [['da', 'Dansk'], ['en', 'English']];

/** The part of an address that a title becomes. */
export function addressOf(title) {
  return title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
    .normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-$/, '');
}

function fields(relay = {}) {
  return [
    field({ name: 'title', label: say('relay-title'), value: relay.title, required: true }),
    field({ name: 'introduction', label: say('introduction'), hint: say('introduction-hint'), type: 'textarea', value: relay.introduction, required: true }),
    field({
      name: 'categories', label: say('categories'), hint: say(relay.id ? 'categories-change-hint' : 'categories-hint'), type: 'textarea', required: true,
      value: relay.categories?.map(({ name }) => name).join('\n'),
    }),
    field({ name: 'language', label: say('language'), value: relay.language || language(), options: LANGUAGES }),
  ];
}

function described(values) {
  return { ...values, categories: values.categories.split('\n').map(it => it.trim()).filter(Boolean) };
}

/** The form that opens a relay. */
export async function newRelayPage({ go }) {
  const page = form({
    draft: 'relay',
    fields: fields(),
    submit: say('open-relay'),
    send: async (values, waiting) => {
      const id = addressOf(values.title);
      await send('POST', '/api/relays', { ...described(values), id, open: true }, waiting);
      go(`stafet/${id}`, say('relay-opened'));
    },
  });
  return [element('h1', {}, say('open-relay')), page];
}

/** What the API gives, as what it takes. */
function draft(relay) {
  return {
    title: relay.title, introduction: relay.introduction, categories: relay.categories.map(({ name }) => name),
    language: relay.language, open: relay.open,
    ...(relay.article ? { articleText: relay.article.text, articleLink: relay.article.link } : {}),
  };
}

/** The forms that describe a relay, finish it, and open it again. */
export async function describePage({ id, go }) {
  const relay = await read(`/api/relays/${id}`);
  const put = (change, version, waiting) => send('PUT', `/api/relays/${id}`, { version, relay: { ...draft(relay), ...change } }, waiting);
  const undo = ({ version }) => async waiting => {
    await put({}, version, waiting);
    go(`stafet/${id}/beskriv`, say('undone'));
  };
  const description = form({
    draft: `describe ${id}`,
    version: relay.version,
    fields: [
      ...fields(relay),
      field({ name: 'articleText', label: say('article'), hint: say('article-hint'), type: 'textarea', rows: 6, value: relay.article?.text }),
      field({ name: 'articleLink', label: say('article-link'), type: 'url', value: relay.article?.link }),
    ],
    submit: say('save'),
    send: async ({ articleText, articleLink, ...values }, waiting) => {
      const article = { articleText: articleText || undefined, articleLink: articleLink || undefined };
      const done = await put({ ...described(values), ...article }, relay.version, waiting);
      go(`stafet/${id}`, say('relay-described'), done.version > relay.version ? undo(done) : undefined);
    },
  });
  return [
    element('p', { class: 'kicker' }, link(`stafet/${id}`, relay.title)), element('h1', {}, say('describe-relay')), description, renaming(relay, draft, go),
    element('h2', {}, say(relay.open ? 'finish-relay' : 'reopen-relay')), element('p', {}, say(relay.open ? 'finish-lead' : 'reopen-lead')),
    action(say(relay.open ? 'finish-relay' : 'reopen-relay'), async waiting => {
      const done = await put({ open: !relay.open }, relay.version, waiting);
      go(`stafet/${id}`, say(relay.open ? 'relay-finished' : 'relay-reopened'), undo(done));
    }, relay.open ? { class: 'danger' } : {}),
  ];
}

/** The form that describes the site, with those who answer for it. */
export async function sitePage({ go }) {
  const [seen, { relays }] = await Promise.all([readSigned('/api/site'), read('/api/relays')]);
  const site = seen.site || { home: location.origin, language: language() };
  let { version } = seen;
  const text = (name, type = 'text', required = true) =>
    field({ name, label: say(`site-${name}`), hint: say(`site-${name}-hint`), type, value: site[name], required });
  const page = form({
    draft: 'site',
    version,
    fields: [
      text('name'), text('publisher'), text('responsibleEditor'), text('postalAddress'), text('sender', 'email'), text('contact', 'email'),
      field({ name: 'language', label: say('language'), value: site.language, options: LANGUAGES }),
      text('home', 'url'), text('licence', 'text', false),
    ],
    submit: say('save'),
    send: async (values, waiting) => {
      try {
        await send('PUT', '/api/site', { version, site: values }, waiting);
      } catch (failure) {
        const current = failure instanceof Refusal ? failure.body.current : undefined;
        if (current === undefined) throw failure;
        version = current;
        const button = page.querySelector('.end button');
        button.textContent = say('replace-site');
        button.className = 'danger';
        throw new Refusal(failure.status, { detail: say('site-changed') });
      }
      go(relays.length ? '' : 'ny-stafet', say('site-described'));
    },
  });
  return [element('h1', {}, say('describe-site')), element('p', {}, say('describe-site-lead')), page];
}
