// Pastes formatted text as Markdown. Ctrl+Shift+V and all other fields paste as browsers do.

const LOSSES = ['image', 'table', 'footnote', 'comment'];
const asMarkup = window.trustedTypes
  ? window.trustedTypes.createPolicy('clipboard', { createHTML: it => it })
  : { createHTML: it => it };

/** Returns a document that runs and loads nothing. The page's policy forbids attributes with styles
 * and handlers of events, so they get other names first. */
function inert(html) {
  const renamed = html.replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/\s(style|on[a-z]+)(?=\s*=)/gi, ' data-$1'));
  return new DOMParser().parseFromString(asMarkup.createHTML(renamed), 'text/html');
}

/** Returns a clipboard's HTML as Markdown; null if its plain text is all there is. */
function converted(html) {
  const page = inert(html);
  const code = page.querySelector('body > [data-style]');
  const isCode = code && /^pre$/.test(styleOf(code)['white-space'] || '');
  const found = blocksOf(page);
  return isCode || !found.isRich ? null : { ...found, text: written(found.blocks) };
}

/** Says what was left out, such as "2 billeder og 1 tabel kom ikke med." */
function lossSentence(lost) {
  const all = LOSSES.filter(it => lost[it])
    .map(it => (lost[it] === 1 ? sentence(it) : sentence(`${it}s`, figure(lost[it]))));
  const last = all.pop();
  const list = all.length ? sentence('and', all.join(', '), last) : last;
  return last ? sentence('lost', list) : '';
}

/** Returns the Markdown with empty lines around it where the text before and after needs them. */
function fitted(text, input) {
  const before = input.value.slice(0, input.selectionStart);
  const after = input.value.slice(input.selectionEnd);
  const isBlock = /\n|^(#|>|- |\d+\. |```)/.test(text);
  const gap = (part, isMissing) => (isBlock && part.trim() && isMissing ? '\n\n' : '');
  return gap(before, !/\n\s*\n$/.test(before)) + text + gap(after, !/^\s*\n\s*\n/.test(after));
}

/** Inserts as typing does, so that the browser can undo it. */
function insert(input, text) {
  const before = input.value;
  input.focus();
  document.execCommand('insertText', false, text);
  if (input.value === before) {
    input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function startPaste(input, note) {
  let isPlain = false;
  input.addEventListener('keydown', event => {
    isPlain = event.shiftKey && event.key.toLowerCase() === 'v';
  });
  input.addEventListener('keyup', () => { isPlain = false; });
  input.addEventListener('paste', event => {
    const html = event.clipboardData.getData('text/html');
    const found = isPlain || !html ? null : converted(html);
    say(note, found ? lossSentence(found.lost) : '');
    if (found && found.text) {
      event.preventDefault();
      insert(input, fitted(found.text, input));
    }
  });
}
