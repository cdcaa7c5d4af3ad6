// Text that was typed and not sent.
import { forget, keep, stored } from './device.js';
import { announce } from './dom.js';
import { say } from './words.js';

/** Brings back text that was typed and not sent, and keeps what is typed until it is sent. A name has one draft. */
export function keepDraft({ name, version, fields, made, values }) {
  let timer;
  let isTyped = false;
  let isSent = false;
  made.addEventListener('input', () => {
    isTyped = true;
    clearTimeout(timer);
    timer = setTimeout(() => isSent || keep(name, { ...values(), version }), 500);
  });
  stored(name).then(kept => {
    // What is being typed is newer.
    if (!kept || isTyped || kept.version !== version) return;
    for (const { name: key, input } of fields) {
      if (typeof kept[key] === 'string') input.value = kept[key];
      if (typeof kept[key] === 'boolean') input.checked = kept[key];
    }
    for (const { refresh } of fields) refresh?.();
    made.dispatchEvent(new Event('input'));
    announce(say('draft-restored'));
  });
  return {
    end: () => {
      isSent = true;
      return forget(name);
    },
  };
}
