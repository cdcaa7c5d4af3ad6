// The sitemap lists just the pages that there are, but for those that say why they don't belong.

/** Pages that are there and stand in no sitemap, each kind with its reason. */
const APART = [
  [/\/kategori\/[^/]+\/\d{4}\//, 'years of a category list posts that the years of the relay list'],
  [/^\/om\/(tilmeldt|signed-up|link-sendt|link-sent)\/$/, 'where a form leads: nobody begins there'],
  [/^\/problemer\//, 'for those who write programs, linked from their errors'],
];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Compares the sitemap with the pages that were come by. */
export async function compare(page, home, places, findings) {
  const listed = await read(page, `${home}/sitemap.xml`, home, findings);
  const robots = await (await fetch(`${home}/robots.txt`)).text();
  if (!robots.includes(`Sitemap: ${home}/sitemap.xml`)) {
    findings.wrong('/robots.txt', 'does not name the sitemap');
  }
  const pages = [...places].filter(([, it]) => it.isPage && it.status === 200 && !it.isHidden);
  for (const [address, { canonical }] of pages) {
    if (canonical !== home + address) findings.wrong(address, `says that it is ${canonical}`);
    const apart = APART.find(([pattern]) => pattern.test(address));
    if (!apart && !listed.has(home + address)) findings.wrong(address, 'is not in the sitemap');
    if (apart && listed.has(home + address)) findings.wrong(address, `is in the sitemap: ${apart[1]}`);
  }
  const there = new Set(pages.map(([address]) => home + address));
  for (const address of listed) {
    if (!there.has(address)) findings.wrong('the sitemap', `lists ${address}, which no link leads to`);
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
  if (answer.status !== 200 || map.broken) wrong(`is no sitemap (${answer.status})`);
  map.dates.filter(it => !DATE.test(it)).forEach(it => wrong(`has no date: ${it}`));
  map.places.filter(it => !it.startsWith(`${home}/`)).forEach(it => wrong(`is not ours: ${it}`));
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
