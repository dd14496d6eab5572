// What an agent pastes, wherever the page has the focus: text is answered, an address is linked to
// the open ticket. Text that a bookmark brought along comes the same way.

import { send } from './desk-send.js';

const ADDRESS = /^<?https?:\/\/\S+$/i;

// Text goes in a body, never in an address that a server sees.
export function answer(text) {
  const form = document.getElementById('paste');
  if (!form) {
    location.assign('/desk#text=' + encodeURIComponent(text));
    return;
  }
  form.elements.text.value = text;
  send(form, null);
}

export function wirePaste() {
  document.addEventListener('paste', event => {
    const at = event.target;
    const text = event.clipboardData.getData('text').trim();
    const inBox = at.closest('#paste');
    if (!text || (at.matches('input, textarea, select') && !inBox)) return;
    const url = document.getElementById('url');
    if (url && ADDRESS.test(text)) {
      event.preventDefault();
      url.value = text;
      send(url.form, null);
    } else if (!inBox || !inBox.elements.text.value.trim()) {
      event.preventDefault();
      answer(text);
    }
  });
}

export function takeBrought() {
  const text = new URLSearchParams(location.hash.slice(1)).get('text');
  if (!text) return;
  if (!document.getElementById('paste')) {
    location.replace('/desk' + location.hash);
    return;
  }
  history.replaceState(null, '', location.pathname + location.search);
  answer(text);
}
