// A relay: its posts, its turns, and the forms that open it and describe the site.
import { read, readSigned, readText, Refusal, send } from './api.js';
import { element, link } from './dom.js';
import { field, form } from './form.js';
import { day, language, say } from './words.js';

/** The part of an address that a title becomes. */
export function addressOf(title) {
  return title.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa')
    .normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80).replace(/-$/, '');
}

/** The form that opens a relay. */
export async function newRelayPage({ go }) {
  const page = form({
    draft: 'relay',
    fields: [
      field({ name: 'title', label: say('relay-title'), required: true }),
      field({ name: 'introduction', label: say('introduction'), hint: say('introduction-hint'), type: 'textarea' }),
      field({ name: 'categories', label: say('categories'), hint: say('categories-hint'), type: 'textarea' }),
      field({ name: 'language', label: say('language'), value: language(), options: [['da', 'Dansk'], ['en', 'English']] }),
    ],
    submit: say('open-relay'),
    send: async (values, waiting) => {
      const id = addressOf(values.title);
      const categories = values.categories.split('\n').map(it => it.trim()).filter(Boolean);
      await send('POST', '/api/relays', { ...values, id, categories, open: true }, waiting);
      go(`stafet/${id}`, say('relay-opened'));
    },
  });
  return [element('h1', {}, say('open-relay')), page];
}

/** The site's address as its pages give it, or this page's. */
async function homeOfSite() {
  const robots = await readText('/robots.txt');
  return robots.match(/^Sitemap: (https?:\/\/[^/\s]+)\//m)?.[1] || location.origin;
}

/** Describes a site. If there is another description, the form says so, and only its next use replaces that one. */
function describer(made) {
  let version = 0;
  return async (site, waiting) => {
    try {
      await send('PUT', '/api/site', { version, site }, waiting);
    } catch (failure) {
      const current = failure instanceof Refusal ? failure.body.current : undefined;
      if (current === undefined) throw failure;
      const detail = version === 0 ? say('site-is-described') : say('site-changed');
      version = current;
      const button = made().querySelector('button');
      button.textContent = say('replace-site');
      button.className = 'danger';
      throw new Refusal(failure.status, { detail });
    }
  };
}

/** The form that describes the site. */
export async function sitePage({ go }) {
  const names = ['name', 'publisher', 'responsibleEditor', 'postalAddress', 'sender', 'contact'];
  const fields = names.map(name => field({ name, label: say(`site-${name}`), required: true }));
  fields.push(field({ name: 'language', label: say('language'), value: language(), options: [['da', 'Dansk'], ['en', 'English']] }));
  fields.push(field({ name: 'home', label: say('site-home'), hint: say('site-home-hint'), value: await homeOfSite(), required: true }));
  const describe = describer(() => page);
  const page = form({
    draft: 'site',
    fields,
    submit: say('save'),
    send: async (values, waiting) => {
      await describe(values, waiting);
      go('', say('site-described'));
    },
  });
  return [element('h1', {}, say('describe-site')), element('p', {}, say('describe-site-lead')), page];
}

async function withdrawn(id) {
  try {
    return (await readSigned(`/api/relays/${id}/withdrawn`)).withdrawn;
  } catch (failure) {
    if (failure.status === 403) return [];
    throw failure;
  }
}

async function turns(id) {
  try {
    return (await readSigned(`/api/relays/${id}/turns`)).turns;
  } catch (failure) {
    if (failure.status === 403) return [];
    throw failure;
  }
}

function list(title, items, none) {
  return element('section', {}, element('h2', {}, title),
    items.length ? element('ul', { class: 'list' }, items.map(it => element('li', {}, it))) : element('p', {}, none));
}

/** The page of a relay. */
export async function relayPage({ id }) {
  const [relay, { posts }, gone, open] = await Promise.all([
    read(`/api/relays/${id}`), read(`/api/relays/${id}/posts?limit=50`), withdrawn(id), turns(id),
  ]);
  return [
    element('p', { class: 'kicker' }, link('', say('today'))),
    element('h1', {}, relay.title),
    element('p', { class: 'row' },
      link(`stafet/${id}/skriv`, say('write-post'), { class: 'button' }),
      link(`stafet/${id}/inviter`, say('invite-author'), { class: 'button quiet' }),
      element('a', { href: relay.url }, say('see-relay'))),
    list(say('turns'), open.map(turn => [
      link(`stafet/${id}/tur/${turn.turn}`, turn.name), ' · ', say(`turn-${turn.state}`),
    ]), say('no-turns')),
    list(say('posts'), posts.map(post => [
      link(`stafet/${id}/indlaeg/${post.id}`, post.title), ' · ', day(post.date),
    ]), say('no-posts')),
    gone.length ? list(say('withdrawn-posts'), gone.map(post => [
      link(`stafet/${id}/tilbagetrukket/${post.id}`, post.title), ' · ', post.reason,
    ]), '') : null,
  ];
}
