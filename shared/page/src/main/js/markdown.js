// Writes what a clipboard holds as Markdown: blocks of styled runs. Only what Markdown would read
// as something else is escaped.

const MARKS = [['bold', '**'], ['italic', '*'], ['strike', '~~']];
const STYLES = ['href', 'bold', 'italic', 'strike', 'code'];
const PUNCTUATION_END = /[^\p{L}\p{N}\s]+$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Returns runs in which spaces have the style of both neighbours, and equal neighbours are one. */
function joined(runs) {
  const clean = runs.filter(it => it.text).map(it => ({ ...it }));
  clean.forEach((run, at) => {
    if (!run.text.trim()) {
      const [before, after] = [clean[at - 1] || {}, clean[at + 1] || {}];
      STYLES.forEach(it => { run[it] = before[it] === after[it] ? before[it] : undefined; });
    } else if (!/[\p{L}\p{N}]/u.test(run.text)) {
      MARKS.forEach(([it]) => { run[it] = undefined; }); // a bold comma
    }
  });
  const all = [];
  clean.forEach(run => {
    const last = all[all.length - 1];
    if (last && STYLES.every(it => last[it] === run[it])) {
      last.text += run.text;
    } else {
      all.push(run);
    }
  });
  return loosened(all);
}

/** Moves punctuation out of a style that a letter follows: `**a:**b` would show the marks. */
function loosened(runs) {
  return runs.flatMap((run, at) => {
    const next = runs[at + 1];
    const end = PUNCTUATION_END.exec(run.text);
    const isTight = end && next && !run.href && !next.href && WORD_START.test(next.text)
      && MARKS.some(([it]) => run[it] && !next[it]);
    return isTight
      ? [{ ...run, text: run.text.slice(0, end.index) }, { ...next, text: end[0] }]
      : [run];
  });
}

function escaped(text, isStyled) {
  const pairs = pattern => (text.match(pattern) || []).length > (isStyled ? 0 : 1);
  const star = /\*(?=\S)|(?<=\S)\*/g;
  const line = /(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;
  let out = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\');
  out = pairs(star) ? out.replace(star, '\\*') : out;
  out = pairs(line) ? out.replace(line, '\\_') : out;
  out = (text.match(/`/g) || []).length > 1 ? out.replace(/`/g, '\\`') : out;
  out = (text.match(/~~/g) || []).length > 1 ? out.replace(/~~/g, '\\~~') : out;
  return out
    .replace(/\[(?=[^\]]*\](\(|:\s))|\[(?=\^)/g, '\\[')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Escapes what would begin a heading, a list, a quotation, a line or code. */
function escapedStart(line) {
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+*])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(>|```|~~~)/, '\\$1')
    .replace(/^(=+|-+|_{3,})\s*$/, '\\$1');
}

function wrapped(text, mark) {
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  const parts = core.split(/(\s*\n\s*\n\s*)/); // a style ends with its paragraph
  return before + parts.map((part, at) => (part && at % 2 === 0 ? mark + part + mark : part)).join('') + after;
}

/** Splits runs into groups that have the same value of a style. */
function groups(runs, style) {
  const all = [];
  runs.forEach(run => {
    const last = all[all.length - 1];
    if (last && last[0][style] === run[style]) {
      last.push(run);
    } else {
      all.push([run]);
    }
  });
  return all;
}

function inline(runs, marks, isStyled) {
  if (marks.length === 0) {
    return groups(runs, 'code').map(group => codeOrText(group, isStyled)).join('');
  }
  const [style, mark] = marks[0];
  return groups(runs, style)
    .map(group => [group[0][style], inline(group, marks.slice(1), isStyled)])
    .map(([isOn, text]) => (isOn ? wrapped(text, mark) : text))
    .join('');
}

function codeOrText(group, isStyled) {
  const text = group.map(it => it.text).join('');
  return group[0].code && !text.includes('`') ? wrapped(text, '`') : escaped(text, isStyled);
}

/** Returns the Markdown of a block's runs. Line breaks in it are kept. */
function lineOf(runs, skipped = []) {
  const all = joined(runs);
  const marks = MARKS.filter(([it]) => !skipped.includes(it));
  const isStyled = all.some(run => marks.some(([it]) => run[it]));
  return groups(all, 'href')
    .map(group => linked(group[0].href, inline(group, marks, isStyled)))
    .join('')
    .split('\n').map(it => it.trim()).join('\n')
    .trim();
}

function linked(href, text) {
  if (!href || !text.trim()) {
    return text;
  }
  const address = href.replace(/[\s()<>]/g, it => `%${it.charCodeAt(0).toString(16).toUpperCase()}`);
  if (text.trim() === href && /^https?:\/\/[^\s()<>]*[\w/]$/.test(href)) {
    return text;
  }
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
  return `${before}[${core.replace(/(?<!\\)[[\]]/g, '\\$&')}](${address})${after}`;
}

/** Returns the Markdown of blocks, with empty lines between them. */
function written(blocks) {
  const highest = blocks.reduce((least, it) => Math.min(least, it.level || least), 9);
  const widths = [];
  let out = '';
  let last = null;
  blocks.forEach(block => {
    const text = textOf(block, highest);
    if (text) {
      out += (last ? between(last, block) : '') + placed(text, block, widths);
      last = block;
    }
  });
  return out.split('\n').map(it => it.replace(/ +$/, '')).join('\n');
}

function between(last, block) {
  const isList = last.marker && block.marker;
  const isOne = block.depth > 1 || last.depth > 1 || last.isOrdered === block.isOrdered;
  return isList && isOne ? '\n' : (last.isQuote && block.isQuote ? '\n>\n' : '\n\n');
}

/** Returns a block behind its marks, and below those of the items that it is a part of. */
function placed(text, block, widths) {
  const depth = Math.min(block.depth || 0, widths.length + (block.marker ? 1 : 0));
  widths.length = block.marker ? depth - 1 : depth;
  const quote = block.isQuote ? '> ' : '';
  const indent = quote + ' '.repeat(widths.reduce((sum, it) => sum + it, 0));
  const mark = block.marker ? `${block.marker} ` : '';
  if (mark) {
    widths.push(mark.length);
  }
  return indent + mark + text.split('\n').join(`\n${indent}${' '.repeat(mark.length)}`);
}

function textOf(block, highest) {
  if (block.raw) {
    return block.raw;
  }
  if (block.level) {
    const text = lineOf(block.runs, ['bold']).replace(/\s*\n\s*/g, ' ');
    return text && `${'#'.repeat(Math.min(6, block.level - highest + 2))} ${text}`;
  }
  const lines = lineOf(block.runs).split(/\n{2,}/)
    .map(part => part.split('\n').map(escapedStart).join('\\\n'));
  return lines.join('\n\n');
}
