// What is offered beside the list, always with a way back: a draft of the last day, and to send
// only the questions that are not solved.

import { button, forget, make, shortened } from './kb-core.js';

const line = (element, text, ...buttons) => {
  element.replaceChildren(make('span', {}, text), ...buttons);
  element.hidden = false;
};

/** Offers the kept draft back. */
export function offerDraft(element, { form, say }, draft) {
  const end = () => {
    forget();
    element.hidden = true;
    form.focus();
  };
  const restore = () => {
    form.text = draft;
    end();
  };
  line(
    element,
    say('draft', { text: shortened(draft) }),
    button(say('restore'), restore),
    button(say('forget'), end, { className: 'link' }),
  );
}

/**
 * Offers to take the solved questions out of the text; the person still sends it. Nothing is
 * offered when a question can't be found as it stands: something in it was hidden.
 */
export function offerRest(element, { form, say, announce }, questions, solved) {
  const before = form.text;
  const open = questions.filter(question => !solved.has(question));
  const n = questions.length - open.length;
  const rest = without(before, questions.filter(question => solved.has(question)));
  element.hidden = true;
  if (!rest || !open.length || !n) return;
  const which = questions.length > 2 ? 'others' : ['first', 'second'][questions.indexOf(open[0])];
  const put = text => {
    form.text = text;
    form.focus();
  };
  const undo = () => {
    element.hidden = true;
    put(before);
  };
  const tell = (text, ...buttons) => {
    line(element, text, ...buttons);
    announce(text);
  };
  const take = () => {
    put(rest);
    tell(say('restLeft'), button(say('undo'), undo));
  };
  tell(say('rest', { n, all: questions.length, which: say(which) }), button(say('keepRest'), take, { part: 'rest' }));
}

function without(text, questions) {
  const rest = { ...text };
  for (const question of questions) {
    const field = ['body', 'subject'].find(name => rest[name].includes(question));
    if (!field) return null;
    rest[field] = tidy(rest[field].replace(question, ''));
  }
  return rest;
}

/** Without the blanks, empty lines and empty list marks that were left. */
const tidy = text =>
  text
    .replace(/^[^\S\n]*(\d+[.)]|[-*•–])?[^\S\n]*$/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
