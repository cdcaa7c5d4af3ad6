// The desk: finds this device's key, and shows the page that the address names.
import { admissionPage, findKey, renew } from './admission.js';
import { NoAnswer } from './api.js';
import { auditPage } from './audit-log.js';
import { describePage, newRelayPage, sitePage } from './describe.js';
import { announce, announced, element, link, statusLine } from './dom.js';
import { editorsPage } from './editors.js';
import { action, sentence } from './form.js';
import { listsPage } from './lists.js';
import { issuePage, newsletterPage } from './newsletter.js';
import { ownDevicesPage } from './own-devices.js';
import { correctPage, postPage, withdrawnPage, withdrawPage, writePage } from './post.js';
import { readersPage } from './readers.js';
import { relayPage } from './relay.js';
import { bringReplyPage, registerReplyPage, replyPage } from './replies.js';
import { todayPage } from './today.js';
import { invitePage, turnPage } from './turns.js';
import { language, say, speak } from './words.js';

const ROUTES = [
  [/^$/, () => todayPage()],
  [/^websted$/, (_, tools) => sitePage(tools)],
  [/^ny-stafet$/, (_, tools) => newRelayPage(tools)],
  [/^redaktoerer$/, (_, tools) => editorsPage(tools)],
  [/^laesere$/, () => readersPage()],
  [/^enheder$/, (_, tools) => ownDevicesPage(tools)],
  [/^log\/(site|relay-[a-z0-9-]+)$/, ([log]) => auditPage(log)],
  [/^stafet\/([a-z0-9-]+)$/, ([id], tools) => relayPage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/skriv$/, ([id], tools) => writePage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/inviter$/, ([id], tools) => invitePage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/beskriv$/, ([id], tools) => describePage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/nyhedsbrev$/, ([id], tools) => newsletterPage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/nyhedsbrev\/([a-z0-9A-Z-]+)$/, ([id, issue], tools) => issuePage({ id, issue, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/laesere$/, ([id], tools) => listsPage({ id, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/indlaeg\/([a-z0-9-]+)$/, ([id, post], tools) => postPage({ id, post, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/indlaeg\/([a-z0-9-]+)\/ret$/, ([id, post], tools) => correctPage({ id, post, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/indlaeg\/([a-z0-9-]+)\/traek-tilbage$/, ([id, post], tools) => withdrawPage({ id, post, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/tilbagetrukket\/([a-z0-9-]+)$/, ([id, post], tools) => withdrawnPage({ id, post, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/indlaeg\/([a-z0-9-]+)\/genmaele$/, ([id, post], tools) => registerReplyPage({ id, post, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/genmaele\/([A-Za-z0-9_-]{16})$/, ([id, reply], tools) => replyPage({ id, reply, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/genmaele\/([A-Za-z0-9_-]{16})\/bring$/, ([id, reply], tools) => bringReplyPage({ id, reply, ...tools })],
  [/^stafet\/([a-z0-9-]+)\/tur\/([0-9]+)$/, ([id, turn], tools) => turnPage({ id, turn, ...tools })],
];

const desk = document.getElementById('desk');
const main = element('main', { id: 'main' });
let known = false;
let code;
let invited;
let visit = 0;
let said = '';
let back;

const undoing = element('div', { class: 'undoing' });

/** Goes to a page, and says what was done. `undo` takes it back; it is offered until the next page. */
function go(route, done = '', undo) {
  said = done;
  back = undo;
  if (location.hash === `#/${route}`) return show();
  location.hash = `#/${route}`;
}

/** Asks for a code again after this device's access has ended. */
function leave(done) {
  known = false;
  frame();
  go('', done);
}

function frame() {
  const other = language() === 'da' ? 'en' : 'da';
  const switcher = element('button', {
    type: 'button', lang: other, class: 'plain',
    click: () => { speak(other); frame(); show(); },
  }, other === 'da' ? 'Dansk' : 'English');
  const menu = known ? [link('', say('today')), link('redaktoerer', say('editors')), link('laesere', say('readers')), link('enheder', say('your-devices')), link('websted', say('describe-site'))] : [];
  desk.replaceChildren(
    element('a', { class: 'skip', href: '#main', click: event => { event.preventDefault(); main.focus(); } }, say('skip')),
    element('header', {}, element('b', {}, say('desk')), element('nav', { 'aria-label': say('menu') }, menu), element('a', { href: '/' }, say('see-site')), switcher),
    element('div', { class: 'said' }, statusLine(), undoing), main);
}

/** Takes a code out of the address at once, so that no one reads it there. */
function takeCode() {
  const found = location.hash.match(/^#kode=([0-9A-Za-z-]+)(?:&navn=([^&]*))?$/);
  if (!found) return;
  code = found[1];
  invited = named(found[2]);
  history.replaceState(null, '', `${location.pathname}#/`);
}

/** The invited person's name, if the link has one. */
function named(text = '') {
  try {
    return decodeURIComponent(text).slice(0, 80);
  } catch {
    return '';
  }
}

async function page(route) {
  for (const [form, make] of ROUTES) {
    const match = route.match(form);
    if (match) return make(match.slice(1), { go, leave });
  }
  return [element('h1', {}, say('not-found')), element('p', {}, link('', say('today')))];
}

function failed(failure) {
  if (failure instanceof NoAnswer) addEventListener('online', () => show(), { once: true });
  const again = element('button', { type: 'button', click: () => show() }, say('try-again'));
  return [element('h1', {}, say('not-done')), element('p', {}, sentence(failure)), again];
}

/** The page of a device whose access is over. */
function isForgotten(failure) {
  return failure.status === 401 && failure.code === 'signature-invalid';
}

async function welcome() {
  return admissionPage({
    code,
    name: invited,
    done: isKept => {
      known = true;
      code = undefined;
      invited = '';
      frame();
      go('', isKept ? say('admitted') : say('admitted-for-now'));
    },
  });
}

async function content() {
  takeCode();
  if (code || !known) return welcome();
  renew();
  try {
    return await page(location.hash.replace(/^#\/?/, ''));
  } catch (failure) {
    if (isForgotten(failure)) return [element('p', { role: 'alert' }, say('forgotten')), await welcome()];
    return failed(failure);
  }
}

async function show() {
  const own = ++visit;
  const made = await content();
  if (own !== visit) return;
  announce(said);
  undoing.replaceChildren(...back ? [action(say('undo'), back, { class: 'quiet' })] : []);
  said = '';
  back = undefined;
  main.replaceChildren(...made.flat(Infinity).filter(Boolean));
  const heading = main.querySelector('h1');
  document.title = `${heading.textContent} · ${say('desk')}`;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

window.addEventListener('hashchange', show);
window.addEventListener('offline', () => announce(say('no-connection')));
window.addEventListener('online', () => announced() === say('no-connection') && announce(say('connected')));
speak(language());
known = await findKey();
main.tabIndex = -1;
frame();
await show();
