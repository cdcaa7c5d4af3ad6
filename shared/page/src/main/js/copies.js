// Copies of texts that could not be sent, in this browser, until the server has them. Each opened
// page writes its own, so that it changes none that is still offered.

const COPIES = 'skriv/';
const COPIES_OF_TURN = `${COPIES}${settings.dataset.turn}/`;
const COPY = newKey();
const COPY_DAYS = 30;

function newKey() {
  return `${COPIES_OF_TURN}${Date.now()}-${Math.random()}`;
}

/** Browsers may forbid storage; then there is no copy. */
function withStorage(act) {
  try {
    return act(window.localStorage);
  } catch (forbidden) {
    return null;
  }
}

function keepCopy(values, version, key = COPY) {
  const copy = JSON.stringify({ values, version, at: Date.now() });
  withStorage(storage => storage.setItem(key, copy));
}

function dropCopy(key = COPY) {
  withStorage(storage => storage.removeItem(key));
}

/** Returns the copies whose keys start with a text, oldest first. */
function copies(start) {
  const keys = withStorage(storage => Array.from({ length: storage.length }, (_, at) => storage.key(at))) || [];
  return keys.filter(key => key.startsWith(start)).sort()
    .map(key => Object.assign({ key }, withStorage(storage => JSON.parse(storage.getItem(key)))));
}

/** Removes the copies of all turns that are too old or can't be read. */
function dropOldCopies() {
  copies(COPIES)
    .filter(it => !it.values || !(Date.now() - it.at < COPY_DAYS * 86400000))
    .forEach(it => dropCopy(it.key));
}

/** Offers the copies that differ from what the page shows. Nothing is inserted by itself. */
function offerCopies(shown, use) {
  copies(COPIES_OF_TURN).forEach(copy => {
    if (isSame(copy.values, shown)) {
      dropCopy(copy.key);
    } else {
      offer(copy, use);
    }
  });
}

/** Keeps a text that the page does not show, and offers it. */
function offerText(values, version, use) {
  if (!copies(COPIES_OF_TURN).some(it => it.key !== COPY && isSame(it.values, values))) {
    const key = newKey();
    keepCopy(values, version, key);
    offer({ key, values, version }, use);
  }
}

/** Offers a copy, which stays until the author has answered. */
function offer(copy, use) {
  const box = document.createElement('div');
  box.className = 'notice';
  box.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = sentence('unsent');
  const close = () => {
    box.remove();
    dropCopy(copy.key);
  };
  box.append(text, button('use', () => use(copy, close)), ' ', button('drop', close));
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

/** Returns whether texts differ at most in white space and the form of letters, as saving changes. */
function isSame(some, others) {
  const squashed = text => (text || '').normalize('NFC').replace(/\s+/g, ' ').trim();
  return FIELDS.every(it => squashed(some[it]) === squashed(others[it]));
}
