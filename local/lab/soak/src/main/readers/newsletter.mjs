// A newsletter from sign-up to erasure, through the readers' forms.
import { request } from 'node:http';
import { RELAYS } from './pages.mjs';

const CONFIRM = '/nyhedsbrev/bekraeft';
const LEAVE = '/nyhedsbrev/afmeld';
const PREFERENCES = '/nyhedsbrev/valg';

/** The limits of SignUpRateLimiter: sign-ups per network, and in all before a challenge. */
const NETWORK = 40;
const CALM = 200;

const button = action => `main form[action="${action}"] button`;
const other = action => `main form[action="${action}"] [type=submit]`;
const deed = name => `main form[action="${LEAVE}"]:has([value="${name}"]) :is(button, [type=submit])`;

/** Returns the link of a mail with this start. */
function find(links, start) {
  const found = links.find(it => new URL(it).pathname === start && it.includes('?t='));
  if (!found) throw new Error(`No link to ${start} in a mail`);
  return found;
}

export async function subscribe(reader, language) {
  const { relay } = RELAYS[language];
  const form = button(`/api/relays/${relay}/sign-ups`);
  const who = `anna.${language}@laeser.example`;
  await flawed(reader, relay, form, who);
  await reader.send(form, { email: who, frequency: 'weekly' });
  const confirm = find(await reader.mail('mail-confirmation', who, 1), CONFIRM);
  await reader.open('confirm', confirm);
  await reader.submit('confirmed', button(CONFIRM), { frequency: 'each' });
  const leave = find(await reader.mail('mail-welcome', who, 2), LEAVE);
  await reader.visit(`/${relay}/`);
  await reader.send(form, { email: who, frequency: 'weekly' });
  await reader.mail('mail-already', who, 3);
  await choose(reader, relay, who);
  await depart(reader, leave);
  await reader.visit(find(await ask(reader, who, 5), PREFERENCES));
  await reader.submit('erased', other(`${PREFERENCES}/slet`));
  await reader.open('confirm-dead', confirm, 404);
  await reader.open('preferences-dead', `${PREFERENCES}?t=nothing`, 404);
  await reader.open('leave-dead', `${LEAVE}?t=nothing`, 404);
}

async function flawed(reader, relay, form, who) {
  const typed = { email: 'anna..lind@laeser.example', frequency: 'weekly' };
  await reader.visit(`/${relay}/`);
  await reader.submit('form-flawed', form, typed, 422);
  await reader.visit(`/${relay}/`);
  // As if the consent text had been different when the page was loaded.
  await reader.tamper('wording', '0'.repeat(16));
  await reader.submit('form-reworded', form, { ...typed, email: who }, 409);
}

/** Requests a link to the preferences, and returns the mail's links. */
async function ask(reader, who, mails) {
  await reader.visit(PREFERENCES);
  await reader.send(button(`${PREFERENCES}/link`), { email: who });
  return reader.mail('mail-link', who, mails);
}

async function choose(reader, relay, who) {
  const flaw = { email: 'anna..lind@laeser.example' };
  await reader.open('ask-for-link', PREFERENCES);
  await reader.submit('ask-flawed', button(`${PREFERENCES}/link`), flaw, 422);
  await reader.open('preferences', find(await ask(reader, who, 4), PREFERENCES));
  const choice = { [`frequency.${relay}`]: 'each' };
  await reader.submit('preferences-saved', button(PREFERENCES), choice);
}

async function depart(reader, leave) {
  await reader.open('leave', leave);
  await reader.submit('reduced', deed('monthly'));
  await reader.visit(leave);
  await reader.submit('left', deed('leave'));
  await reader.submit('left-undone', other(`${LEAVE}/fortryd`));
  await reader.visit(leave);
  await reader.submit('left-all', deed('all'));
}

/** Many sign-ups by programs: the form adds a challenge. */
export async function crowd(readers, home) {
  const flood = await offer(readers.da);
  const networks = Math.ceil(CALM / NETWORK) + 1;
  for (let sent = 0; sent < networks * NETWORK; sent++) {
    await post(home + signUps('da'), flood, `127.0.${1 + (sent % networks)}.1`);
  }
  for (const [language, reader] of Object.entries(readers)) {
    await reader.visit(`/${RELAYS[language].relay}/`);
    await reader.submit('proceed', button(signUps(language)), bo(language));
    await reader.send(button(signUps(language)));
  }
}

/** Too many sign-ups from one network: none are accepted for an hour, so this is last. */
export async function tooMany(readers, home) {
  const flood = await offer(readers.da);
  const link = `${PREFERENCES}/link`;
  for (let sent = 0; sent < NETWORK; sent++) {
    await post(home + signUps('da'), flood, '127.0.0.1');
    await post(home + link, flood, '127.0.0.1');
  }
  for (const [language, reader] of Object.entries(readers)) {
    await reader.visit(`/${RELAYS[language].relay}/`);
    await reader.submit('too-many', button(signUps(language)), bo(language), 429);
    await reader.visit(PREFERENCES);
    await reader.submit('too-many-links', button(link), { email: bo(language).email }, 429);
  }
}

const signUps = language => `/api/relays/${RELAYS[language].relay}/sign-ups`;
const bo = language => ({ email: `bo.${language}@laeser.example`, frequency: 'monthly' });

/** A valid sign-up, always of the same mailbox, which gets three mails at most. */
async function offer(reader) {
  await reader.visit(`/${RELAYS.da.relay}/`);
  const wording = reader.shown.match(/name="wording" value="([^"]*)"/)[1];
  return new URLSearchParams({ email: 'offer@laeser.example', frequency: 'weekly', wording,
    page: `/${RELAYS.da.relay}/` });
}

/** Submits a form from one of this machine's own addresses: on Linux all that start with 127. */
function post(address, form, from) {
  const body = form.toString();
  return new Promise((answered, failed) => {
    const to = new URL(address);
    // By number: the server listens on IPv4 only, and those addresses are IPv4.
    request({ host: '127.0.0.1', port: to.port, path: to.pathname, method: 'POST', localAddress: from,
      headers: { host: to.host, 'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body) } },
    response => response.resume().on('end', answered)).on('error', failed).end(body);
  });
}
