// The mails that the local mail server stored, as SendEmail requests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A failed outbox task is due again after two minutes. */
const PATIENCE = 150_000;
const WIDTH = 76;
const LINK = /https?:\/\/[^\s<>"]+/g;

/** Returns the newest mail to an address, once the given number has arrived. */
export async function mails(folder, to, count) {
  const end = Date.now() + PATIENCE;
  let found = read(folder, to);
  while (found.length < count && Date.now() < end) {
    await pause(100);
    found = read(folder, to);
  }
  if (found.length !== count) throw new Error(`${found.length} mails to ${to}, not ${count}`);
  const { Subject: subject, Body: { Text: text, Html: html } } = found.at(-1).Content.Simple;
  return {
    html: html.Data,
    links: linksOf(text.Data),
    problems: problems(subject.Data, text.Data, html.Data),
  };
}

function read(folder, to) {
  return readdirSync(folder)
    .filter(it => /[0-9a-f]{16}\.json$/.test(it))
    .sort()
    .map(it => message(JSON.parse(readFileSync(join(folder, it), 'utf8'))))
    .filter(it => it.Destination.ToAddresses.includes(to));
}

/** The file contains the request unchanged, at the top level or in a field. */
function message(kept) {
  return kept.Content ? kept : Object.values(kept).find(it => it?.Content);
}

function linksOf(text) {
  return [...new Set(text.match(LINK) ?? [])];
}

/** Checks that the plain text has the same content and is readable. */
function problems(subject, text, html) {
  const found = [];
  if (!subject.trim()) found.push('the mail has no subject');
  for (const line of text.split('\n')) {
    if (line.length > WIDTH && !line.startsWith('http')) found.push(`a line of the text is too long: ${line}`);
  }
  if (/<[a-z/!]/i.test(text)) found.push('there is HTML in the text');
  const inHtml = [...html.matchAll(/href="([^"]*)"/g)].map(it => it[1].replaceAll('&amp;', '&'));
  for (const link of inHtml) {
    if (!text.includes(link)) found.push(`a link of the HTML is not in the text: ${link}`);
  }
  if (/<(script|img|link|iframe|form)\b/i.test(html)) found.push('the mail fetches or runs something');
  return found;
}
