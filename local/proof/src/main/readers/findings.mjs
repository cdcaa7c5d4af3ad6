// What was tried, how often, and what failed. The same failure at several widths is told once.
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

  /** Something doesn't hold: where, by which tool and rule, and how it looked there. */
  wrong(where, what, look = '') {
    const key = `${where}: ${what}`;
    const looks = this.#failures.get(key) ?? new Set();
    if (look) looks.add(look);
    this.#failures.set(key, looks);
  }

  /** Something that a tool said and that is allowed, with the reason. */
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
      tried[`let pass: ${rule}`] = `${times} times: ${why.join(': ')}`;
    }
    writeFileSync(file, JSON.stringify({ tried, failures: this.failures }, null, 1));
  }
}
