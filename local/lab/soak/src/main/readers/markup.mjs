// Validates the HTML as it was sent, with the Nu validator and html-validate.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { htmlValidate as allowedByHtmlValidate, nu as allowedByNu } from './allowed.mjs';

const JAR = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')),
  'build/dist/vnu.jar');

export class Markup {
  #java;
  #folder;
  #findings;
  #files = new Map();

  constructor(java, folder, findings) {
    this.#java = java;
    this.#folder = join(folder, 'html');
    this.#findings = findings;
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
  }

  add(name, html) {
    const file = join(this.#folder, `${name.replaceAll(/[^\p{L}\d.-]+/gu, '_')}.html`);
    writeFileSync(file, html);
    this.#files.set(basename(file), { name, file });
    // The only allowed script element is data. Without scripts a page is the same without JavaScript.
    const scripts = html.replaceAll(/<script type="application\/ld\+json">/g, '')
      .match(/<script(?! data-only-in-the-preview)|\son[a-z]+=|javascript:/gi);
    if (scripts) this.#findings.wrong(name, `has a script: ${scripts}`);
  }

  async check() {
    await this.#nu();
    await this.#htmlValidate();
  }

  async #nu() {
    const { stdout } = await promisify(execFile)(this.#java,
      ['-jar', JAR, '--stdout', '--format', 'json', '--exit-zero-always', this.#folder],
      { maxBuffer: 1 << 28 });
    this.#findings.count('documents before the Nu validator', this.#files.size);
    for (const { url, type, subType, message, lastLine, extract } of JSON.parse(stdout).messages) {
      const allowed = allowedByNu(message);
      if (allowed) {
        this.#findings.allow(allowed);
        continue;
      }
      const { name } = this.#files.get(basename(decodeURIComponent(url)));
      this.#findings.wrong(name,
        `Nu validator ${subType ?? type}, line ${lastLine}: ${message} (${extract?.trim()})`);
    }
  }

  async #htmlValidate() {
    const validate = new HtmlValidate({ root: true, extends: ['html-validate:recommended'] });
    for (const { name, file } of this.#files.values()) {
      const report = await validate.validateString(readFileSync(file, 'utf8'), file);
      this.#findings.count('documents before html-validate');
      for (const { ruleId, message, line, selector } of report.results.flatMap(it => it.messages)) {
        const allowed = allowedByHtmlValidate(ruleId, name);
        if (allowed) this.#findings.allow(allowed);
        else this.#findings.wrong(name, `html-validate ${ruleId}, line ${line}: ${message} (${selector})`);
      }
    }
  }
}
