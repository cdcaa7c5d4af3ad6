// Saves while the author writes. An answer never changes a field: only the hidden versions, which
// the next save sends, and the note below the text.

const TYPING = 2000;
const SPACING = 10000;
const LONGEST_WAIT = 300000;

function startAutosave(note) {
  let saved = valuesSent();
  let unsure = null; // sent, but whether the server has it is unknown
  let flight = null;
  let timer = 0;
  let earliest = 0;
  let failures = 0;
  let isStopped = false;
  let isTouched = false; // browsers refill forms: that is no change of the author's
  let isUrgent = false;
  let isLeaving = false;
  const base = (window.history.state || {}).version || '0';

  const isDirty = () => {
    const now = valuesNow();
    return isTouched && FIELDS.some(name => saved[name] !== now[name]);
  };

  /** The version stays with what the browser refills the form with. */
  function version(value) {
    field('v').value = value;
    window.history.replaceState({ version: value }, '');
  }

  function plan(wait) {
    clearTimeout(timer);
    if (!isStopped && !isLeaving) {
      timer = setTimeout(save, Math.max(wait, earliest - Date.now()));
    }
  }

  function save(isLast = false) {
    if (flight || isStopped || isLeaving || (!unsure && !isDirty())) {
      return;
    }
    const values = unsure || valuesNow();
    unsure = values;
    earliest = Date.now() + SPACING;
    flight = post(body(values), isLast)
      .then(response => response.json().catch(() => ({}))
        .then(answer => answered(response, answer, values)))
      .catch(() => failed(sentence(navigator.onLine === false ? 'offline' : 'failed'), 0))
      .then(() => {
        flight = null;
        if (isUrgent) {
          isUrgent = false;
          save(true);
        }
      });
  }

  /** Other servers between may answer as well: what has no member of ours is no answer. */
  function answered(response, answer, values) {
    const { status } = response;
    if (response.ok && answer.version !== undefined) {
      done(answer, values);
    } else if (status === 409 && answer.action) {
      unsure = null;
      isStopped = true;
      keepCopy(valuesNow(), field('v').value);
      say(note, `${answer.notice}. `);
      note.append(more(answer.action));
    } else {
      if (status >= 400 && status < 500 && status !== 429) {
        unsure = null;
      }
      failed(answer.notice || sentence('failed'), Number(response.headers.get('retry-after')) * 1000);
      if (status === 422) {
        clearTimeout(timer); // until the author shortens the text
      }
    }
  }

  function done(answer, values) {
    version(answer.version);
    field('turn').value = answer.turn;
    saved = values;
    unsure = null;
    failures = 0;
    say(note, answer.notice);
    if (isDirty()) {
      keepCopy(valuesNow(), answer.version);
      plan(TYPING);
    } else {
      dropCopy();
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
      isUrgent = Boolean(flight);
      save(true);
    }
  }

  function changed() {
    isTouched = true;
    isLeaving = false;
    plan(TYPING);
  }

  function show(values) {
    FIELDS.forEach(name => {
      field(name).value = values[name];
      field(name).dispatchEvent(new Event('input')); // for the counters
    });
  }

  /** Puts a copy in the form and offers what it replaces, unless the server has that. */
  function use(copy, close) {
    if (flight) {
      flight.then(() => use(copy, close)); // its answer brings a version
      return;
    }
    const typed = valuesNow();
    const [isUnsent, typedOver] = [isDirty(), field('v').value];
    unsure = null;
    show(copy.values);
    // The version that the copy was written over: if there is a newer one, the author sees both.
    version(copy.version);
    keepCopy(copy.values, copy.version);
    close();
    changed();
    if (isUnsent) {
      offerText(typed, typedOver, use);
    }
  }

  /** Shows the server's text, and offers what the browser refilled the form with. */
  function undoRefill() {
    const refilled = valuesNow();
    if (!isTouched && !isSame(refilled, saved)) {
      show(saved);
      offerText(refilled, base, use);
    }
  }

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', event => {
    clearTimeout(timer);
    if (isDirty()) {
      keepCopy(valuesNow(), field('v').value);
    }
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
  window.addEventListener('pageshow', event => {
    isLeaving = false;
    if (!event.persisted) {
      undoRefill();
    }
  });
  window.addEventListener('online', () => {
    earliest = 0;
    plan(0);
  });
  offerCopies(saved, use);
  undoRefill();
  version(field('v').value);
}
