// The audit log in plain words: who did what, and when. Each line has the hash of the one before.
import { read, readSigned } from './api.js';
import { announce, element, facts } from './dom.js';
import { action, field, row } from './form.js';
import { sha256 } from './signing.js';
import { canSay, moment, say } from './words.js';

const SHOWN = 200;
/** About readers, of whom no versions are counted. */
const UNVERSIONED = /-readers?$/;
const HASHED = ['chain', 'number', 'previous', 'at', 'key', 'owner', 'upload', 'deed', 'relay', 'name', 'leg', 'from',
  'to', 'revision', 'before', 'after'];
const encoder = new TextEncoder();

/** All lines of a log, oldest first. */
async function entries(log) {
  const found = [];
  for (let more = true; more;) {
    const last = found.at(-1)?.number || 0;
    const answer = await readSigned(`/api/audit/${log}/${last}`);
    found.push(...answer.entries);
    more = answer.more;
  }
  return found;
}

async function hash(entry) {
  const text = HASHED.map(name => String(name === 'at' ? Date.parse(entry.at) : entry[name]))
    .map(value => `${encoder.encode(value).length}:${value}`).join('');
  return [...new Uint8Array(await sha256(text))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The number of the first line that doesn't follow from those before it; undefined if all do. */
async function firstBreak(lines) {
  let previous = '';
  for (const [at, line] of lines.entries()) {
    if (line.number !== at + 1 || line.previous !== previous) return at + 1;
    previous = await hash(line);
    if (previous !== line.hash) return at + 1;
  }
  return undefined;
}

function subject(entry, names) {
  return names.get(entry.name) || (entry.name.length === 43 ? say('unlisted-key') : entry.name);
}

/** One line as a sentence. */
function sentence(entry, names) {
  const owner = entry.owner === 'operator' ? say('operators') : entry.owner;
  const key = `deed-${entry.deed}`;
  return canSay(key) ? say(key, owner, subject(entry, names)) : say('deed-other', owner, entry.deed);
}

function line(entry, names) {
  return element('li', {}, sentence(entry, names), facts(
    [say('when'), moment(entry.at)],
    entry.to > entry.from && entry.from && !UNVERSIONED.test(entry.deed) ? [say('version'), say('version-from-to', entry.from, entry.to)] : null));
}

function checked(lines) {
  return action(say('check-log'), async () => {
    const broken = await firstBreak(lines);
    announce(broken ? say('log-broken', broken) : say('log-intact', lines.length, lines.at(-1)?.hash || '–'));
  }, { class: 'quiet' });
}

function shown(lines, names, list) {
  const people = [['', say('everyone')], ...[...new Set(lines.map(it => it.owner))].sort().map(it => [it, it])];
  const who = field({ name: 'who', label: say('who'), options: people });
  const text = field({ name: 'text', label: say('contains'), type: 'search' });
  const show = () => {
    const wanted = text.input.value.toLowerCase();
    const found = lines.filter(it => (!who.input.value || it.owner === who.input.value)
      && sentence(it, names).toLowerCase().includes(wanted)).reverse();
    list.replaceChildren(
      element('p', { role: 'status' }, say('lines-found', Math.min(found.length, SHOWN), found.length)),
      element('ol', { class: 'list' }, found.slice(0, SHOWN).map(it => line(it, names))));
  };
  who.input.addEventListener('change', show);
  text.input.addEventListener('input', show);
  show();
  return [row(who), row(text)];
}

function namesOf(keys, editors) {
  return new Map([
    ...keys.map(key => [key.key, say('key-of', key.owner)]),
    ...editors.map(editor => [editor.editor, editor.owner]),
  ]);
}

/** The page. The site's log is about editors and relays as such; each relay has its own. */
export async function auditPage(log) {
  const [{ relays }, { keys }, { editors }, lines] = await Promise.all([
    read('/api/relays'), readSigned('/api/keys'), readSigned('/api/editors'), entries(log)]);
  const places = [['site', say('the-site')], ...relays.map(relay => [`relay-${relay.id}`, relay.title])];
  const where = field({ name: 'where', label: say('where'), options: places, value: log });
  where.input.addEventListener('change', () => { location.hash = `#/log/${where.input.value}`; });
  const list = element('div');
  return [
    element('h1', {}, say('audit-log')),
    element('p', { class: 'lead' }, say('audit-lead')),
    row(where), shown(lines, namesOf(keys, editors), list), checked(lines), list,
  ];
}
