// Lighthouse as a phone on a slow network, page after page in turn with an empty one, so that
// whatever else the machine does meets all of them alike. One server has them all, or the figures
// would be those of two servers.
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { LIGHTHOUSE } from './allowed.mjs';
import { launch } from './browser.mjs';

const MOST = 1.03;
const ATTEMPTS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const EMPTY = '/an-empty-page/';
const EMPTY_HTML = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
  + '<meta name="viewport" content="width=device-width"><title>Empty</title>'
  + '<meta name="description" content="Empty"></head><body><main><p>Empty.</p></main></body></html>';
/** What belongs to a transfer, not to a page. */
const OF_TRANSFER = ['content-length', 'content-encoding', 'transfer-encoding', 'connection', 'date'];

/** Runs each page so often, and the empty one before each round. */
export async function race(program, home, pages, runs, findings) {
  const shelf = await copy(home, [...Object.values(pages), '/robots.txt']);
  const server = createServer((request, response) => answer(shelf, request, response));
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  const field = { empty: EMPTY, ...pages };
  const paints = Object.fromEntries(Object.keys(field).map(it => [it, []]));
  const browser = await launch(program);
  try {
    const port = Number(new URL(browser.wsEndpoint()).port);
    // Once for nothing: a browser's first page waits for the browser.
    await audit(port, 'empty', `http://localhost:${server.address().port}${EMPTY}`);
    for (let run = 1; run <= runs; run++) {
      for (const [name, path] of Object.entries(field)) {
        const address = `http://localhost:${server.address().port}${path}`;
        paints[name].push(await once(port, name, address, run, findings));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  judge(paints, findings);
}

/** Takes pages with their headers, and packs them once, as the CDN does. */
async function copy(home, paths) {
  const shelf = new Map();
  for (const path of paths) {
    const answer = await fetch(home + path);
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !OF_TRANSFER.includes(name)));
    shelf.set(path, packed(headers, await answer.text()));
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

/** On a busy machine the browser sometimes hands over no trace; that says nothing of the page. */
async function once(port, name, address, run, findings) {
  for (let attempt = 1; ; attempt++) {
    const { lhr } = await audit(port, name, address);
    if (!lhr.runtimeError) return read(lhr, name, run, findings);
    findings.count('Lighthouse runs that broke off and were begun again');
    if (attempt === ATTEMPTS) throw new Error(`Lighthouse on ${name}: ${lhr.runtimeError.message}`);
  }
}

function audit(port, name, address) {
  return lighthouse(address, {
    port, output: 'json', logLevel: 'silent', onlyCategories: CATEGORIES,
    ...(LIGHTHOUSE[name] ? { skipAudits: LIGHTHOUSE[name].skipAudits } : {}),
  });
}

function read(lhr, name, run, findings) {
  findings.count('Lighthouse runs (mobile)');
  if (LIGHTHOUSE[name]) findings.allow(LIGHTHOUSE[name].reason);
  for (const { id, score, auditRefs } of Object.values(lhr.categories)) {
    // The empty page is a measure, and is not itself measured.
    if (score === 1 || name === 'empty') continue;
    const why = auditRefs.filter(it => it.weight > 0 && lhr.audits[it.id].score !== null
      && lhr.audits[it.id].score < 1).map(it => it.id);
    findings.wrong(`Lighthouse on ${name}`, `${id} ${Math.round(score * 100)}: ${why}`, `run ${run}`);
  }
  return lhr.audits['largest-contentful-paint'].numericValue;
}

function judge({ empty, ...paints }, findings) {
  const floor = median(empty);
  findings.tell('largest paint of an empty page, median', shown(empty));
  for (const [name, times] of Object.entries(paints)) {
    const ratio = median(times) / floor;
    findings.tell(`largest paint of ${name}, median`, `${shown(times)}, ${ratio.toFixed(3)} × empty`);
    if (ratio > MOST) {
      findings.wrong(`Lighthouse on ${name}`, `its largest paint takes ${ratio.toFixed(3)} × as long as that of an empty page, not ${MOST} at most`);
    }
  }
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
