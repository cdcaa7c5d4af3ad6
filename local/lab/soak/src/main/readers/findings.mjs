// Counts of checks, and failures. The same failure at several widths is reported once.
import { writeFileSync } from 'node:fs';

export class Findings {
  #tried = new Map();
  #failures = new Map();
  #allowed = new Map();

  count(what, times = 1) {
    this.#tried.set(what, (this.#tried.get(what) ?? 0) + times);
  }

  tell(what, value) {
    this.#tried.set(what, value);
  }

  /** Records a failure: the page, the tool and rule, and the width and colour scheme. */
  wrong(where, what, look = '') {
    const key = `${where}: ${what}`;
    const looks = this.#failures.get(key) ?? new Set();
    if (look) looks.add(look);
    this.#failures.set(key, looks);
  }

  /** Records an accepted finding of a tool, with the reason. */
  allow(reason) {
    this.#allowed.set(reason, (this.#allowed.get(reason) ?? 0) + 1);
  }

  get failures() {
    return [...this.#failures].map(([text, looks]) =>
      looks.size ? `${text}\n  (${[...looks].join('; ')})` : text);
  }

  write(file) {
    const tried = Object.fromEntries(
      [...this.#tried].map(([what, value]) =>
        [what, typeof value === 'number' ? value.toLocaleString('en') : String(value)]));
    for (const [reason, times] of this.#allowed) {
      const [rule, ...why] = reason.split(': ');
      tried[`accepted: ${rule}`] = `${times} times: ${why.join(': ')}`;
    }
    writeFileSync(file, JSON.stringify({ tried, failures: this.failures }, null, 1));
  }
}
