// Forms: labels, hints, the server's errors beside the fields, and text that survives.
import { NoAnswer, Refusal } from './api.js';
import { announce, announced, element } from './dom.js';
import { keepDraft } from './draft.js';
import { say } from './words.js';

let count = 0;

/**
 * A field. `at` is its name in the server's errors; `options` makes it a choice; `box` is the part of the form that it
 * stands in; `refresh` is called when its value was brought back.
 */
export function field({ name, label, hint, at = name, type = 'text', value = '', required = false, options, rows, box, refresh }) {
  const id = `field-${++count}`;
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const common = { id, name, required, 'aria-describedby': described };
  const error = element('span', { id: `${id}-error`, class: 'error' });
  return { name, at, error, input: input(common, { type, value, options, rows }), label, hint, id, type, box, refresh };
}

function input(common, { type, value, options, rows }) {
  if (options) {
    return element('select', common, options.map(([key, text]) =>
      element('option', { value: key, selected: key === value }, text)));
  }
  if (type === 'textarea') return element('textarea', { ...common, rows: rows || 4, value });
  if (type === 'checkbox') return element('input', { ...common, type, checked: Boolean(value) });
  return element('input', { ...common, type, value });
}

/** A field with its label, hint and error. */
export function row(one) {
  if (one.type === 'hidden') return element('div', { class: 'field' }, one.error, one.input, one.note);
  const label = element('label', { for: one.id }, one.label);
  const hint = one.hint && element('span', { id: `${one.id}-hint`, class: 'hint' }, one.hint);
  return one.type === 'checkbox'
    ? element('div', { class: 'field check' }, one.input, label, hint, one.error)
    : element('div', { class: 'field' }, label, hint, one.error, one.input, one.note);
}

/** The fields of a form, those of a box inside it. */
function rows(fields) {
  const parts = fields.map(one => {
    if (!one.box) return row(one);
    one.box.append(row(one));
    return one.box;
  });
  return [...new Set(parts)];
}

function values(fields) {
  return Object.fromEntries(fields.map(({ name, input }) =>
    [name, input.type === 'checkbox' ? input.checked : input.value]));
}

/**
 * A form.
 *
 * @param draft a name under which unsent text is kept on this device; none if it isn't kept
 * @param version of what is edited: text that was typed to another version isn't brought back
 * @param unanswered what to say if no answer comes
 * @param send gets the values, and a function to call while there is no connection
 * @param preview shows beside the fields what the form will do
 */
export function form({ fields, submit, send, draft, version, unanswered = say('no-answer'), danger = false, preview }) {
  const summary = element('div', { class: 'summary', role: 'alert', tabindex: '-1', hidden: true });
  const button = element('button', { class: danger ? 'danger' : null }, submit);
  const inputs = element('div', { class: 'inputs' }, rows(fields));
  const made = element('form', { novalidate: true, class: preview ? 'beside' : null }, summary, inputs, preview?.panel, element('div', { class: 'end' }, button));
  preview?.follow({ made, values: () => values(fields), find: flaw => place(flaw, fields) });
  const kept = draft && keepDraft({ name: `draft ${draft}`, version, fields, made, values: () => values(fields) });
  made.addEventListener('submit', async event => {
    event.preventDefault();
    clear(summary, fields);
    button.disabled = true;
    announce(say('sending'));
    try {
      confirm(fields);
      await send(values(fields), () => announce(say('offline')));
      settle();
      await kept?.end();
    } catch (failure) {
      show(failure, summary, fields, unanswered);
    } finally {
      button.disabled = false;
    }
  });
  return made;
}

/** Takes back what was said while sending, unless there is news. */
function settle() {
  if ([say('sending'), say('offline')].includes(announced())) announce('');
}

function clear(summary, fields) {
  summary.hidden = true;
  summary.replaceChildren();
  for (const { input, error } of fields) {
    error.textContent = '';
    input.removeAttribute('aria-invalid');
  }
}

/** The sentence for people about what failed. */
export function sentence(failure, unanswered = say('no-answer')) {
  if (failure instanceof NoAnswer) return unanswered;
  if (failure instanceof Refusal) return failure.message;
  console.error(failure);
  return say('broken');
}

/** The field that a flaw is about. */
function place(flaw, fields) {
  return fields.find(({ at }) => at === flaw.at)
    || fields.find(({ at }) => flaw.at.startsWith(`${at}[`) || flaw.at.endsWith(`.${at}`));
}

/** Puts the cursor in a field, and in the file of a hidden one. */
export function focusOn({ input, box }) {
  if (box) box.open = true;
  (input.type === 'hidden' ? input.parentNode.querySelector('[type=file]') : input).focus();
}

/** Asks for a text to be typed before something that can't be undone. */
export function confirmation(text) {
  return { ...field({ name: 'confirmation', label: say('confirm', text), required: true }), expected: text };
}

function confirm(fields) {
  const flaws = fields
    .filter(({ expected, input }) => expected !== undefined && input.value.trim() !== expected.trim())
    .map(({ at, expected }) => ({ at, sentence: say('confirm-flaw', expected) }));
  if (flaws.length) throw new Refusal(422, { flaws });
}

function show(failure, summary, fields, unanswered) {
  const flaws = failure instanceof Refusal ? failure.flaws : [];
  const lines = flaws.map(flaw => {
    const found = place(flaw, fields);
    if (!found) return element('li', {}, flaw.sentence);
    found.error.textContent = flaw.sentence;
    found.input.setAttribute('aria-invalid', 'true');
    return element('li', {}, element('a', {
      href: `#${found.id}`,
      click: event => { event.preventDefault(); focusOn(found); },
    }, flaw.sentence));
  });
  summary.append(element('h2', {}, flaws.length ? say('correct-these') : say('not-done')),
    flaws.length ? element('ul', {}, lines) : element('p', {}, sentence(failure, unanswered)));
  summary.hidden = false;
  announce('');
  summary.focus();
}

/** A button that acts at once. */
export function action(text, work, attributes = {}) {
  const error = element('p', { class: 'error', role: 'alert' });
  const button = element('button', {
    type: 'button',
    ...attributes,
    click: async () => {
      button.disabled = true;
      error.textContent = '';
      announce(say('sending'));
      try {
        await work(() => announce(say('offline')));
        settle();
      } catch (failure) {
        announce('');
        error.textContent = sentence(failure);
      } finally {
        button.disabled = false;
      }
    },
  }, text);
  return element('div', { class: 'action' }, button, error);
}
