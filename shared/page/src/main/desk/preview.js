// Pages and mails before they are sent, as their readers will see them.
import { ask, NoAnswer, readText, Refusal } from './api.js';
import { element } from './dom.js';
import { focusOn, sentence } from './form.js';
import { say } from './words.js';

const PAUSE = 700;
// The only text of the desk that becomes markup, in a frame where nothing runs.
const trusted = globalThis.trustedTypes?.createPolicy('preview', { createHTML: html => html }) || { createHTML: html => html };

/** A frame that runs no script, sends no form and can't reach the desk. */
export function paper(title) {
  const frame = element('iframe', { sandbox: '', title, class: 'paper', tabindex: '0', hidden: true });
  const show = html => {
    frame.hidden = !html;
    frame.srcdoc = trusted.createHTML(html);
  };
  return { frame, show };
}

function flawList(failure, find) {
  const flaws = failure instanceof Refusal ? failure.flaws : [];
  return flaws.map(flaw => {
    const field = find(flaw);
    return element('li', {}, field ? element('button', {
      type: 'button', class: 'plain', click: () => goTo(field, flaw),
    }, flaw.sentence) : flaw.sentence);
  });
}

/** Puts the cursor where a flaw is. Columns count characters, not the browser's units. */
function goTo(field, { line, column }) {
  const { input } = field;
  focusOn(field);
  if (!line || !input.setSelectionRange) return;
  const lines = input.value.split('\n');
  const before = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const at = before + [...lines[line - 1] || ''].slice(0, column - 1).join('').length;
  input.setSelectionRange(at, at + 1);
}

/**
 * A page beside its form: it follows what is typed.
 *
 * @param path where the page is made
 * @param content the body for the form's values; nothing if there is too little to show
 * @param now the address of the page as it is, to compare with
 */
export function livePreview({ path, content, now }) {
  const { frame, show } = paper(say('preview'));
  const note = element('p', { class: 'hint', role: 'status' }, say('preview-empty'));
  const flaws = element('ul', { class: 'flaws', hidden: true });
  let latest = '';
  let visit = 0;
  let timer;
  let isNow = false;
  const tabs = now && compare(async old => {
    isNow = old;
    show(old ? await readText(now) : latest);
  });
  const panel = element('section', { class: 'preview', 'aria-label': say('preview') }, element('h2', {}, say('preview')), tabs, note, flaws, frame);

  async function draw(form) {
    const body = content(form.values());
    if (!body) return;
    const own = ++visit;
    try {
      const { html } = await ask(path, body);
      if (own !== visit) return;
      latest = html;
      if (!isNow) show(html);
      tell(say('preview-ready'), []);
    } catch (failure) {
      if (own !== visit) return;
      const lines = flawList(failure, form.find);
      tell(failure instanceof NoAnswer ? say('preview-offline') : lines.length ? say('preview-flaws') : sentence(failure), lines);
    }
  }

  function tell(text, lines) {
    if (note.textContent !== text) note.textContent = text;
    flaws.hidden = !lines.length;
    flaws.replaceChildren(...lines);
  }

  return {
    panel,
    follow: form => {
      const soon = () => { clearTimeout(timer); timer = setTimeout(() => draw(form), PAUSE); };
      form.made.addEventListener('input', soon);
      soon();
    },
  };
}

/** Two buttons: the page as it will be, and as it is. */
function compare(choose) {
  const button = (old, text) => element('button', {
    type: 'button', class: 'quiet', 'aria-pressed': String(!old),
    click: event => {
      for (const one of event.currentTarget.parentNode.children) one.setAttribute('aria-pressed', String(one === event.currentTarget));
      choose(old);
    },
  }, text);
  return element('p', { class: 'row tabs', role: 'group', 'aria-label': say('compare') }, button(false, say('after')), button(true, say('before')));
}
