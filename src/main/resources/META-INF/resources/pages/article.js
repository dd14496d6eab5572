/**
 * What makes an article's page handier: headings whose link can be copied, the contents following
 * what is read, an answer to "did it help?" without leaving. All of it works by plain links and a
 * plain form as well.
 */
const prose = document.querySelector('.prose');
const spoken = Object.assign(document.createElement('p'), { className: 'aloud', role: 'status' });
document.body.append(spoken);

for (const heading of prose.querySelectorAll('h2[id], h3[id], h4[id]')) {
  const link = Object.assign(document.createElement('a'), { className: 'anchor', href: `#${heading.id}`, textContent: '#' });
  link.setAttribute('aria-label', `${prose.dataset.link}: ${heading.textContent}`);
  link.addEventListener('click', () => copy(link));
  // Beside the heading and not in it: it is no part of its name.
  const both = Object.assign(document.createElement('div'), { className: 'with-anchor' });
  heading.replaceWith(both);
  both.append(heading, link);
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    return; // the address bar shows it all the same
  }
  spoken.textContent = prose.dataset.copied;
  link.textContent = '✓';
  link.classList.add('copied');
  setTimeout(() => {
    link.textContent = '#';
    link.classList.remove('copied');
    spoken.textContent = '';
  }, 2000);
}

const entries = new Map([...document.querySelectorAll('nav.contents a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
const visible = new Set();
const watcher = new IntersectionObserver(
  changes => {
    for (const { target, isIntersecting } of changes) isIntersecting ? visible.add(target.id) : visible.delete(target.id);
    const now = [...entries.keys()].find(id => visible.has(id));
    if (!now) return;
    for (const [id, link] of entries) id === now ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current');
  },
  { rootMargin: '0px 0px -60% 0px' },
);
for (const id of entries.keys()) {
  const heading = document.getElementById(id);
  if (heading) watcher.observe(heading);
}

const verdict = document.getElementById('verdict');
verdict.querySelector('form')?.addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const { value } = event.submitter;
  const said = new URLSearchParams(new FormData(form, event.submitter));
  try {
    const answer = await fetch(form.action, { method: 'POST', body: said, redirect: 'manual' });
    if (answer.type !== 'opaqueredirect') throw new Error(`${answer.status}`);
  } catch {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'solved', value }));
    form.submit(); // the server's own page says what is wrong
    return;
  }
  const title = verdict.querySelector('h2');
  title.textContent = verdict.dataset[value];
  title.tabIndex = -1;
  form.remove();
  verdict.querySelector('.after-no').hidden = value !== 'no';
  title.focus();
});
