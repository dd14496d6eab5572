// One suggestion: its title opens the article in place; a verdict folds it into one line.

import { button, make, marked, whenSeen } from './kb-dom.js';

// Told while somebody reads: what is in sight for ten seconds counts as read, and a minute is the most that counts.
const READ_SECONDS = [10, 30, 60];
const SETTLED_MS = 500;

let made = 0;

/**
 * The item, {element, isOpen, discard()}. `on(type, details)` hears rendered, opened, read, closed, solved, not-solved
 * (again with the reason) and undone; what it returns for a verdict is shown.
 */
export function itemOf(suggestion, level, { say, client, on }) {
  const { title, text, marks, heading, updated } = suggestion;
  const element = make('li', { part: 'item' });
  const watches = [];
  const watch = (target, share, seconds, type, details, late) => {
    watches.push(whenSeen(target, share, seconds, () => on(type, details), late));
  };
  let named;

  function build() {
    const id = `kb-${++made}`;
    const date = Date.parse(updated) && say('updated', { date: say.date(updated) });
    const summary = make(
      'div',
      {},
      make('p', { className: 'passage', part: 'passage' }, ...marked(text, marks)),
      make('p', { className: 'quiet' }, [heading, date].filter(Boolean).join(' · ')),
    );
    const preview = make('div', { id, className: 'preview', part: 'preview', hidden: true });
    named = button(title, toggle, { ariaExpanded: 'false', 'aria-controls': id, part: 'title' });
    element.replaceChildren(make('article', {}, make(level, {}, named), summary, preview));

    async function toggle() {
      const open = (item.isOpen = !item.isOpen);
      named.ariaExpanded = `${open}`;
      summary.hidden = open;
      preview.hidden = !open;
      on(open ? 'opened' : 'closed');
      if (preview.firstChild) return;
      preview.append(make('p', { className: 'quiet' }, say('loading')));
      const article = client.article(suggestion);
      try {
        const { read } = await import('./kb-later.js');
        preview.replaceChildren(...read(suggestion, await article, { say, client, on, conclude }, preview.getRootNode()));
      } catch {
        // The reader itself did not come: the passage that is here, and the way to the whole.
        const href = client.link(suggestion.url);
        preview.replaceChildren(make('p', {}, text), make('a', { href, target: '_blank' }, say('whole')));
      }
      preview.addEventListener('copy', () => on('read'), { once: true });
      for (const seconds of READ_SECONDS) watch(preview, 0.01, seconds, 'read', { dwell_ms: seconds * 1000 });
      // What opening the article did not bring into sight was scrolled to.
      setTimeout(() => {
        const end = preview.querySelector('.target > :last-child');
        if (item.isOpen && end) watch(end, 0.5, 1, 'read', {}, true);
      }, SETTLED_MS);
    }
  }

  /** Folds the item into a line that says what was concluded, and takes it back. */
  function conclude(message) {
    item.isOpen = false;
    item.discard();
    const undo = button(say('undo'), () => {
      build();
      named.focus();
      on('undone');
    });
    element.replaceChildren(
      make('p', { className: 'at' }, title),
      make('p', { className: 'row done' }, make('span', {}, message), undo),
    );
    undo.focus();
    on('closed');
  }

  const item = { element, isOpen: false, discard: () => watches.forEach(stop => stop()) };
  build();
  watch(element, 0.5, 1, 'rendered');
  return item;
}
