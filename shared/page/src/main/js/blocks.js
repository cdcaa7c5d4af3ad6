// Walks through the HTML of a clipboard and collects its blocks and its losses.

const NO_ITEM = { depth: 0, isUsed: true };

function blocksOf(page) {
  const rules = classStyles(page);
  const blocks = [];
  const lost = {};
  let open = null;
  let isRich = false;

  const lose = kind => { lost[kind] = (lost[kind] || 0) + 1; };

  /** Ends the block. */
  function end() {
    if (open && open.runs.some(it => it.text.trim())) {
      blocks.push(open);
    }
    open = null;
  }

  /** Adds text to the open block, or to a new one. The first block of an item has its marker. */
  function add(text, context) {
    if (!open) {
      const { level, isQuote, item } = context;
      open = { level, isQuote, depth: item.depth, runs: [] };
      if (!item.isUsed) {
        item.isUsed = true;
        open.marker = item.marker;
        open.isOrdered = item.isOrdered;
      }
    }
    open.runs.push({ ...context.style, text });
  }

  function walk(node, context) {
    if (node.nodeType === 3) {
      text(node.nodeValue, context);
    } else if (node.nodeType === 1 && !isHidden(node)) {
      element(node, context);
    }
  }

  function text(value, context) {
    const clean = value.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ');
    if (clean && (clean !== ' ' || open)) {
      add(clean, context);
    }
  }

  function element(node, context) {
    const loss = lossOf(node);
    if (loss) {
      isRich = true;
      lose(loss);
    } else if (node.localName === 'br') {
      add('\n', context);
      isRich = true;
    } else if (BLOCKS.includes(node.localName)) {
      block(node, context);
    } else {
      inside(node, { ...context, style: styled(node, context.style, rules) });
    }
  }

  function inside(node, context) {
    Array.from(node.childNodes).forEach(it => walk(it, context));
    const { style } = context;
    isRich = isRich || Boolean(style.bold || style.italic || style.strike || style.href || style.code);
  }

  function block(node, context) {
    const tag = node.localName;
    end();
    if (tag === 'hr') {
      blocks.push({ raw: '---', runs: [] });
    } else if (tag === 'pre') {
      blocks.push({ raw: `\`\`\`\n${node.textContent.replace(/\n$/, '')}\n\`\`\``, runs: [] });
    } else if (tag === 'table') {
      table(node, context);
    } else {
      inside(node, contextOf(node, context));
    }
    isRich = isRich || tag !== 'div';
    end();
  }

  /** Returns the context of a block's content: heading, quotation, item of a list. */
  function contextOf(node, outer) {
    const level = levelOf(node) || outer.level;
    const style = level ? {} : styled(node, outer.style, rules);
    const isQuote = outer.isQuote || node.localName === 'blockquote' || /^(MsoQuote|MsoIntenseQuote|Citat)/.test(node.className);
    const context = { ...outer, style, level, isQuote };
    if (node.localName === 'ul' || node.localName === 'ol') {
      const next = Number(node.getAttribute('start') || 1);
      context.lists = [...outer.lists, { isOrdered: node.localName === 'ol', next }];
    } else if (node.localName === 'li') {
      context.item = itemOf(node, outer.lists);
    } else if (!level) {
      context.item = wordItem(node, blocks) || outer.item;
    }
    return context;
  }

  /** Inserts a table of simple cells as a table, any other as lines. */
  function table(node, context) {
    const rows = Array.from(node.querySelectorAll('tr'));
    const cells = rows.map(row => Array.from(row.children).filter(it => /^t[dh]$/.test(it.localName)));
    const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
    if (width < 2 || node.querySelector('table')) {
      inside(node, context);
      return;
    }
    const isSimple = rows.length > 1 && cells.every(row => row.length === width
      && row.every(it => Number(it.getAttribute('colspan') || 1) === 1 && Number(it.getAttribute('rowspan') || 1) === 1
        && !it.querySelector('li, img, h1, h2, h3')));
    const lines = cells.map(row => row.map(it => cell(it, isSimple)));
    if (isSimple) {
      const all = lines.map(row => `| ${row.join(' | ')} |`);
      all.splice(1, 0, `|${' --- |'.repeat(width)}`);
      blocks.push({ raw: all.join('\n'), runs: [] });
    } else {
      lose('table');
      lines.forEach(row => blocks.push({ raw: row.filter(it => it).join(' – '), runs: [] }));
    }
  }

  /** Returns the Markdown of a cell in one line. */
  function cell(node, isSimple) {
    const inner = blocksOf({ body: node, querySelectorAll: () => [] });
    Object.entries(inner.lost).forEach(([kind, count]) => { lost[kind] = (lost[kind] || 0) + count; });
    const line = inner.blocks.map(it => lineOf(it.runs).replace(/\\?\n/g, ' ')).join(' ');
    return isSimple ? line.replace(/\|/g, '\\|') : escapedStart(line);
  }

  inside(page.body, { style: {}, lists: [], item: NO_ITEM });
  end();
  return { blocks, lost, isRich };
}

/** Returns an item of a list. */
function itemOf(node, lists) {
  const list = lists[lists.length - 1] || { isOrdered: false, next: 1 };
  const level = Number(node.getAttribute('data-aria-level') || node.getAttribute('aria-level'));
  const number = Number(node.getAttribute('value')) || list.next;
  list.next = number + 1;
  const marker = list.isOrdered ? `${number}.` : '-';
  return { marker, isOrdered: list.isOrdered, depth: level || Math.max(1, lists.length) };
}

/** Returns an item for a paragraph that Word shows as one; null if it doesn't. */
function wordItem(node, before) {
  const level = /level(\d)/.exec(styleOf(node)['mso-list'] || '');
  if (!level) {
    const last = before[before.length - 1];
    const isMore = /^MsoListParagraph/.test(node.className) && last && last.depth;
    return isMore ? { depth: last.depth, isUsed: true } : null;
  }
  const sign = Array.from(node.querySelectorAll('[data-style]'))
    .find(it => styleOf(it)['mso-list'] === 'ignore');
  const mark = sign ? sign.textContent.trim() : '';
  const ordinal = /^\(?(\d+|[a-z]|[ivx]+)[.)]/i.exec(mark);
  const number = ordinal && (Number(ordinal[1]) || letterNumber(ordinal[1], before, Number(level[1])));
  return { marker: ordinal ? `${number}.` : '-', isOrdered: Boolean(ordinal), depth: Number(level[1]) };
}

/** Returns the number of an item that Word counts in letters: one more than the item before. */
function letterNumber(letters, before, depth) {
  const last = before.filter(it => it.marker && it.depth <= depth).pop();
  return last && last.depth === depth && last.isOrdered ? parseInt(last.marker, 10) + 1 : 1;
}
