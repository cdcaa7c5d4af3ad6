// A reader whose browser runs no scripts while pages load and forms are submitted. Scripts are
// enabled only afterwards, for the tools that check the page.
import { open } from './browser.mjs';
import { mails } from './mails.mjs';

export class Reader {
  #page;
  #plan;
  #tools;
  #shown = '';

  static async come(browser, language, plan, tools) {
    const page = await open(browser, language, plan.own, tools.findings);
    return new Reader(page, { ...plan, language }, tools);
  }

  constructor(page, plan, tools) {
    this.#page = page;
    this.#plan = plan;
    this.#tools = tools;
  }

  /** Opens an address, expects a status, and checks the page under a name. */
  async open(name, address, status = 200) {
    await this.visit(address, status);
    await this.#look(name);
  }

  /** Opens an address without checks, because its page was checked before. */
  async visit(address, status = 200) {
    await this.#page.setJavaScriptEnabled(false);
    await this.#arrived(await this.#page.goto(new URL(address, this.#plan.home).href), status);
  }

  /** Fills fields by id, presses a button by keyboard, and checks the response. */
  async submit(name, button, fields = {}, status = 200) {
    await this.send(button, fields, status);
    await this.#look(name);
  }

  /** Does the same without checks. */
  async send(button, fields = {}, status = 200) {
    await this.#page.setJavaScriptEnabled(false);
    for (const [id, value] of Object.entries(fields)) {
      // Ids may contain dots.
      await this.#fill(`#${id.replaceAll('.', '\\.')}`, value);
    }
    await this.#page.focus(button);
    const [answer] = await Promise.all([
      this.#page.waitForNavigation(), this.#page.keyboard.press('Enter')]);
    this.#tools.findings.count('forms sent without JavaScript, by keyboard');
    await this.#arrived(answer, status);
  }

  /** Replaces a field's text, or moves down a list to the choice. */
  async #fill(selector, value) {
    const { keyboard } = this.#page;
    await this.#page.focus(selector);
    if (await this.#page.$eval(selector, it => it.localName === 'select')) {
      await keyboard.press('Home');
      while (await this.#page.$eval(selector, it => it.value) !== value) await keyboard.press('ArrowDown');
      return;
    }
    await keyboard.down('Control');
    await keyboard.press('KeyA');
    await keyboard.up('Control');
    await keyboard.type(value);
  }

  async #arrived(answer, status) {
    if (answer.status() !== status) {
      this.#tools.findings.wrong(answer.url(), `was answered ${answer.status()}, not ${status}`);
    }
    this.#shown = await answer.text();
  }

  async #look(name) {
    const full = `${this.#plan.language}-${name}`;
    const { markup, looker, links } = this.#tools;
    markup.add(full, this.#shown);
    await this.#page.setJavaScriptEnabled(true);
    await links.page(full, this.#page);
    await looker.examine(this.#page, full);
  }

  /** Changes a hidden field. */
  async tamper(name, value) {
    await this.#page.$eval(`input[name="${name}"]`, (it, to) => { it.value = to; }, value);
  }

  /** Checks the newest mail to an address, once the given number has arrived, and returns its links. */
  async mail(name, to, count) {
    const mail = await mails(this.#plan.mails, to, count);
    mail.problems.forEach(it => this.#tools.findings.wrong(`${this.#plan.language}-${name}`, it));
    await this.show(name, mail.html);
    return mail.links;
  }

  /** Checks a document without an address. */
  async show(name, html) {
    await this.#page.setJavaScriptEnabled(true);
    await this.#page.goto('about:blank');
    await this.#page.setContent(html);
    this.#shown = html;
    await this.#look(name);
  }

  /** Returns the server's last response. */
  get shown() {
    return this.#shown;
  }
}
