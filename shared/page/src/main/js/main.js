// Starts the parts. The page is complete without them.

form.setAttribute('autocomplete', 'off'); // browsers refill no form that has it
dropOldCopies();
['title', 'teaser', 'text'].forEach(addCounter);
startPaste(field('text'), addNote(field('text'), true));
startDocument(field('document'), addNote(field('document').closest('details'), true));
if (settings.dataset.saves === 'true') {
  startAutosave(addNote(field('text'), true));
}
