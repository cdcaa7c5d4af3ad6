// A post's authors, as the form has them.
import { element } from './dom.js';
import { field } from './form.js';
import { pictureField } from './picture-chooser.js';
import { say } from './words.js';

/** What the API takes of an author. It also gives the address of the author's page, and refuses it. */
const AUTHOR = ['name', 'title', 'workplace', 'side', 'biography', 'website', 'orcid', 'portrait'];
/** The names of the first author's fields, where a post has a field of that name. Those of the others have a number. */
const FIELDS = { name: 'author', title: 'authorTitle' };
const MOST = 8;

function key(part, index) {
  const name = FIELDS[part] || part;
  return index ? `${name}-${index}` : name;
}

/** The authors' values as the fields have them. */
export function authorValues({ authors = [] }) {
  return Object.fromEntries(authors.flatMap((author, index) => AUTHOR.map(part => [key(part, index), author[part]])));
}

/** The authors that the fields describe, for the API. */
export function authorsOf(values) {
  return Array.from({ length: MOST }, (_, index) => Object.fromEntries(AUTHOR.map(part => [part, values[key(part, index)] || ''])))
    .filter(author => AUTHOR.some(part => author[part]));
}

/** The fields of the first author and, in boxes that open one after the other, of the others. */
export function authorFields(relay, values) {
  const first = fieldsOf(0, relay, values);
  let above = first[0];
  const others = Array.from({ length: MOST - 1 }, (_, at) => {
    const made = other(at + 1, relay, values, above);
    above = made[0];
    return made;
  });
  return [...first, ...others.flat()];
}

/** An author's box is there once the one above has a name. */
function other(index, relay, values, above) {
  const box = element('details', { class: 'box' }, element('summary', {}, say('author-number', index + 1)));
  const made = fieldsOf(index, relay, values, box);
  const [name] = made;
  const follow = () => { box.hidden = !above.input.value && !name.input.value; };
  above.input.addEventListener('input', follow);
  name.refresh = () => {
    follow();
    if (name.input.value) box.open = true;
  };
  name.refresh();
  return made;
}

function fieldsOf(index, relay, values, box) {
  const more = box || element('details', { class: 'box' }, element('summary', {}, say('author-more')));
  const one = (part, rest = {}) => field({
    name: key(part, index), at: `authors[${index}].${part}`, label: say(`author-${part}`), value: values[key(part, index)], box, ...rest,
  });
  if (!box) more.open = ['biography', 'website', 'orcid', 'portrait'].some(part => values[key(part, index)]);
  return [
    one('name'), one('title'), one('workplace'),
    one('side', {
      value: values[key('side', index)] || '', options: ['', 'researcher', 'practitioner'].map(side => [side, say(`side-${side || 'none'}`)]),
    }),
    pictureField(relay, {
      name: key('portrait', index), at: `authors[${index}].portrait`, value: values[key('portrait', index)], box: more, label: say('author-portrait'),
    }),
    one('biography', { hint: say('author-biography-hint'), type: 'textarea', rows: 2, box: more }),
    one('website', { hint: say('author-website-hint'), type: 'url', box: more }),
    one('orcid', { hint: say('author-orcid-hint'), box: more }),
  ];
}
