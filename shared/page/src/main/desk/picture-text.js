// Pictures in a post's text.
import { element } from './dom.js';
import { row } from './form.js';
import { aboutFields, chooser, shown } from './picture-chooser.js';
import { say } from './words.js';

/** The shortest alternative text that the server takes, and what it refuses: names of files, "picture of …". */
const SHORTEST = 5;
const FILE_NAME = /^(?:.*\.(?:jpe?g|png|gif|heic|heif|webp|avif|tiff?|bmp|svg)|(?:IMG|DSC|DSCN|PXL|DCIM|P|Screenshot|Skærmbillede)[ _-]?[0-9][0-9 _.-]*)$/iu;
const OBVIOUS = /^(?:(?:et|a|an|the)\s+)?(?:billedet?|fotoe?t?|fotografie?t?|image|picture|photo)\s*(?:(?:af|of|på)(?![\p{L}\p{N}_])|:)/iu;

/** The text's part of the form that sends a picture and writes it into the text, where the cursor is. */
export function insertion(relay, text) {
  let address = '';
  const box = element('details', { class: 'box' }, element('summary', {}, say('picture-inside')));
  const image = element('img', { class: 'thumbnail', alt: say('picture-shown'), hidden: true });
  const choose = chooser(relay, sent => { address = sent; shown(image, address); });
  // Not among the form's fields: their text goes into the post's.
  const about = aboutFields({}, 'inside', null);
  const insert = element('button', { type: 'button', class: 'quiet', click: () => write() }, say('picture-insert'));
  box.append(choose.zone, image, ...about.map(row), insert);
  box.addEventListener('input', event => event.stopPropagation());
  // Enter would publish the post.
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.target.type !== 'text') return;
    event.preventDefault();
    write();
  });

  function write() {
    const values = Object.fromEntries(about.map(({ name, input }) => [name, input.type === 'checkbox' ? input.checked : input.value.trim()]));
    const missing = !address || !(values.pictureDecorative || isDescription(values.pictureAlt));
    about[0].error.textContent = address && missing ? say('picture-alt-flaw') : '';
    if (missing) {
      if (!address) choose.say(say('picture-first'));
      (address ? about[0] : choose).input.focus();
      return;
    }
    insertAtCursor(text, markdown(address, values));
    clear();
  }

  function clear() {
    address = '';
    shown(image, '');
    for (const { input, refresh } of about) {
      input.value = '';
      input.checked = false;
      refresh?.();
    }
    choose.say(say('picture-inserted'));
    box.open = false;
    text.focus();
  }
  return box;
}

function isDescription(alt) {
  return [...alt].length >= SHORTEST && !FILE_NAME.test(alt) && !OBVIOUS.test(alt);
}

/** A picture as Markdown, with what is known of it as its caption. */
function markdown(address, values) {
  const alt = values.pictureDecorative ? '' : values.pictureAlt.replace(/[[\]\\]/g, '\\$&');
  const credit = values.picturePhotographer && say('picture-by', values.picturePhotographer);
  const caption = [values.pictureCaption, credit, values.pictureLicence].filter(Boolean)
    .map(part => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
  return `![${alt}](${address}${caption && ` "${caption.replace(/["\\]/g, '\\$&')}"`})`;
}

/** A picture is a paragraph of its own. */
function insertAtCursor(text, paragraph) {
  const before = text.value.slice(0, text.selectionStart).replace(/\n+$/, '');
  const after = text.value.slice(text.selectionEnd).replace(/^\n+/, '');
  text.value = [before, paragraph, after].filter(Boolean).join('\n\n');
  const at = (before ? before.length + 2 : 0) + paragraph.length;
  text.setSelectionRange(at, at);
  text.dispatchEvent(new Event('input', { bubbles: true }));
}
