// Lighthouse as a phone on a slow network: each page in turn with an empty one and with the same page
// without styles, so that other load on the machine affects all of them equally. One server serves
// them all, so that the results are comparable.
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { LIGHTHOUSE } from './allowed.mjs';
import { launch } from './browser.mjs';

/** The ratio to an empty page's largest contentful paint: the goal, and the limit. */
const AIM = 1.03;
const MOST = 1.1;
/** The limit of the ratio to the same page without styles. */
const LOOKS = 1.08;
const ATTEMPTS = 3;
const PERFORMANCE = ['performance'];
const CATEGORIES = [...PERFORMANCE, 'accessibility', 'best-practices', 'seo'];
const EMPTY = '/an-empty-page/';
const WORDS = '/words-of';
const EMPTY_HTML = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
  + '<meta name="viewport" content="width=device-width"><title>Empty</title>'
  + '<meta name="description" content="Empty"></head><body><main><p>Empty.</p></main></body></html>';
/** Headers of the transfer, not of the page. */
const OF_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'date'];

/** Runs each page with and without styles a number of times, and the empty one before each round. */
export async function race(program, home, pages, runs, findings) {
  const shelf = await copy(home, [...Object.values(pages), '/robots.txt']);
  const server = createServer((request, response) => answer(shelf, request, response));
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const paints = { empty: [], pages: perPage(pages), words: perPage(pages) };
  const browser = await launch(program);
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const home = `http://localhost:${server.address().port}`;
    // A run without a result: the browser's first page includes its start.
    await audit(port, home + EMPTY, { onlyCategories: PERFORMANCE });
    for (let run = 1; run <= runs; run++) {
      paints.empty.push(paint(await measured(port, home + EMPTY, findings)));
      for (const [name, path] of Object.entries(pages)) {
        paints.words[name].push(paint(await measured(port, home + WORDS + path, findings)));
        paints.pages[name].push(paint(await judged(port, name, home + path, run, findings)));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  judge(paints, findings);
}

/** Loads pages with their headers, and compresses them once, as the CDN does. */
async function copy(home, paths) {
  const shelf = new Map();
  for (const path of paths) {
    const answer = await fetch(home + path);
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !OF_TRANSFER.includes(name)));
    const text = await answer.text();
    shelf.set(path, packed(headers, text));
    shelf.set(WORDS + path, packed(headers, text.replace(/<style>.*?<\/style>/s, '')));
  }
  const page = shelf.get(paths[0]);
  shelf.set(EMPTY, packed(page.headers, EMPTY_HTML));
  return shelf;
}

function packed(headers, text) {
  return { headers: { ...headers, 'content-encoding': 'br' }, body: brotliCompressSync(text) };
}

function answer(shelf, { url }, response) {
  const page = shelf.get(url);
  if (page) response.writeHead(200, page.headers).end(page.body);
  else response.writeHead(404).end();
}

/** A page that is only measured. */
function measured(port, address, findings) {
  return audit(port, address, { onlyCategories: PERFORMANCE }, findings);
}

/** A page that must score 100. */
async function judged(port, name, address, run, findings) {
  const { skipAudits, reason } = LIGHTHOUSE[name] ?? {};
  const lhr = await audit(port, address, { onlyCategories: CATEGORIES, skipAudits }, findings);
  findings.count('Lighthouse runs (mobile) on pages');
  if (reason) findings.allow(reason);
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    if (score === 1) continue;
    const why = auditRefs.filter(it => it.weight > 0 && lhr.audits[it.id].score !== null
      && lhr.audits[it.id].score < 1).map(it => it.id);
    findings.wrong(`Lighthouse on ${name}`, `${id} ${Math.round(score * 100)}: ${why}`, `run ${run}`);
  }
  return lhr;
}

/** Retries, because the browser sometimes returns no trace on a busy machine. */
async function audit(port, address, options, findings) {
  for (let attempt = 1; ; attempt++) {
    const { lhr } = await lighthouse(address, { port, output: 'json', logLevel: 'silent', ...options });
    if (!lhr.runtimeError) return lhr;
    findings?.count('Lighthouse runs that broke off and were begun again');
    if (attempt === ATTEMPTS) throw new Error(`Lighthouse on ${address}: ${lhr.runtimeError.message}`);
  }
}

function paint(lhr) {
  return lhr.audits['largest-contentful-paint'].numericValue;
}

function perPage(pages) {
  return Object.fromEntries(Object.keys(pages).map(it => [it, []]));
}

function judge({ empty, pages, words }, findings) {
  findings.tell('largest paint of an empty page, median', shown(empty));
  for (const [name, times] of Object.entries(pages)) {
    const ratio = median(times) / median(empty);
    const looks = median(times) / median(words[name]);
    const aim = ratio > AIM ? ` (goal ${AIM}, missed)` : '';
    findings.tell(`largest paint of ${name}, median`,
      `${shown(times)}, ${ratio.toFixed(3)} × empty${aim}, ${looks.toFixed(3)} × without styles`);
    hold(name, ratio, MOST, 'that of an empty page', findings);
    hold(name, looks, LOOKS, 'that of its words without style', findings);
  }
}

function hold(name, ratio, most, what, findings) {
  if (ratio <= most) return;
  findings.wrong(`Lighthouse on ${name}`,
    `its largest paint takes ${ratio.toFixed(3)} × as long as ${what}, not ${most} at most`);
}

function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function shown(times) {
  const [least, most] = [Math.min(...times), Math.max(...times)].map(Math.round);
  return `${Math.round(median(times))} ms (${least} to ${most})`;
}
