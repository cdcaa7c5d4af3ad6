// The public pages, each kind once in each language.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The relay in each language and its category, as in ShowcaseSite.java. */
export const RELAYS = {
  da: { relay: 'skygge-i-byen', category: 'drift', quiet: 'stille' },
  en: { relay: 'shade-in-the-city', category: 'upkeep', quiet: 'quiet' },
};
const CLOSED = { da: 'lukket-stafet', en: 'closed-relay' };
const EMPTY = { da: 'tom-stafet', en: 'empty-relay' };

/** Name, address and status of each page of relays in a language. */
function ofRelays(language) {
  const { relay, category, quiet } = RELAYS[language];
  const post = name => `/${relay}/indlaeg/${name}/`;
  return [
    ['relay', `/${relay}/`],
    ['relay-closed', `/${CLOSED[language]}/`],
    ['relay-empty', `/${EMPTY[language]}/`],
    ['category', `/${relay}/kategori/${category}/`],
    ['category-empty', `/${relay}/kategori/${quiet}/`],
    ['year', `/${relay}/2020/`],
    ['year-second-page', `/${relay}/2020/2/`],
    ['category-year', `/${relay}/kategori/${category}/2021/`],
    ['category-year-second-page', `/${relay}/kategori/${category}/2020/2/`],
    ['author', `/${relay}/forfattere/aase-oern-0000-0002-1825-0097/`],
    ['issue', `/${relay}/nyhedsbrev/2026-W06/`],
    ['issues', `/${relay}/nyhedsbrev/`],
    ['post-everything', post('everything')],
    ['post-teaser', post('teaser')],
    ['post-elsewhere', post('elsewhere')],
    ['post-corrected', post('corrected')],
    ['post-withdrawn', post('withdrawn'), 410],
    ['post-purged', post('purged'), 410],
    ['post-of-closed', `/${CLOSED[language]}/indlaeg/last/`],
    ['missing-in-relay', `/${relay}/findes-ikke/`, 404],
    ['signed-up', language === 'da' ? '/om/tilmeldt/' : '/om/signed-up/'],
    ['link-sent', language === 'da' ? '/om/link-sendt/' : '/om/link-sent/'],
  ];
}

/** The site's own pages are in Danish. */
const OF_SITE = [
  ['home', '/'],
  ['demo-relay', '/klimatilpasning-paa-tvaers/'],
  ['search', '/soeg/'],
  ['search-results', '/soeg/?q=klima'],
  ['publisher', '/om/udgiver/'],
  ['privacy', '/om/privatliv/'],
  ['accessibility', '/om/tilgaengelighed/'],
  ['missing', '/findes-ikke/', 404],
  ['problem-not-found', '/problemer/not-found/'],
  ['problem-gone', '/problemer/gone/'],
  ['problem-method', '/problemer/method-not-allowed/'],
  ['problem-too-large', '/problemer/too-large/'],
];

export async function readPages(reader, language) {
  const pages = [...(language === 'da' ? OF_SITE : []), ...ofRelays(language)];
  for (const [name, address, status] of pages) await reader.open(name, address, status);
}

/** The local mailbox, which is in English. */
export async function readMailbox(reader, mailbox) {
  await reader.open('mailbox', `${mailbox}/`);
  const mail = reader.shown.match(/href="(\/m\/[^"]+)"/)[1];
  await reader.open('mailbox-mail', mailbox + mail);
  await reader.open('mailbox-missing', `${mailbox}/m/0`, 404);
}

/** Pages that this site doesn't show, from files (RarePages.java); of the API's problem pages one. */
export async function readUnseen(readers, folder, markup) {
  for (const file of readdirSync(folder).sort()) {
    const name = basename(file, '.html');
    const html = readFileSync(join(folder, file), 'utf8');
    if (/-problemer-(?!gone)/.test(name)) markup.add(name, html);
    else await readers[name.slice(0, 2)].show(name.slice(3), html);
  }
}
