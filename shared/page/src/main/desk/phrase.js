// A phrase to read aloud, so that a stolen mail is not enough to invite others.
const WORDS = `abe agurk and appelsin bamse bil bjerg blad bog bord bro brød bus båd cykel dør drage due egern elefant fisk
 flag fugl gaffel gulerod hat hest hus hval hånd is jord kage kanin ko krone kuffert lampe løve mælk måne nøgle ost pære
 pen pingvin ræv regn ring rose saks sejl ske sko sol sten stol sø tog træ tromme ugle vindue æble`.split(/\s+/);
const LENGTH = 5;

/** Five random words: 30 bits. They are of no use without the code, which no one can guess. */
export function newPhrase() {
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))].map(byte => WORDS[byte % WORDS.length]).join(' ');
}
