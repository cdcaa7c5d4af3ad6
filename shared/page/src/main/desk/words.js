// The desk's words, in both languages.
import { accessDanish } from './danish-access.js';
import { accessEnglish } from './english-access.js';
import { danish } from './danish.js';
import { picturesDanish } from './danish-pictures.js';
import { danishReaders } from './danish-readers.js';
import { danishReplies } from './danish-replies.js';
import { danishWork } from './danish-work.js';
import { english } from './english.js';
import { picturesEnglish } from './english-pictures.js';
import { englishReaders } from './english-readers.js';
import { englishReplies } from './english-replies.js';
import { englishWork } from './english-work.js';

const LANGUAGES = {
  da: { ...danish, ...accessDanish, ...danishWork, ...danishReaders, ...danishReplies, ...picturesDanish },
  en: { ...english, ...accessEnglish, ...englishWork, ...englishReaders, ...englishReplies, ...picturesEnglish },
};
let chosen = navigator.language.startsWith('da') ? 'da' : 'en';

/** The language in use. */
export function language() {
  return chosen;
}

/** Changes the language. */
export function speak(other) {
  chosen = other in LANGUAGES ? other : chosen;
  document.documentElement.lang = chosen;
}

/** Whether there are words. */
export function canSay(key) {
  return key in LANGUAGES[chosen];
}

/** A sentence, with `{0}` … replaced. */
export function say(key, ...values) {
  const text = LANGUAGES[chosen][key];
  if (text === undefined) throw new Error(`No words for ${key}`);
  return text.replace(/\{(\d)\}/g, (_, number) => values[Number(number)]);
}

/** A day or a moment as people write it. */
export function day(text) {
  return new Intl.DateTimeFormat(chosen, { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(new Date(text));
}

/** A month as people write it. */
export function month(text) {
  return new Intl.DateTimeFormat(chosen, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(text));
}

/** A moment as people write it. */
export function moment(text) {
  return new Intl.DateTimeFormat(chosen, {
    dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Copenhagen',
  }).format(new Date(text));
}

/** A number as people write it. */
export function count(number) {
  return new Intl.NumberFormat(chosen).format(number);
}

/** Today in Denmark, or some days later, as in a date field. */
export function today(days = 0) {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen' }).format(Date.now() + days * 86_400_000);
}
