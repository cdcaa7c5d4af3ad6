// Pastes formatted text as Markdown at the desk, as the authors' form does: the same parts, with the desk's words.
import { language, say as word } from './words.js';

function sentence(name, ...values) {
  return word(`paste-${name}`, ...values);
}

function figure(number) {
  return number.toLocaleString(language());
}

/** Changes a note only if it says something else, so that nothing is reported twice. */
function say(note, text) {
  if (note.textContent !== text) note.textContent = text;
}
