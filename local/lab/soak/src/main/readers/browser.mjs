// Headless Chromium, with pages that report every request to another site.
import puppeteer from 'puppeteer-core';

const ARGUMENTS = [
  // Root and most containers have no sandbox; all pages are the site's own.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(program) {
  return puppeteer.launch({ executablePath: program, args: ARGUMENTS });
}

/** Opens a page for a new reader with this language. */
export async function open(browser, language, own, findings) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  await page.setCacheEnabled(false);
  // Not with page.on('request'): pa11y removes all such listeners when it finishes a page.
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('data:')) return;
    findings.count('requests that pages made');
    if (!own.some(it => request.url.startsWith(`${it}/`))) {
      findings.wrong(page.url(), `requests another site: ${request.url}`);
    }
  });
  page.on('pageerror', error => findings.wrong(page.url(), `script error: ${error.message}`));
  return page;
}

/** Returns everything that a page has stored in the browser. */
export async function leavings(page) {
  const cookies = await page.browserContext().cookies();
  const kept = await page.evaluate(async () => {
    try {
      return [
        ...Object.keys(localStorage).map(it => `localStorage ${it}`),
        ...Object.keys(sessionStorage).map(it => `sessionStorage ${it}`),
        ...(await indexedDB.databases()).map(it => `indexedDB ${it.name}`),
        ...('caches' in window ? await caches.keys() : []).map(it => `cache ${it}`),
        ...('serviceWorker' in navigator
          ? await navigator.serviceWorker.getRegistrations() : []).map(it => `worker ${it.scope}`),
      ];
    } catch (none) {
      // A document without an origin has no storage.
      if (none instanceof DOMException) return [];
      throw none;
    }
  });
  return [...cookies.map(it => `cookie ${it.name}`), ...kept];
}
