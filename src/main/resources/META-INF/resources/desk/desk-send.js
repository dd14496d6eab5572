// Every act is a form of the page; this sends it without leaving the page and puts the parts that
// changed in their places.

import { chooseHit, chosenHit, moveChoice } from './desk-choice.js';
import { say, swap } from './desk-parts.js';

export async function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  const chosen = chosenHit()?.dataset.article;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: '*/*' } });
    if (!answer.ok) {
      await refused(answer);
      return false;
    }
    if (form.id === 'paste' && answer.redirected) {
      location.assign(answer.url); // the text of a ticket that is here: it is open now
      return true;
    }
    swap(await answer.text(), 'articleAct' in form.dataset ? ['preview'] : ['case', 'found']);
    if (form.id === 'paste') moveChoice(0);
    else chooseHit(chosen);
    if (form.dataset.act) say(form.dataset.act);
    return true;
  } catch {
    say('failed', true);
    return false;
  }
}

// Says what was refused and how to mend it; nothing has changed.
async function refused(answer) {
  const problem = await answer.json().catch(() => ({}));
  if (problem.type === '/problems/key-needed' || problem.type === '/problems/csrf-token-missing') {
    location.reload(); // signed out meanwhile, or signed in anew in another tab
    return;
  }
  const field = problem.errors?.[0]?.field ?? problem.type?.split('/').pop();
  if (!say('failed-' + field, true)) say('failed', true, problem.detail);
  document.getElementById(field)?.focus();
}
