// Says how much room is left in a field. The server's limits count characters, not UTF-16 units.

const PAUSE = 1000;

function lengthOf(text) {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, 'x').length;
}

function addCounter(name) {
  const input = field(name);
  const limit = Number(settings.dataset[name]);
  const report = addNote(input, true);
  const note = addNote(input, false);
  report.className = 'skip';
  note.id = `${name}-count`;
  note.setAttribute('aria-hidden', 'true');
  let timer = 0;
  const count = () => {
    const left = limit - lengthOf(input.value.trim());
    const text = left < 0 ? sentence('over', figure(-left)) : sentence('left', figure(left));
    say(note, text);
    // Reported only near the limit, and when the author pauses.
    clearTimeout(timer);
    timer = setTimeout(() => say(report, left * 10 < limit ? text : ''), PAUSE);
  };
  input.addEventListener('input', count);
  count();
}
