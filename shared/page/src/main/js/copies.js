// The copy of a text that could not be sent, in this browser, until the server has it.

const COPY = `skriv/${settings.dataset.turn}`;
const COPY_DAYS = 30;

/** Browsers may forbid storage; then there is no copy. */
function withStorage(act) {
  try {
    return act(window.localStorage);
  } catch (forbidden) {
    return null;
  }
}

function keepCopy(values, version) {
  const copy = JSON.stringify({ values, version, at: Date.now() });
  withStorage(storage => storage.setItem(COPY, copy));
}

function dropCopy() {
  withStorage(storage => storage.removeItem(COPY));
}

/** Returns the copy; null if there is none, or it is too old. */
function findCopy() {
  const copy = withStorage(storage => JSON.parse(storage.getItem(COPY)));
  const isRecent = copy && Date.now() - copy.at < COPY_DAYS * 86400000;
  if (copy && !isRecent) {
    dropCopy();
  }
  return isRecent ? copy : null;
}

/** Offers a copy that differs from what the page shows. Nothing is inserted by itself. */
function offerCopy(shown, use) {
  const copy = findCopy();
  if (!copy || FIELDS.every(it => squashed(copy.values[it]) === squashed(shown[it]))) {
    dropCopy();
    return;
  }
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = sentence('unsent');
  const close = act => () => {
    box.remove();
    act(copy);
  };
  box.append(text, button('use', close(use)), ' ', button('drop', close(dropCopy)));
  form.insertAdjacentElement('beforebegin', box);
}

function button(word, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = sentence(word);
  made.addEventListener('click', act);
  return made;
}

/** The server changes white space and the form of letters. */
function squashed(text) {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
