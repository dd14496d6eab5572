// The request that a chat becomes: a form that posts what the page of requests posts.

import { button, make } from './kb-core.js';

const LONGEST_SUBJECT = 120;

/** The form, filled in; it opens what receives it in a new tab, so that the conversation stays here. */
export function handover({ say, address, subject, text, visit, tried, back }) {
  const hidden = {
    subject: subject.replace(/\s+/g, ' ').slice(0, LONGEST_SUBJECT),
    page: location.origin + location.pathname,
    kb_visit: visit,
    kb_tried: tried,
    once: crypto.getRandomValues(new Uint32Array(4)).join('-'),
  };
  return make(
    'form',
    { className: 'handover', part: 'request', action: address, method: 'post', enctype: 'multipart/form-data', target: '_blank', rel: 'noopener' },
    make('p', { className: 'quiet' }, say('handover')),
    make('label', { htmlFor: 'body' }, say('request')),
    make('textarea', { id: 'body', name: 'body', required: true, maxLength: 20_000, value: text }),
    make('label', { htmlFor: 'contact' }, say('contact')),
    make('input', { id: 'contact', name: 'contact', required: true, maxLength: 1000, autocomplete: 'email' }),
    ...Object.entries(hidden).map(([name, value]) => make('input', { type: 'hidden', name, value })),
    make(
      'div',
      { className: 'row' },
      make('button', { className: 'main', part: 'send' }, say('send')),
      button(say('back'), back, { className: 'link' }),
    ),
  );
}
