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

/** Rules of html-validate that are off. */
export const HTML_VALIDATE = {};

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

export function nu(message) {
  return NU.find(it => it.message.test(message))?.reason;
}
