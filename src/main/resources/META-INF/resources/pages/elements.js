/** The page of the elements: what may be copied is copied by a button, and events are shown as they come. */

const TYPES = ['kb-suggest', 'kb-open', 'kb-solved', 'kb-not-solved', 'kb-error', 'kb-human'];
const COPIED_MS = 2000;

for (const sample of document.querySelectorAll('pre[data-copy]')) {
  const { copy, copied } = sample.dataset;
  const press = Object.assign(document.createElement('button'), { type: 'button', className: 'second small', textContent: copy });
  press.addEventListener('click', async () => {
    await navigator.clipboard.writeText(sample.textContent);
    press.textContent = copied;
    setTimeout(() => (press.textContent = copy), COPIED_MS);
  });
  const frame = Object.assign(document.createElement('div'), { className: 'copied-from' });
  sample.replaceWith(frame);
  frame.append(sample, press);
}

for (const type of TYPES) {
  document.addEventListener(type, ({ target, detail }) => {
    const line = document.querySelector(`[data-events=${target.localName}]`);
    const { article, lang, rank, reason, url, suggestions } = detail ?? {};
    const shown = { article, lang, rank, reason, url, suggestions: suggestions?.length };
    const code = Object.assign(document.createElement('code'), { textContent: `${type} ${JSON.stringify(shown)}` });
    line?.replaceChildren(code);
  });
}

for (const press of document.querySelectorAll('[data-show]')) {
  press.hidden = false;
  press.addEventListener('click', () => document.querySelector(press.dataset.show).show());
}
