// The parts of the page that change: replaced by those of a page the server rendered.

export function swap(html, ids) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const id of ids) {
    const part = fresh.getElementById(id);
    if (part) document.getElementById(id).replaceWith(document.adoptNode(part));
  }
}

// Says one of the texts that the page holds; false where it has no such text.
export function say(what, isAlarm = false, more = '') {
  const status = document.getElementById('status');
  const text = status.getAttribute('data-' + what);
  if (text === null) return false;
  status.textContent = (text + ' ' + (more ?? '')).trim();
  status.classList.toggle('is-alarm', isAlarm);
  return true;
}
