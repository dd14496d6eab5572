// The article beside the answers, and its insert in the kind and format the agent likes.

import { say, swap } from './desk-parts.js';

const LIKED = 'kb-desk-insert';
let current = 0;

const liked = () => JSON.parse(localStorage.getItem(LIKED) ?? '{}');

export async function preview(href) {
  const mine = ++current;
  const address = new URL(href, location.href);
  for (const [name, value] of Object.entries(liked())) address.searchParams.set(name, value);
  const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (mine !== current || !answer?.ok) return; // the agent has gone on
  swap(await answer.text(), ['preview']);
  const copy = document.getElementById('copy');
  if (!copy) return;
  copy.hidden = false;
  document.getElementById('show').hidden = true; // a choice shows at once
}

export function copyInsert() {
  const insert = document.getElementById('insert-text');
  if (!insert) {
    say(document.querySelector('#preview .desk-refused') ? 'internal' : 'chooseFirst', true);
    return Promise.resolve(false);
  }
  const plain = new Blob([insert.value], { type: 'text/plain' });
  const parts = { 'text/plain': plain };
  if (insert.dataset.format === 'html') parts['text/html'] = new Blob([insert.value], { type: 'text/html' });
  return navigator.clipboard.write([new ClipboardItem(parts)]).then(
    () => {
      say('copied');
      tell(insert.form);
      return true;
    },
    () => {
      insert.select(); // the browser lets nobody but the agent copy: Ctrl+C does
      say('copy-self', true);
      return false;
    }
  );
}

// Which version went into the reply is kept, where a ticket is open.
async function tell(form) {
  if (!form.elements.ticket.value) return;
  await fetch(form.dataset.sent, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
}

export function wirePreview() {
  document.addEventListener('change', event => {
    const form = event.target.closest('#insert');
    if (!form) return;
    const { kind, format } = form.elements;
    localStorage.setItem(LIKED, JSON.stringify({ kind: kind.value, format: format.value }));
    preview(form.action + '?' + new URLSearchParams(new FormData(form)));
  });
  document.addEventListener('submit', event => {
    if (event.target.id === 'insert' && document.getElementById('found')) {
      event.preventDefault();
      preview(event.target.action + '?' + new URLSearchParams(new FormData(event.target)));
    }
  });
  document.addEventListener('click', event => {
    if (event.target.id === 'copy') copyInsert();
  });
}
