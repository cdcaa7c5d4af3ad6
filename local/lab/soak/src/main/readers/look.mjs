// Checks a page in its current state: at each width, light and dark, with each tool.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pa11y from 'pa11y';
import { axe as allowedByAxe } from './allowed.mjs';
import { leavings } from './browser.mjs';
import { walk } from './keyboard.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
const HEIGHT = 900;

/** The maximum height of a screenshot: one of thirty posts takes a second. */
const TALLEST = 3000;

export class Looker {
  #browser;
  #folder;
  #findings;

  constructor(browser, folder, findings) {
    this.#browser = browser;
    this.#folder = folder;
    this.#findings = findings;
  }

  /** Checks the page's current state, under a name. */
  async examine(page, name) {
    this.#findings.count('page states and mails examined');
    await page.evaluate(AXE);
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        await this.#look(page, name, width, scheme);
      }
    }
    for (const left of await leavings(page)) {
      this.#findings.wrong(name, `stores data in the browser: ${left}`);
    }
  }

  async #look(page, name, width, scheme) {
    const look = `${width} px, ${scheme}`;
    const wrong = what => this.#findings.wrong(name, what, look);
    await page.setViewport({ width, height: HEIGHT });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    this.#findings.count('looks: page × width × scheme');
    const over = await page.evaluate(() => {
      const all = document.scrollingElement;
      return all.scrollWidth - all.clientWidth;
    });
    if (over > 0) wrong(`scrolls horizontally by ${over} px`);
    await this.#axe(page, name, wrong);
    await this.#pa11y(page, width, wrong);
    await this.#photograph(page, name, width, scheme);
    // The keyboard check runs once per scheme, at the narrowest and the widest width.
    if ((width === WIDTHS[0] && scheme === 'light') || (width === WIDTHS[2] && scheme === 'dark')) {
      const { stops, problems } = await walk(page);
      this.#findings.count('stops on keyboard walks', stops);
      problems.forEach(problem => wrong(`keyboard: ${problem}`));
    }
  }

  async #axe(page, name, wrong) {
    const result = await page.evaluate(
      tags => axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }), TAGS);
    this.#findings.count('axe runs');
    for (const kind of ['violations', 'incomplete']) {
      for (const { id, nodes } of result[kind]) {
        const allowed = allowedByAxe(id, name);
        if (allowed) {
          this.#findings.allow(allowed);
          continue;
        }
        for (const node of nodes) {
          wrong(`axe ${id} (${kind}) at ${node.target}: ${node.failureSummary?.split('\n')[1]?.trim()}`);
        }
      }
    }
  }

  async #pa11y(page, width, wrong) {
    const { issues } = await pa11y(page.url(), {
      browser: this.#browser,
      page,
      ignoreUrl: true,
      standard: 'WCAG2AA',
      runners: ['htmlcs'],
      userAgent: '',
      viewport: { width, height: HEIGHT },
    });
    this.#findings.count('pa11y runs');
    for (const { code, selector, message } of issues) {
      wrong(`pa11y ${code} at ${selector}: ${message}`);
    }
  }

  async #photograph(page, name, width, scheme) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: join(this.#folder, `${name}-${width}-${scheme}.png`),
      clip: { x: 0, y: 0, width, height: Math.min(Math.max(height, 1), TALLEST) },
      captureBeyondViewport: true,
      optimizeForSpeed: true,
    });
    this.#findings.count('pictures taken');
  }
}
