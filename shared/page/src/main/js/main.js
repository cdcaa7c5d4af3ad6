// Starts the parts. The page is complete without them.

['title', 'teaser', 'text'].forEach(addCounter);
startPaste(field('text'), addNote(field('text'), true));
if (settings.dataset.saves === 'true') {
  startAutosave(addNote(field('text'), true));
}
