// Follows every link inside the site, from its front page and from all visited pages.

/** Returns a page's links, its link targets and its canonical address. Runs in a page. */
function parts(html, address) {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const all = (selector, attribute) =>
    [...page.querySelectorAll(selector)].map(it => it.getAttribute(attribute));
  return {
    links: [...all('a[href]', 'href'), ...all('link[rel=alternate]', 'href')]
      .map(it => URL.canParse(it, address) ? new URL(it, address).href : `broken:${it}`),
    ids: all('[id]', 'id'),
    canonical: page.querySelector('link[rel=canonical]')?.href ?? null,
    isHidden: page.querySelector('meta[name=robots]')?.content.includes('noindex') ?? false,
    data: [...page.querySelectorAll('script[type="application/ld+json"]')].map(it => it.textContent),
    language: page.documentElement.lang,
    heading: page.querySelector('h1')?.textContent.trim(),
  };
}

export class Links {
  #home;
  #findings;
  #wanted = new Map();
  #places = new Map();

  constructor(home, findings) {
    this.#home = home;
    this.#findings = findings;
  }

  /** Records the links of a visited page. */
  async page(name, page) {
    const address = page.url().startsWith('http') ? page.url() : `${this.#home}/`;
    const place = await page.evaluate(parts, null, address);
    // The response to a form has an address at which a link would return something else.
    const itself = it => it.split('#')[0] === address.split('#')[0];
    for (const link of place.links.filter(itself)) {
      this.#findings.count('links followed');
      this.#find(place, link, name);
    }
    this.#note(name, { links: place.links.filter(it => !itself(it)) });
  }

  #find({ ids }, link, from) {
    const fragment = decodeURIComponent(new URL(link).hash.slice(1));
    if (fragment && !ids.includes(fragment)) {
      this.#findings.wrong(from, `links to a missing target: ${link}`);
    }
  }

  #note(from, { links }) {
    for (const link of links) {
      if (!this.#wanted.has(link)) this.#wanted.set(link, from);
    }
  }

  /** Follows the recorded links, and those on their pages. Links with a token are tested elsewhere. */
  async follow(page, starts, markup) {
    starts.forEach(it => this.#wanted.set(new URL(it, this.#home).href, 'the start'));
    for (const [link, from] of this.#wanted) {
      const address = new URL(link);
      if (!this.#isOurs(address, link, from) || address.searchParams.has('t')) continue;
      const place = await this.#visit(page, address, from, markup);
      this.#findings.count('links followed');
      this.#find(place, link, from);
    }
    return this.#places;
  }

  #isOurs(address, link, from) {
    if (link.startsWith(`${this.#home}/`)) return true;
    this.#findings.count('links that lead elsewhere, not followed');
    const isFine = ['https:', 'http:', 'mailto:'].includes(address.protocol);
    if (!isFine) this.#findings.wrong(from, `an invalid link: ${link}`);
    return false;
  }

  async #visit(page, address, from, markup) {
    const key = address.pathname + address.search;
    if (!this.#places.has(key)) {
      const answer = await fetch(new URL(key, this.#home));
      const text = await answer.text();
      if (answer.status !== 200) {
        this.#findings.wrong(from, `links to ${key}, which is answered ${answer.status}`);
      }
      const isPage = answer.headers.get('content-type')?.startsWith('text/html');
      const place = isPage ? await page.evaluate(parts, text, address.href) : { ids: [], links: [] };
      this.#places.set(key, { ...place, isPage, text, status: answer.status });
      if (isPage) {
        markup.add(`page${key}`, text);
        this.#note(key, place);
      }
    }
    return this.#places.get(key);
  }
}
