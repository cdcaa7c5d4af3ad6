// Reads the HTML of a clipboard, as Word, Google Docs, LibreOffice, Outlook and Pages write it.

const BLOCKS = 'address article aside blockquote body center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(' ');
const SKIPPED = 'audio base button canvas embed head iframe input link map meta noscript script select style template textarea title video xml'.split(' ');
const NAMED_HEADING = /^(?:Heading|Overskrift)[\s_-]*(\d)/i;
const GOOGLE = /^https:\/\/www\.google\.com\/url\?/;
const SAFE_LINKS = /^https:\/\/[\w.]+\.safelinks\.protection\.outlook\.com\//;

/** Returns an element's own style. Word's are unknown to browsers, so it is read as text. */
function styleOf(element) {
  const style = {};
  (element.getAttribute('data-style') || '').split(';').forEach(part => {
    const at = part.indexOf(':');
    if (at > 0) {
      style[part.slice(0, at).trim().toLowerCase()] = part.slice(at + 1).trim().toLowerCase();
    }
  });
  return style;
}

/** Returns the styles of classes, which Pages and Mail use instead of tags. */
function classStyles(page) {
  const rules = new Map();
  page.querySelectorAll('style').forEach(sheet => {
    for (const [, name, body] of sheet.textContent.matchAll(/(?:span|p|li)\.(s\d+|p\d+|li\d+)\s*\{([^}]*)\}/g)) {
      rules.set(name, { bold: /bold/i.test(body), italic: /italic|oblique/i.test(body) });
    }
  });
  return rules;
}

/** Returns the style of a run inside an element. */
function styled(element, outer, rules) {
  const tag = element.localName;
  const css = styleOf(element);
  const own = { ...outer };
  const rule = rules.get(element.className) || {};
  own.bold = own.bold || rule.bold || tag === 'b' || tag === 'strong' || undefined;
  own.italic = own.italic || rule.italic || ['i', 'em', 'cite', 'dfn'].includes(tag) || undefined;
  own.strike = own.strike || ['s', 'strike', 'del'].includes(tag)
    || /line-through/.test(css['text-decoration'] || css['text-decoration-line'] || '') || undefined;
  own.code = own.code || ['code', 'tt', 'kbd', 'samp'].includes(tag) || undefined;
  if (css['font-weight']) {
    own.bold = /^(bold|bolder|[6-9]00)/.test(css['font-weight']) || undefined;
  }
  if (css['font-style']) {
    own.italic = /^(italic|oblique)/.test(css['font-style']) || undefined;
  }
  return tag === 'a' ? { ...own, href: address(element) || outer.href } : own;
}

/** Returns where a link leads; empty for anchors and files, which readers can't open. */
function address(link) {
  const target = unwrapped((link.getAttribute('href') || '').trim());
  return /^(https?:|mailto:)/i.test(target) ? target : '';
}

/** Returns the address inside one that Google or Outlook puts around it. */
function unwrapped(href) {
  if (GOOGLE.test(href)) {
    return new URL(href).searchParams.get('q') || href;
  }
  if (SAFE_LINKS.test(href)) {
    return new URL(href).searchParams.get('url') || href;
  }
  return href;
}

/** Returns the level of a heading, also of one that is a heading only by the name of its style. */
function levelOf(element) {
  const tag = /^h([1-6])$/.exec(element.localName);
  if (tag) {
    return Number(tag[1]);
  }
  if (element.getAttribute('role') === 'heading') {
    return Number(element.getAttribute('aria-level')) || 2;
  }
  if (element.className === 'MsoTitle') {
    return 1;
  }
  const named = element.localName === 'p' && NAMED_HEADING.exec(element.className);
  const outline = styleOf(element)['mso-outline-level'];
  return named ? Number(named[1]) : Number(outline) || 0;
}

/** Returns what kind of loss an element is; empty if it is none. */
function lossOf(element) {
  const css = styleOf(element);
  const href = element.getAttribute('href') || '';
  if (/^(img|picture|svg|object|v:shape|v:imagedata)$/.test(element.localName)) {
    const isDot = Number(element.getAttribute('width')) === 1 || element.closest('[role=checkbox]');
    return isDot ? 'none' : 'image';
  }
  if (/MsoCommentReference/.test(element.className)) {
    return 'comment';
  }
  const isNote = css['mso-footnote-id'] || css['mso-endnote-id']
    || /^#(_ftn|_edn|sdfootnote|sdendnote|ftnt|fn)\d/.test(href)
    || /(Footnote|Endnote)Reference/.test(element.className);
  return isNote ? 'footnote' : '';
}

/** Returns whether an element is no part of the text. */
function isHidden(element) {
  const css = styleOf(element);
  return SKIPPED.includes(element.localName)
    || css.display === 'none' || css['mso-hide'] === 'all' || css['mso-list'] === 'ignore'
    || /^(footnote|endnote|comment)(-list)?$/.test(css['mso-element'] || '')
    || /^(sdfootnote|sdendnote)\d+$/.test(element.id)
    || (element.localName === 'del' && element.hasAttribute('cite'))
    || (element.localName === 'br' && /interchange/.test(element.className));
}
