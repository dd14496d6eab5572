// The desk by keyboard. Every act is a form of the page; this sends it without leaving the page and
// puts the parts that changed in their places.

import { chooseHit, chosenHit, moveChoice } from './desk-choice.js';
import { copyInsert, preview, wirePreview } from './desk-preview.js';
import { say, swap } from './desk-parts.js';

const RELATIONS = { 1: 'answers', 2: 'partly', 3: 'related', 4: 'tried' };
const SEARCH_PAUSE_MS = 150;

const desk = document.getElementById('desk');
const query = document.getElementById('q');
let search = 0;

async function send(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  const chosen = chosenHit()?.dataset.article;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      await refused(answer);
      return;
    }
    swap(await answer.text(), ['case', 'found']);
    chooseHit(chosen);
    if (form.dataset.act) say(form.dataset.act);
  } catch {
    say('failed', true);
  }
}

async function refused(answer) {
  const again = await fetch(location.href, { headers: { Accept: 'application/json' }, method: 'HEAD' }).catch(() => null);
  if (again?.status === 401) location.reload();
  say('failed', true);
}

async function find() {
  const mine = ++search;
  const address = new URL('/desk', location.href);
  for (const [name, value] of new FormData(query.form)) address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (mine !== search) return; // somebody has typed on
  if (!answer?.ok) {
    say('failed', true);
    return;
  }
  swap(await answer.text(), ['found']);
  history.replaceState(null, '', address);
}

let pause = 0;
query.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(find, SEARCH_PAUSE_MS);
});

desk.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post' || form.action.endsWith('/sign-in/out') || 'download' in form.dataset) {
    if (form.id === 'search') {
      event.preventDefault();
      clearTimeout(pause);
      find().then(() => moveChoice(0));
    }
    return;
  }
  event.preventDefault();
  send(form, event.submitter);
});

desk.addEventListener('click', event => {
  const link = event.target.closest('a[data-preview]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    chooseHit(link.closest('.desk-hit')?.dataset.article);
    preview(link.href);
  }
});

function link(relation) {
  const hit = chosenHit();
  const form = hit?.querySelector('form');
  if (form) send(form, form.querySelector(`button[value="${relation}"]`));
  else say('openFirst', true);
}

function undo() {
  const forms = document.querySelectorAll('#links form');
  if (forms.length) send(forms[forms.length - 1], null);
  else say('nothing', true);
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = event.target;
  if (event.key === 'Escape') {
    at.blur();
    return;
  }
  if (at === query) {
    if (event.key === 'ArrowDown') take(event, () => moveChoice(0));
    return;
  }
  if (at.matches('input, textarea, select')) return;
  const onHit = !at.matches('button, a:not(.desk-title), summary');
  switch (event.key) {
    case 'ArrowDown': case 'j': return take(event, () => moveChoice(1));
    case 'ArrowUp': case 'k': return take(event, () => moveChoice(-1));
    case 'Enter':
      if (!onHit || !chosenHit()) return;
      return take(event, () => (event.shiftKey ? copyInsert() : link('answers')));
    case '1': case '2': case '3': case '4': return take(event, () => link(RELATIONS[event.key]));
    case '/': return take(event, () => query.select());
  }
  if (event.code === 'KeyU') take(event, undo); // the same key in every layout
});

function take(event, act) {
  event.preventDefault();
  act();
}

document.addEventListener('desk:chosen', event => preview(event.detail));

// Text that the bookmark brought along: taken out of the address, sent in a body.
function pasted() {
  const text = new URLSearchParams(location.hash.slice(1)).get('text');
  const form = document.getElementById('paste');
  if (!text) return;
  if (!form) {
    location.replace('/desk' + location.hash);
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  form.elements.text.value = text;
  send(form, null);
}
addEventListener('hashchange', pasted);

wirePreview();
pasted();
if (!location.hash && desk.dataset.ticket) moveChoice(0);
