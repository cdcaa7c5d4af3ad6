// Sends a picture to the site, and asks what it shows.
import { upload } from './api.js';
import { announce, element } from './dom.js';
import { field, row, sentence } from './form.js';
import { shrunk } from './picture-file.js';
import { say } from './words.js';

/** The rendition that the form shows, and the end of an address. */
const SHOWN = 400;
const END = /-(\d+)(\.(?:jpg|png))$/;

/** The fields that say what a picture shows and whose it is. `at` is its name in the server's errors. */
export function aboutFields(values, at, box) {
  const decorative = field({
    name: 'pictureDecorative', at: `${at}.decorative`, label: say('picture-decorative'), hint: say('picture-decorative-hint'),
    type: 'checkbox', value: values.pictureDecorative, box,
  });
  const alt = field({
    name: 'pictureAlt', at: `${at}.alt`, label: say('picture-alt'), hint: say('picture-alt-hint'), value: values.pictureAlt, box,
  });
  const follow = () => { alt.input.disabled = decorative.input.checked; };
  decorative.input.addEventListener('input', follow);
  follow();
  return [
    alt, { ...decorative, refresh: follow },
    field({ name: 'pictureCaption', at: `${at}.caption`, label: say('picture-caption'), value: values.pictureCaption, box }),
    field({ name: 'picturePhotographer', at: `${at}.photographer`, label: say('picture-photographer'), value: values.picturePhotographer, box }),
    field({ name: 'pictureLicence', at: `${at}.licence`, label: say('picture-licence'), hint: say('picture-licence-hint'), value: values.pictureLicence, box }),
  ];
}

/** A button for a file, onto which one can be dropped. `done` gets the picture's address. */
export function chooser(relay, done, label = say('picture-file')) {
  const note = element('p', { class: 'hint', role: 'status' });
  const flaw = element('p', { class: 'error', role: 'alert' });
  let latest = 0;
  const take = async file => {
    const own = ++latest;
    flaw.textContent = '';
    note.textContent = say('picture-sending');
    try {
      const small = await shrunk(file);
      if (!small) throw Object.assign(new Error(say('picture-large')), { isKnown: true });
      const { address } = await upload(`/api/relays/${relay}/pictures`, small, () => announce(say('offline')));
      if (own !== latest) return;
      note.textContent = say('picture-sent');
      done(address);
    } catch (failure) {
      if (own !== latest) return;
      note.textContent = '';
      flaw.textContent = failure.isKnown ? failure.message : sentence(failure);
    }
  };
  const one = field({ name: 'file', type: 'file', label, hint: say('picture-file-hint') });
  one.input.accept = 'image/*';
  one.input.addEventListener('change', () => {
    const [file] = one.input.files;
    one.input.value = '';
    if (file) take(file);
  });
  const zone = element('div', {
    class: 'drop',
    dragover: event => { event.preventDefault(); zone.classList.add('over'); },
    dragleave: () => zone.classList.remove('over'),
    drop: event => {
      event.preventDefault();
      zone.classList.remove('over');
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    },
  }, row(one), note, flaw);
  // What is chosen is no text of the form: it is sent at once.
  one.input.addEventListener('input', event => event.stopPropagation());
  return { zone, input: one.input, say: text => { note.textContent = text; } };
}

/** The address of the rendition that the form shows. */
function thumbnail(address) {
  return address.replace(END, (_, width, end) => `-${Math.min(SHOWN, Number(width))}${end}`);
}

/** Shows a picture, or hides the image if there is none. */
export function shown(image, address) {
  image.hidden = !END.test(address);
  if (image.hidden) image.removeAttribute('src');
  else image.src = thumbnail(address);
}

/** A picture of the form: a hidden field with its address, and what to choose it with. */
export function pictureField(relay, { name, at, value, box, label = say('picture-file') }) {
  const image = element('img', { class: 'thumbnail', alt: say('picture-shown'), hidden: true });
  const remove = element('button', { type: 'button', class: 'quiet', click: () => set('') }, say('picture-remove'));
  const refresh = () => {
    shown(image, address.input.value);
    remove.hidden = image.hidden;
    if (address.input.value) box.open = true;
  };
  const address = field({ name, at, type: 'hidden', value, box, refresh });
  const choose = chooser(relay, set, label);
  function set(chosen) {
    address.input.value = chosen;
    refresh();
    address.input.dispatchEvent(new Event('input', { bubbles: true }));
    if (!chosen) choose.input.focus();
  }
  refresh();
  return { ...address, note: [choose.zone, image, remove] };
}
