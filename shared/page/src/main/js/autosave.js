// Saves while the author writes. An answer never changes a field: only the hidden versions, which
// the next save sends, and the note below the text.

const TYPING = 2000;
const SPACING = 10000;
const LONGEST_WAIT = 300000;
const TIMEOUT = 20000;
// Browsers send at most 64 KiB after a page is closed (WHATWG Fetch, keepalive).
const KEPT_ALIVE = 60000;

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

function startAutosave(note) {
  let saved = valuesSent();
  let unsure = null; // sent, but whether the server has it is unknown
  let flight = null;
  let timer = 0;
  let earliest = 0;
  let failures = 0;
  let isStopped = false;
  let isLeaving = false;

  const isDirty = () => {
    const now = valuesNow();
    return FIELDS.some(name => saved[name] !== now[name]);
  };

  function plan(wait) {
    clearTimeout(timer);
    if (!isStopped && !isLeaving) {
      timer = setTimeout(save, Math.max(wait, earliest - Date.now()));
    }
  }

  function body(values) {
    const all = new URLSearchParams();
    ['t', 'v', 'turn'].forEach(name => all.append(name, field(name).value));
    FIELDS.forEach(name => all.append(name, values[name]));
    all.append('act', 'save');
    return all.toString();
  }

  function post(text) {
    const abort = new AbortController();
    const limit = setTimeout(() => abort.abort(), TIMEOUT);
    const headers = { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' };
    const keepalive = document.visibilityState === 'hidden' && text.length < KEPT_ALIVE;
    return fetch(form.getAttribute('action'), {
      method: 'POST', headers, body: text, keepalive, redirect: 'manual', signal: abort.signal,
    }).finally(() => clearTimeout(limit));
  }

  function save() {
    if (flight || isStopped || isLeaving || (!unsure && !isDirty())) {
      return;
    }
    const values = unsure || valuesNow();
    unsure = values;
    earliest = Date.now() + SPACING;
    flight = post(body(values))
      .then(response => response.json().then(answer => answered(response, answer, values)))
      .catch(() => failed(sentence(navigator.onLine === false ? 'offline' : 'failed'), 0))
      .then(() => { flight = null; });
  }

  function answered(response, answer, values) {
    if (response.ok) {
      done(answer, values);
    } else if (response.status === 409) {
      unsure = null;
      isStopped = true;
      keepCopy(valuesNow(), field('v').value);
      say(note, `${answer.notice}. `);
      note.append(more(answer.action));
    } else {
      unsure = null;
      failed(answer.notice, Number(response.headers.get('retry-after')) * 1000);
      if (response.status === 422) {
        clearTimeout(timer); // until the author shortens the text
      }
    }
  }

  function done(answer, values) {
    field('v').value = answer.version;
    field('turn').value = answer.turn;
    saved = values;
    unsure = null;
    failures = 0;
    say(note, answer.notice);
    dropCopy();
    if (isDirty()) {
      plan(TYPING);
    }
  }

  /** The text stays in the field, and in this browser, until the server has it. */
  function failed(text, wait) {
    failures += 1;
    keepCopy(valuesNow(), field('v').value);
    say(note, text);
    plan(wait || Math.min(LONGEST_WAIT, SPACING * 2 ** failures));
  }

  /** The button saves as all buttons do, and the server's answer shows what to do. */
  function more(text) {
    const made = document.createElement('button');
    made.name = 'act';
    made.value = 'save';
    made.className = 'plain';
    made.textContent = text;
    return made;
  }

  function leave() {
    if (!isLeaving && isDirty()) {
      keepCopy(valuesNow(), field('v').value);
      save();
    }
  }

  form.addEventListener('input', () => plan(TYPING));
  form.addEventListener('change', () => plan(TYPING));
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    if (flight) {
      // The button would send the version that this save replaces.
      event.preventDefault();
      if (!isLeaving) {
        const pressed = event.submitter || form.querySelector('[name=act]');
        flight.then(() => pressed.click());
      }
    }
    isLeaving = true;
  });
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      leave();
    }
  });
  window.addEventListener('pageshow', () => { isLeaving = false; });
  window.addEventListener('online', () => {
    earliest = 0;
    plan(0);
  });
  offerCopy(saved, copy => {
    FIELDS.forEach(name => { field(name).value = copy.values[name]; });
    // The version that the copy was written over: if there is a newer one, the author sees both.
    field('v').value = copy.version;
    form.dispatchEvent(new Event('input'));
  });
  if (isDirty()) {
    plan(TYPING);
  }
}
