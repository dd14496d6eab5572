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
  if (copy) copy.hidden = false;
}

export function copyInsert() {
  const insert = document.getElementById('insert-text');
  if (!insert) {
    say('internal', true);
    return;
  }
  const plain = new Blob([insert.value], { type: 'text/plain' });
  const parts = { 'text/plain': plain };
  if (insert.dataset.format === 'html') parts['text/html'] = new Blob([insert.value], { type: 'text/html' });
  navigator.clipboard.write([new ClipboardItem(parts)]).then(() => say('copied'), () => insert.select());
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
