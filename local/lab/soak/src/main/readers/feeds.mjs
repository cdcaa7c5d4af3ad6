// Checks feeds by their specifications: RSS 2.0 (rssboard.org), Atom (RFC 4287), JSON Feed 1.1 (jsonfeed.org).

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;

/** Parses RSS and Atom into one format. Runs in a page, for its XML parser. */
function readXml(text) {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  const error = xml.querySelector('parsererror');
  if (error) return { broken: error.textContent };
  const root = xml.documentElement;
  const child = (parent, name) => [...parent.children].filter(it => it.nodeName === name);
  const text1 = (parent, name) => child(parent, name)[0]?.textContent ?? null;
  const link = (parent, name, rel) => child(parent, name)
    .find(it => (it.getAttribute('rel') ?? 'alternate') === rel)?.getAttribute('href') ?? null;
  if (root.nodeName === 'rss') {
    const channel = root.children[0];
    return {
      kind: `rss ${root.getAttribute('version')}`,
      title: text1(channel, 'title'), home: text1(channel, 'link'), id: text1(channel, 'link'),
      about: text1(channel, 'description'), updated: text1(channel, 'lastBuildDate'),
      self: link(channel, 'atom:link', 'self'), author: 'not asked for',
      language: text1(channel, 'language'),
      entries: child(channel, 'item').map(it => ({
        id: text1(it, 'guid'), url: text1(it, 'link'), title: text1(it, 'title'),
        published: text1(it, 'pubDate'), updated: text1(it, 'pubDate'),
        html: text1(it, 'content:encoded'), author: 'not asked for' })),
    };
  }
  return {
    kind: `${root.nodeName} ${root.namespaceURI}`,
    title: text1(root, 'title'), home: link(root, 'link', 'alternate'), id: text1(root, 'id'),
    about: text1(root, 'subtitle'), updated: text1(root, 'updated'),
    self: link(root, 'link', 'self'), author: child(root, 'author')[0] && text1(child(root, 'author')[0], 'name'),
    language: root.getAttribute('xml:lang'),
    entries: child(root, 'entry').map(it => ({
      id: text1(it, 'id'), url: link(it, 'link', 'alternate'), title: text1(it, 'title'),
      published: text1(it, 'published'), updated: text1(it, 'updated'), html: text1(it, 'content') })),
  };
}

function readJson(text) {
  const feed = JSON.parse(text);
  return {
    kind: feed.version, title: feed.title, home: feed.home_page_url, id: feed.home_page_url,
    about: feed.description, updated: null, self: feed.feed_url, author: 'not asked for',
    language: feed.language,
    entries: feed.items.map(it => ({ id: it.id, url: it.url, title: it.title,
      published: it.date_published, updated: it.date_modified ?? it.date_published,
      html: it.content_html, author: 'not asked for' })),
  };
}

const KINDS = [
  { file: 'rss.xml', type: 'application/rss+xml', kind: 'rss 2.0', date: RFC_822 },
  { file: 'atom.xml', type: 'application/atom+xml', kind: 'feed http://www.w3.org/2005/Atom', date: RFC_3339 },
  { file: 'feed.json', type: 'application/feed+json', kind: 'https://jsonfeed.org/version/1.1', date: RFC_3339 },
];

/** Checks a relay's three feeds, which must have the same posts. */
export async function checkFeeds(page, home, relay, findings) {
  const told = [];
  for (const kind of KINDS) {
    const address = `${home}/${relay}/${kind.file}`;
    const answer = await fetch(address);
    const text = await answer.text();
    const feed = kind.file.endsWith('json') ? readJson(text) : await page.evaluate(readXml, text);
    const wrong = what => findings.wrong(`/${relay}/${kind.file}`, what);
    findings.count('feeds checked');
    if (feed.broken) {
      wrong(feed.broken);
      continue;
    }
    if (!answer.headers.get('content-type').startsWith(kind.type)) wrong('has the wrong type');
    await check(page, feed, { ...kind, address, home, relay }, wrong);
    findings.count('entries of feeds checked', feed.entries.length);
    told.push(feed.entries.map(it => `${it.id} ${Date.parse(it.published)}`).join('\n'));
  }
  if (new Set(told).size > 1) findings.wrong(`/${relay}/`, 'its feeds have different posts');
}

async function check(page, feed, { kind, date, address, home, relay }, wrong) {
  if (feed.kind !== kind) wrong(`is ${feed.kind}`);
  for (const name of ['title', 'about', 'language', 'author', 'id']) {
    if (!feed[name]?.trim()) wrong(`has no ${name}`);
  }
  if (feed.self !== address) wrong(`has the wrong self link ${feed.self}`);
  if (feed.home !== `${home}/${relay}/`) wrong(`has the wrong home ${feed.home}`);
  if (feed.updated !== null && !date.test(feed.updated)) wrong(`has no date: ${feed.updated}`);
  const ids = new Set(feed.entries.map(it => it.id));
  if (ids.size !== feed.entries.length) wrong('has two entries with the same id');
  for (const entry of feed.entries) {
    if (!entry.title?.trim() || !entry.id) wrong(`an entry without title or id: ${entry.url}`);
    if (!entry.url?.startsWith(`${home}/`)) wrong(`an entry's address is not absolute: ${entry.url}`);
    for (const when of [entry.published, entry.updated]) {
      if (!date.test(when ?? '') || Number.isNaN(Date.parse(when))) wrong(`no date: ${when}`);
    }
    if (feed.author === null && !entry.author) wrong(`has no author: ${entry.url}`);
    for (const what of await page.evaluate(content, entry.html)) wrong(`${entry.url}: ${what}`);
  }
}

/** Returns what feed readers can't use: relative addresses, scripts. Runs in a page. */
function content(html) {
  const part = new DOMParser().parseFromString(html, 'text/html');
  const found = [];
  for (const it of part.querySelectorAll('[href], [src]')) {
    const address = it.getAttribute('href') ?? it.getAttribute('src');
    if (!URL.canParse(address)) found.push(`an address that is not absolute: ${address}`);
  }
  if (!part.body.textContent.trim()) found.push('has no content');
  if (part.querySelector('script, style, iframe, form')) found.push('has a script, style or form');
  return found;
}
