// What the parts of the script share: the page's words, limits and fields.

const settings = document.getElementById('script');
const form = document.getElementById('text').form;
const words = new Map();
settings.querySelectorAll('li').forEach(it => words.set(it.dataset.word, it.textContent));

const FIELDS = ['title', 'category', 'teaser', 'text', 'name', 'jobTitle', 'workplace', 'side'];

function field(name) {
  return form.elements.namedItem(name);
}

function valuesNow() {
  return Object.fromEntries(FIELDS.map(name => [name, field(name).value]));
}

/** Returns the values that the server sent with the page, whatever was typed since. */
function valuesSent() {
  const sent = input => {
    const options = Array.from(input.options || []);
    const chosen = options.find(it => it.defaultSelected) || options[0];
    return chosen ? chosen.value : input.defaultValue;
  };
  return Object.fromEntries(FIELDS.map(name => [name, sent(field(name))]));
}

/** Returns a sentence of the page with its blanks filled in. */
function sentence(word, ...values) {
  return values.reduce((text, value, at) => text.replace(`{${at}}`, value), words.get(word));
}

/** Returns a number as the page's language writes it. */
function figure(number) {
  return number.toLocaleString(document.documentElement.lang);
}

/** Adds a paragraph after a field. Screen readers report its changes when they are idle. */
function addNote(after, isReported) {
  const note = document.createElement('p');
  note.className = 'hint';
  if (isReported) {
    note.setAttribute('role', 'status');
  }
  after.insertAdjacentElement('afterend', note);
  return note;
}

/** Changes a note only if it says something else, so that nothing is reported twice. */
function say(note, text) {
  if (note.textContent !== text) {
    note.textContent = text;
  }
}
