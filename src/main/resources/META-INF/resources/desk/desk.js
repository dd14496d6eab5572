// The desk by keyboard.

import { chooseHit, chosenHit, moveChoice } from './desk-choice.js';
import { takeBrought, wirePaste } from './desk-paste.js';
import { copyInsert, preview, wirePreview } from './desk-preview.js';
import { say, swap } from './desk-parts.js';
import { send } from './desk-send.js';

const RELATIONS = { 1: 'answers', 2: 'partly', 3: 'related', 4: 'tried' };
const SEARCH_PAUSE_MS = 150;

const desk = document.getElementById('desk');
const query = document.getElementById('q');
let search = 0;

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
  if (form) return send(form, form.querySelector(`button[value="${relation}"]`));
  say('open-first', true);
  return Promise.resolve(false);
}

// The standard answer: tied to the ticket and ready to paste into the reply.
function linkAndCopy() {
  const copied = copyInsert();
  link('answers').then(linked => linked && copied.then(well => well && say('both')));
}

function undo() {
  const forms = document.querySelectorAll('#links form');
  if (forms.length) send(forms[forms.length - 1], null);
  else say('nothing', true);
}

document.addEventListener('keydown', event => {
  if (event.altKey || event.isComposing) return;
  const at = event.target;
  if (event.ctrlKey || event.metaKey) {
    if (event.key === 'Enter' && chosenHit() && !at.matches('textarea')) take(event, linkAndCopy);
    return;
  }
  if (event.key === 'Escape') {
    at.blur();
    if (desk.contains(at) || at === document.body) moveChoice(chosenHit() ? null : 0);
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

addEventListener('hashchange', takeBrought);

wirePreview();
wirePaste();
takeBrought();
if (!location.hash && desk.dataset.ticket) moveChoice(0);
