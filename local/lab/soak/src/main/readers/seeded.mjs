// A page with defects on purpose: each tool must report its share, to show that it works.
import { createServer } from 'node:http';
import { open } from './browser.mjs';
import { checkFeeds } from './feeds.mjs';
import { Findings } from './findings.mjs';
import { checkData } from './linked-data.mjs';
import { Links } from './links.mjs';
import { Looker } from './look.mjs';
import { Markup } from './markup.mjs';
import { compare } from './sitemap.mjs';

const PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Wrong</title>
<link rel="canonical" href="http://elsewhere.example/">
<style>body{background:#fff}p{color:#ccc}a:focus{outline:none}#wide{width:2000px}</style>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"BlogPosting","datePublished":"soon"}</script>
<script>localStorage.left = 1; document.cookie = 'left=1'; fetch('http://127.0.0.1:9/').catch(() => 0)</script>
</head><body onclick="void 0"><h1>Wrong</h1><p id="a">Pale<p id="a">Paler
<a href="/none">nowhere</a> <a href="#none">no place</a> <img src="data:,"> <input name="unnamed">
<button style="position:absolute;left:-99rem">far</button> <button tabindex="7">first</button>
<div id="wide">wide</div></body></html>`;
const FEED = '<rss version="2.0"><channel><title>x</title><item><link>/relative</link></item></channel></rss>';
const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>not closed</feed>';
const MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>HOME/only-here/</loc></url></urlset>';

/** The expected findings. */
const SEEDS = [
  /scrolls horizontally/, /axe color-contrast/, /axe image-alt/, /axe label/, /pa11y .*insufficient contrast/,
  /pa11y WCAG2AA.*H37/, /keyboard: Tab reached/, /Nu validator error.*Duplicate ID/,
  /html-validate no-dup-id/, /has a script/, /stores data .* localStorage/, /stores data .* cookie/,
  /requests another site/, /answered 404/, /links to a missing target/, /wrong canonical address/,
  /lists .*only-here/, /not in the sitemap/, /does not name the sitemap/, /no date: null/,
  /entry's address is not absolute/, /atom\.xml: .*error/, /JSON-LD: BlogPosting without url/,
  /JSON-LD: BlogPosting with datePublished/,
];

/** Runs all tools on it, and reports the defects that they missed. */
export async function trySeeds(browser, plan, findings) {
  const found = await examine(browser, plan);
  const missed = SEEDS.filter(it => !found.some(failure => it.test(failure.replaceAll('\n', ' '))));
  findings.tell('defects seeded in a page, and found', `${SEEDS.length - missed.length} of ${SEEDS.length}`);
  missed.forEach(it => findings.wrong('the tools', `missed a seeded defect: ${it}`));
}

async function examine(browser, plan) {
  const seeds = new Findings();
  const server = createServer((request, response) => answer(request, response));
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const home = `http://127.0.0.1:${server.address().port}`;
  try {
    const page = await open(browser, 'en', [home], seeds);
    await page.goto(`${home}/`);
    await new Looker(browser, plan.folder, seeds).examine(page, 'seeded');
    const markup = new Markup(plan.java, `${plan.folder}/seeded`, seeds);
    markup.add('seeded', PAGE);
    await markup.check();
    const links = new Links(home, seeds);
    await links.page('seeded', page);
    const places = await links.follow(page, ['/'], markup);
    await compare(page, home, places, seeds);
    checkData(places, seeds);
    await checkFeeds(page, home, 'relay', seeds);
    await page.browserContext().close();
  } finally {
    server.close();
  }
  return seeds.failures;
}

function answer({ url, headers }, response) {
  const [status, type, text] = {
    '/': [200, 'text/html; charset=utf-8', PAGE],
    '/robots.txt': [200, 'text/plain', 'User-agent: *\n'],
    '/sitemap.xml': [200, 'application/xml', MAP.replace('HOME', `http://${headers.host}`)],
    '/relay/rss.xml': [200, 'application/rss+xml', FEED],
    '/relay/atom.xml': [200, 'application/atom+xml', ATOM],
    '/relay/feed.json': [200, 'application/feed+json', '{"version": "1", "items": []}'],
  }[url] ?? [404, 'text/html', ''];
  response.writeHead(status, { 'content-type': type }).end(text);
}
