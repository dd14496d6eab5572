// The parts of the page that change: replaced by those of a page the server rendered.

export function swap(html, ids) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const id of ids) {
    const part = fresh.getElementById(id);
    if (part) document.getElementById(id).replaceWith(document.adoptNode(part));
  }
}

export function say(what, isAlarm = false) {
  const status = document.getElementById('status');
  status.textContent = status.dataset[what] ?? '';
  status.classList.toggle('is-alarm', isAlarm);
}
