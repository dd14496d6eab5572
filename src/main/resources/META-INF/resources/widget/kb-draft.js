// What the person has written: its words, how much of it is sent, the copy kept after "solved".

import { redact } from './kb-redact.js';

const HEAD_CHARS = 1500;
const TAIL_CHARS = 500;
const SUBJECT_CHARS = 300;
const KEPT_MS = 24 * 3600 * 1000;
const KEPT = 'kb-suggest:draft';

// Say nothing about a question; the server has the whole list.
const EMPTY =
  ' і й та а але або чи що як це я ми ви він вона мене мені нам вас у в на з із зі до від для за по при про не ні є був ' +
  'була було ще вже добрий доброго день дня вітаю дякую будь ласка підкажіть допоможіть the a an and or but i we you it ' +
  'my is are was be do does did to of in on at for from with not no this that have can please hi hello thanks help ';

/** The words that carry meaning, each once. */
export function contentWords(text) {
  const words = text.normalize().toLowerCase().replace(/[’ʼ`]/g, "'").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}']*/gu);
  return new Set(words?.filter(word => !EMPTY.includes(` ${word} `)));
}

/** Whether there is enough to ask about. */
export function isWorthAsking({ subject, body }) {
  const has = (text, letters, words) =>
    text.match(/\p{L}/gu)?.length >= letters && contentWords(text).size >= words;
  return has(subject, 3, 1) || has(body, 12, 2);
}

/** The share of words that were not there before. */
export const shareOfNew = (words, before) =>
  [...words].filter(word => !before.has(word)).length / (words.size || 1);

/** What of a draft is sent, passwords and personal numbers hidden: of a long text its two ends. */
export function cut({ subject, body }) {
  const hidden = redact(body).text;
  const long = hidden.length > HEAD_CHARS + TAIL_CHARS;
  return {
    subject: redact(subject).text.slice(0, SUBJECT_CHARS),
    body: long ? `${hidden.slice(0, HEAD_CHARS)}\n${hidden.slice(-TAIL_CHARS)}` : hidden,
  };
}

/** Its beginning, to call it by. */
export function shortened({ subject, body }) {
  const line = (subject || body).trim().replace(/\s+/g, ' ');
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}

/** Keeps the draft on this device for a day; whether the device lets us. */
export const keep = draft => stored(storage => (storage[KEPT] = JSON.stringify({ ...draft, at: Date.now() })));

/** The draft of the last day, if any; an older one is deleted. */
export const kept = () =>
  stored(storage => {
    const draft = JSON.parse(storage[KEPT] ?? null);
    if (Date.now() - draft?.at < KEPT_MS) return draft;
    forget();
  });

export const forget = () => stored(storage => storage.removeItem(KEPT));

/** What the act on the device's storage returns; nothing where there is none or it is full. */
export function stored(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}
