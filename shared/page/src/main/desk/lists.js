// Lists of readers: import in portions, with a trial first, and export. The site reads the lists; this module cuts them.
import { read, send } from './api.js';
import { announce, element, facts, link } from './dom.js';
import { action, field, form } from './form.js';
import { count, say } from './words.js';

const PORTION = 100;
const LARGEST = 4_000_000;
const SHOWN = 100;
const [LF, CR, QUOTE] = [10, 13, 34];
const MARK = '\uFEFF';
const FREQUENCIES = ['each', 'weekly', 'monthly'];

/** UTF-16, as Excel's "Unicode text", becomes UTF-8: in it, ends of lines can't be found byte by byte. */
function cuttable(bytes) {
  const wide = { 'ff fe': 'utf-16le', 'fe ff': 'utf-16be' }[[...bytes.subarray(0, 2)].map(it => it.toString(16)).join(' ')];
  return wide ? new TextEncoder().encode(new TextDecoder(wide).decode(bytes)) : bytes;
}

/** The records of a file with the number of the line at which each begins. A line can end inside quotation marks. */
function records(bytes) {
  const found = [];
  let [start, line, first, isQuoted] = [0, 1, 1, false];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    const isEnd = bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
    if (!isEnd) continue;
    line++;
    if (isQuoted) continue;
    found.push({ line: first, bytes: bytes.subarray(start, at + 1) });
    [start, first] = [at + 1, line];
  }
  if (start < bytes.length) found.push({ line: first, bytes: bytes.subarray(start) });
  return found;
}

const isBlank = record => record.bytes.every(byte => byte <= 32);

/** Cuts a file: each portion begins with the line that names the columns, and the one that names the separator. */
function portions(bytes) {
  const all = records(cuttable(bytes));
  const isHead = record => !isBlank(record) && !/^\W*sep=/i.test(new TextDecoder().decode(record.bytes.subarray(0, 20)));
  const end = all.findIndex(isHead) + 1 || all.length;
  const head = all.slice(0, end);
  const rows = all.slice(end).filter(record => !isBlank(record));
  const made = [];
  for (let at = 0; at === 0 || at < rows.length; at += PORTION) made.push({ head, rows: rows.slice(at, at + PORTION) });
  return { made, total: rows.length };
}

function encoded({ head, rows }) {
  const whole = [...head, ...rows].flatMap(record => Array.from(record.bytes, byte => String.fromCharCode(byte)));
  return btoa(whole.join(''));
}

/** The line of the file for a line of a portion. */
function lineOf({ head, rows }, line) {
  let next = head.length ? head.at(-1).line + 1 : 1;
  if (line < next) return line;
  for (const record of rows) {
    const lines = record.bytes.reduce((sum, byte, at) => sum + (byte === LF || (byte === CR && record.bytes[at + 1] !== LF) ? 1 : 0), 0) || 1;
    if (line < next + lines) return record.line + line - next;
    next += lines;
  }
  return line;
}

/** Adds a portion's answer to those before. */
function add(sum, answer, portion) {
  for (const name of ['new', 'alreadyThere']) sum[name] += answer[name] || 0;
  sum.suppressed += answer.suppressed?.length || 0;
  sum.twice += answer.twice?.length || 0;
  for (const [word, number] of Object.entries(answer.left || {})) sum.left[word] = (sum.left[word] || 0) + number;
  sum.flaws.push(...(answer.flaws || []).map(flaw => ({ ...flaw, line: lineOf(portion, flaw.line) })));
  return sum;
}

/** Sends portions one after another. A call after a failure goes on with the portion that failed. */
function sending(path, list, content, progress) {
  const sum = { new: 0, alreadyThere: 0, suppressed: 0, twice: 0, left: {}, flaws: [] };
  let [next, sent] = [0, 0];
  return async waiting => {
    for (; next < list.made.length && sum.flaws.length < SHOWN; next++) {
      const portion = list.made[next];
      announce(say('rows-done', count(sent), count(list.total)));
      add(sum, await send('POST', path, { ...content, list: encoded(portion) }, waiting), portion);
      sent += portion.rows.length;
      progress(sent);
      if (sum.flaws.some(flaw => ['header', 'column', 'workbook', 'encoding'].includes(flaw.code))) break;
    }
    announce('');
    return sum;
  };
}

function report(sum, done) {
  const left = Object.entries(sum.left).map(([word, number]) => `${word}: ${count(number)}`).join(', ');
  return [facts([say(done ? 'list-added' : 'list-new'), count(sum.new)], [say('list-known'), count(sum.alreadyThere)],
    [say('list-suppressed'), count(sum.suppressed)], [say('list-twice'), count(sum.twice)], left && [say('list-left'), left])];
}

function flaws(sum) {
  return [element('p', { class: 'lead' }, say('list-flaws')), element('ul', { class: 'list' }, sum.flaws.slice(0, SHOWN).map(flaw =>
    element('li', {}, flaw.line > 1 || flaw.field ? say('list-flaw', count(flaw.line), flaw.message) : flaw.message)))];
}

function bar(total) {
  const made = element('progress', { max: String(Math.max(1, total)), 'aria-label': say('progress') });
  return { made, move: sent => { made.value = sent; } };
}

/** The button that imports what was tried out. */
function importing(path, list, content, shown, trial) {
  const progress = bar(list.total);
  const run = sending(path, list, { ...content, dryRun: false }, progress.move);
  const button = action(say('import-list', count(trial.new)), async waiting => {
    progress.made.hidden = false;
    const sum = await run(waiting);
    shown.replaceChildren(element('h2', { tabindex: '-1' }, say('list-done')), ...(sum.flaws.length ? flaws(sum) : report(sum, true)));
    shown.querySelector('h2').focus();
  });
  progress.made.hidden = true;
  return [element('p', {}, say('import-list-lead')), progress.made, button];
}

async function tryOut(path, file, content, shown, waiting) {
  const list = portions(new Uint8Array(await file.arrayBuffer()));
  const progress = bar(list.total);
  shown.replaceChildren(progress.made);
  const sum = await sending(path, list, { ...content, dryRun: true }, progress.move)(waiting);
  const next = sum.flaws.length ? flaws(sum) : [...report(sum, false), ...sum.new ? importing(path, list, content, shown, sum) : []];
  shown.replaceChildren(element('h2', { tabindex: '-1' }, say('list-report', file.name)), ...next.flat(Infinity));
  shown.querySelector('h2').focus();
}

function importForm(id) {
  const shown = element('section', { class: 'reader' });
  const file = field({ name: 'file', label: say('list-file'), hint: say('list-file-hint'), type: 'file', required: true });
  file.input.accept = '.csv,.txt,.tsv,text/csv';
  const page = form({
    fields: [file,
      field({ name: 'frequency', label: say('list-frequency'), hint: say('list-default-hint'), options: [['', say('in-the-list')], ...FREQUENCIES.map(name => [name, say(`frequency-${name}`)])] }),
      field({ name: 'source', label: say('list-source'), hint: say('list-source-hint') }),
      field({ name: 'consented', label: say('list-consented'), hint: say('list-default-hint'), type: 'date' }),
      field({ name: 'allConfirmed', label: say('list-all-confirmed'), type: 'checkbox' })],
    submit: say('try-list'),
    send: async ({ frequency, source, consented, allConfirmed }, waiting) => {
      const chosen = file.input.files[0];
      shown.replaceChildren();
      if (!chosen || chosen.size > LARGEST) {
        file.error.textContent = say(chosen ? 'list-too-large' : 'list-missing');
        file.input.setAttribute('aria-invalid', 'true');
        file.input.focus();
        return;
      }
      await tryOut(`/api/relays/${id}/subscribers/import`, chosen, { frequency, source, consented, allConfirmed }, shown, waiting);
    },
  });
  return [page, shown];
}

/** Saves a text as a file on this device. */
function save(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const anchor = element('a', { download: name });
  anchor.href = address;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function exporting(id) {
  const shown = element('p', { role: 'status' });
  return [action(say('export-list'), async waiting => {
    let text = MARK;
    let [listed, left] = [0, 0];
    for (let after = ''; after !== undefined;) {
      const page = await send('POST', `/api/relays/${id}/subscribers/export`, after ? { after } : {}, waiting);
      text += page.lines;
      listed += page.listed;
      left += page.suppressed + page.sealed;
      after = page.next;
      announce(say('rows-read', count(listed)));
    }
    announce('');
    save(`${id}.csv`, text);
    shown.textContent = say('list-exported', count(listed), count(left));
  }, { class: 'quiet' }), shown];
}

/** The page of a relay's lists. */
export async function listsPage({ id }) {
  const relay = await read(`/api/relays/${id}`);
  return [
    element('p', { class: 'kicker' }, link('laesere', say('readers'))),
    element('h1', {}, relay.title),
    element('section', {}, element('h2', {}, say('import-readers')), relay.open
      ? [element('p', {}, say('import-readers-lead')), importForm(id)] : element('p', {}, say('import-closed'))),
    element('section', {}, element('h2', {}, say('export-readers')), element('p', {}, say('export-readers-lead')), exporting(id)),
  ];
}
