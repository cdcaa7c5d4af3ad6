// Accepted findings of tools, each with its reason.

/** axe's results by rule and page. */
const AXE = [
  {
    rule: 'frame-tested',
    page: /mailbox-mail/,
    reason: 'axe frame-tested: the mailbox shows a mail in a frame without scripts, which axe'
      + " can't test; the mail's document is tested separately",
  },
];

/** html-validate's results by rule and document. */
const HTML_VALIDATE = [
  {
    rule: 'no-inline-style',
    page: /-mail-/,
    reason: 'html-validate no-inline-style: mail programs remove style elements',
  },
  {
    rule: 'no-conditional-comment',
    page: /-mail-/,
    reason: 'html-validate no-conditional-comment: Outlook for Windows, whose engine is Word, keeps a'
      + ' column narrow only by a table; other programs must not see it',
  },
  {
    rule: 'valid-id',
    page: /-preferences/,
    reason: 'html-validate valid-id: the id is the name of a field, which contains a dot; HTML forbids'
      + ' only spaces',
  },
  {
    rule: 'prefer-button',
    page: /-(preferences|leave|left|reduced)/,
    reason: 'html-validate prefer-button: secondary actions are inputs, so that no page needs a class to'
      + ' distinguish them from the primary button',
  },
  {
    rule: 'no-trailing-whitespace',
    page: /mailbox-mail/,
    reason: 'html-validate no-trailing-whitespace: it shows the text of a mail, in which the line above'
      + ' the footer ends in a space (RFC 3676, section 4.3)',
  },
];

/** Messages of the Nu validator. */
const NU = [
  {
    message: /“mso-hide”/,
    reason: 'Nu validator mso-hide: only this property hides the preheader of a mail in Outlook for Windows,'
      + ' whose engine is Word',
  },
];

/** Lighthouse's skipped audits, by page. */
export const LIGHTHOUSE = {
  form: {
    skipAudits: ['is-crawlable'],
    reason: 'Lighthouse is-crawlable: the page where readers request their link has noindex,'
      + ' because it should not appear in search results',
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
