// What a tool says and is let pass: one by one, each with its reason. Nothing else is.

/** axe's results by rule and page. */
const AXE = [
  {
    rule: 'frame-tested',
    page: /mailbox-mail/,
    reason: 'axe frame-tested: the mailbox shows a mail in a frame without scripts, into which axe'
      + " can't look; the mail's own document is examined alone",
  },
];

/** html-validate's results by rule and document. */
const HTML_VALIDATE = [
  {
    rule: 'no-inline-style',
    page: /-mail-/,
    reason: 'html-validate no-inline-style: mail programs take style elements out of mails',
  },
  {
    rule: 'valid-id',
    page: /-preferences/,
    reason: 'html-validate valid-id: an id there is the name of a field, with a dot in it; HTML forbids'
      + ' blanks only',
  },
  {
    rule: 'prefer-button',
    page: /-(preferences|leave|left|reduced)/,
    reason: 'html-validate prefer-button: what few want is an input, so that no page needs a class to'
      + ' tell it from the one button that most came for',
  },
  {
    rule: 'no-trailing-whitespace',
    page: /mailbox-mail/,
    reason: 'html-validate no-trailing-whitespace: it shows the text of a mail, in which the line above'
      + ' the foot ends in a blank (RFC 3676, section 4.3)',
  },
];

/** Messages of the Nu validator. */
const NU = [];

/** Lighthouse's audits that are left out, by page. */
export const LIGHTHOUSE = {
  form: {
    skipAudits: ['is-crawlable'],
    reason: 'Lighthouse is-crawlable: the page where readers ask for their link says noindex, for'
      + ' nobody should come there from a search',
  },
};

export function axe(rule, page) {
  return AXE.find(it => it.rule === rule && it.page.test(page))?.reason;
}

export function htmlValidate(rule, page) {
  return HTML_VALIDATE.find(it => it.rule === rule && it.page.test(page))?.reason;
}

export function nu(message) {
  return NU.find(it => it.message.test(message))?.reason;
}
