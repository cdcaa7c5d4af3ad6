// Checks that the sitemap lists exactly the existing pages, with exceptions that have a reason.

/** Existing pages that are not in the sitemap, each kind with its reason. */
const APART = [
  [/\/kategori\/[^/]+\/\d{4}\//, 'years of a category list posts that the years of the relay list'],
  [/^\/om\/(tilmeldt|signed-up|link-sendt|link-sent)\/$/, 'the response to a form, not an entry page'],
  [/^\/problemer\//, 'for developers, linked from API errors'],
];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Compares the sitemap with the visited pages. */
export async function compare(page, home, places, findings) {
  const listed = await read(page, `${home}/sitemap.xml`, home, findings);
  const robots = await (await fetch(`${home}/robots.txt`)).text();
  if (!robots.includes(`Sitemap: ${home}/sitemap.xml`)) {
    findings.wrong('/robots.txt', 'does not name the sitemap');
  }
  const pages = [...places].filter(([, it]) => it.isPage && it.status === 200 && !it.isHidden);
  for (const [address, { canonical }] of pages) {
    if (canonical !== home + address) findings.wrong(address, `has the wrong canonical address ${canonical}`);
    const apart = APART.find(([pattern]) => pattern.test(address));
    if (!apart && !listed.has(home + address)) findings.wrong(address, 'is not in the sitemap');
    if (apart && listed.has(home + address)) findings.wrong(address, `is in the sitemap: ${apart[1]}`);
  }
  const there = new Set(pages.map(([address]) => home + address));
  for (const address of listed) {
    if (!there.has(address)) findings.wrong('the sitemap', `lists ${address}, which no page links to`);
  }
  findings.count('pages in the sitemap', listed.size);
  findings.count('pages found by their links', pages.length);
}

async function read(page, address, home, findings) {
  const answer = await fetch(address);
  const map = await page.evaluate(text => {
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const all = name => [...xml.getElementsByTagNameNS('http://www.sitemaps.org/schemas/sitemap/0.9', name)]
      .map(it => it.textContent);
    return { broken: xml.querySelector('parsererror') !== null,
      root: xml.documentElement.localName, places: all('loc'), dates: all('lastmod') };
  }, await answer.text());
  const wrong = what => findings.wrong(address, what);
  if (answer.status !== 200 || map.broken) wrong(`is not a sitemap (${answer.status})`);
  map.dates.filter(it => !DATE.test(it)).forEach(it => wrong(`has no date: ${it}`));
  map.places.filter(it => !it.startsWith(`${home}/`)).forEach(it => wrong(`is of another site: ${it}`));
  if (map.root === 'urlset') return new Set(map.places);
  const listed = new Set();
  for (const part of map.places) {
    for (const place of await read(page, part, home, findings)) {
      if (listed.has(place)) wrong(`lists twice: ${place}`);
      listed.add(place);
    }
  }
  return listed;
}
