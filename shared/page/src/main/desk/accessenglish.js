// The words about access, in English.
export const accessEnglish = {
  'admission-lead-named': '{0}, you get access to {1} on this device. There is no password to remember.',
  'have-code': 'I have a code',
  phrase: 'Phrase',
  'phrase-hint': 'Only if the person who invited you has read a phrase aloud to you. Otherwise leave the field empty.',
  'passkey-lead': 'The device asks for your fingerprint, your face or your code, and stores a passkey. With it you come back with one press, on a new device too.',
  'no-passkey-lead': 'This device can’t store a passkey. If the browser deletes the site’s data, you need a new invitation.',
  'passkey-name': 'Editor',
  'passkey-not-made': 'No passkey was stored. Try again, or tick Without a passkey.',
  'without-passkey': 'Without a passkey',
  'without-passkey-hint': 'You then have access in this browser only. If it deletes the site’s data, you need a new invitation.',
  returning: 'Have you had access before?',
  'returning-lead': 'We don’t know this device. Use your fingerprint, your face or your code.',
  'use-passkey': 'Use my passkey',
  'passkey-not-used': 'No passkey was used. Try again, or ask a colleague for an invitation.',
  'passkey-unknown': 'The passkey no longer gives access here. Ask a colleague for a new invitation.',
};
