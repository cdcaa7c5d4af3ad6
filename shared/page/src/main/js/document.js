// Inserts the text of a document without leaving the page. The server converts it as it does for the
// form, and the browser can undo it.

function inserted(found) {
  ['title', 'teaser'].filter(name => found[name] && !field(name).value.trim())
    .forEach(name => insert(field(name), found[name]));
  insert(field('text'), fitted(found.text, field('text')));
  return [words.get('inserted')].concat(found.lost).join(' \u2022 ');
}

function startDocument(input, note) {
  const button = input.closest('details').querySelector('button');
  button.addEventListener('click', event => {
    event.preventDefault();
    if (!input.files.length) {
      input.click();
      return;
    }
    button.disabled = true;
    const headers = { Accept: 'application/json' };
    const sent = new FormData();
    ['t', 'language'].forEach(name => sent.append(name, field(name).value));
    sent.append('document', input.files[0]);
    fetch(button.getAttribute('formaction'), { method: 'POST', headers, body: sent, redirect: 'manual' })
      .then(answer => answer.json().then(found => (answer.ok ? inserted(found) : found.notice)))
      .catch(() => words.get('unread'))
      .then(text => {
        say(note, text || words.get('unread'));
        button.disabled = false;
      });
  });
}
