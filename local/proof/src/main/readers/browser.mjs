// Chromium without a window, and pages in it that tell on whatever leaves the site.
import puppeteer from 'puppeteer-core';

const ARGUMENTS = [
  // Root and most containers have no sandbox; all pages are our own.
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

/** A page of a reader who was never here before and reads in this language. */
export async function open(browser, language, own, findings) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setExtraHTTPHeaders({ 'accept-language': language });
  await page.setCacheEnabled(false);
  // Not by page.on('request'): pa11y takes all such listeners away when it is done with a page.
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('data:')) return;
    findings.count('requests that pages made');
    if (!own.some(it => request.url.startsWith(`${it}/`))) {
      findings.wrong(page.url(), `asks another site: ${request.url}`);
    }
  });
  page.on('pageerror', error => findings.wrong(page.url(), `script error: ${error.message}`));
  return page;
}

/** Whatever a page has left on the reader's device. */
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
      // A document without an origin has nowhere to keep anything.
      if (none instanceof DOMException) return [];
      throw none;
    }
  });
  return [...cookies.map(it => `cookie ${it.name}`), ...kept];
}
