// Reading an author's text: its paragraphs, comments, proposals, and the people whom the author names as the next.
import { ask, send } from './api.js';
import { element, link } from './dom.js';
import { field, form, sentence } from './form.js';
import { paper } from './preview.js';
import { moment, say, today } from './words.js';

const BEGINNING = 120;
const LONGEST_PROPOSAL = 4000;
const WEEKS = 21;

/** A form that is made when it is opened: a text can have many. */
function onDemand(title, make) {
  const made = element('details', { class: 'remark' }, element('summary', {}, title));
  made.addEventListener('toggle', () => made.querySelector('form') || made.append(make()));
  return made;
}

function remark(paragraph, { path, done }) {
  const isShort = paragraph.length <= LONGEST_PROPOSAL;
  return form({
    fields: [
      field({ name: 'text', label: say('comment'), type: 'textarea', rows: 3, required: true }),
      ...(isShort ? [field({ name: 'after', label: say('propose'), hint: say('propose-hint'), type: 'textarea', rows: 4, value: paragraph })] : []),
    ],
    submit: say('act-comment'),
    send: async ({ text, after }, waiting) => {
      const proposal = isShort && after !== paragraph ? { before: paragraph, after } : {};
      await send('POST', `${path}/comment`, { text, paragraph: paragraph.slice(0, BEGINNING), ...proposal }, waiting);
      done('comment');
    },
  });
}

/** A text that was handed in. `comment` says where comments go, if they can be made now. */
export function manuscript(draft, comment) {
  if (!draft) return null;
  const paragraphs = draft.text.split(/\n{2,}/).filter(it => it.trim());
  return element('section', { class: 'manuscript' },
    element('h2', {}, draft.title),
    element('p', { class: 'lead' }, draft.teaser),
    paragraphs.map(it => [
      element('div', { class: 'text' }, it),
      comment ? onDemand(say('comment-here'), () => remark(it, comment)) : null,
    ]),
    element('p', {}, [draft.author, draft.authorTitle, draft.workplace].filter(Boolean).join(', ')));
}

/** The text as its page will be. `because` says why the author got the baton; it may be empty. */
export function asPage(relay, draft, because) {
  if (!draft) return null;
  const { frame, show } = paper(say('preview'));
  const note = element('p', { class: 'hint', role: 'status' });
  const { author, authorTitle, workplace, side, title, category, teaser, text } = draft;
  ask(`/api/relays/${relay.id}/preview`, {
    title, teaser, text, date: today(), category: category || relay.categories[0].name,
    authors: [{ name: author, title: authorTitle, workplace, ...(side ? { side } : {}) }],
    ...(because ? { because } : {}),
  }).then(({ html }) => show(html), failure => { note.textContent = sentence(failure); });
  return element('section', { class: 'preview' }, element('h2', {}, say('preview')), note, frame);
}

/** What was said about a text. */
export function comments(all) {
  return all.length ? element('section', {}, element('h2', {}, say('comments')),
    element('ul', { class: 'list' }, all.map(one => element('li', {},
      element('p', {}, element('b', {}, one.by), ' · ', moment(one.at)),
      one.paragraph ? element('blockquote', {}, one.paragraph) : null,
      element('div', { class: 'text' }, one.text),
      one.after !== undefined ? element('div', { class: 'text' }, say('proposal', one.before, one.after)) : null,
      one.taken ? element('p', {}, say('taken')) : null)))) : null;
}

/** The people whom an author names as the next one, to invite with a press. */
export function candidates(id, path, all, go) {
  if (!all.length) return null;
  return element('section', {}, element('h2', {}, say('candidates')),
    element('ul', { class: 'list' }, all.map(one => element('li', {},
      element('b', {}, one.name || say('author')),
      one.because ? element('p', {}, say('chosen-because', one.because)) : null,
      one.greeting ? element('blockquote', {}, one.greeting) : null,
      one.invited ? link(`stafet/${id}/tur/${one.invited}`, say('see-turn')) : onDemand(say('invite-candidate'), () => form({
        fields: [
          field({ name: 'deadline', label: say('deadline'), type: 'date', value: today(WEEKS), required: true }),
          field({ name: 'question', label: say('question'), hint: say('question-hint'), type: 'textarea' }),
        ],
        submit: say('send-invitation'),
        send: async (values, waiting) => {
          const done = await send('POST', `${path}/candidates/${one.number}`, values, waiting);
          go(`stafet/${id}/tur/${done.name}`, say('invited'));
        },
      }))))));
}
