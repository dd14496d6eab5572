// One suggestion: its title opens the article in place; a verdict folds it into one line.

import { button, make, marked, whenSeen } from './kb-dom.js';

/** Told while somebody reads: what is visible for ten seconds counts as read, and a minute is the most that counts. */
const READ_SECONDS = [10, 30, 60];
const SETTLED_MS = 500;

let made = 0;

export class Item {
  element = make('li', { part: 'item' });
  isOpen = false;

  #suggestion;
  #level;
  #context;
  #title;
  #summary;
  #preview;
  #watches = [];

  /**
   * `on(type, details)` hears rendered, opened, read, closed, solved, not-solved (again with the
   * reason) and undone; what it returns for a verdict is shown.
   */
  constructor(suggestion, level, context) {
    this.#suggestion = suggestion;
    this.#level = level;
    this.#context = { ...context, conclude: message => this.#conclude(message) };
    this.#build();
    this.#watch(this.element, 0.5, 1, 'rendered');
  }

  discard() {
    this.#watches.forEach(stop => stop());
  }

  #build() {
    const { title, text, marks, heading, updated } = this.#suggestion;
    const { say } = this.#context;
    const id = `kb-${++made}`;
    const date = Date.parse(updated) && say('updated', { date: say.date(updated) });
    this.#title = button(title, () => this.#toggle(), { 'aria-expanded': false, 'aria-controls': id, part: 'title' });
    this.#summary = make(
      'div',
      {},
      make('p', { className: 'passage', part: 'passage' }, ...marked(text, marks)),
      make('p', { className: 'quiet' }, [heading, date].filter(Boolean).join(' · ')),
    );
    this.#preview = make('div', { id, className: 'preview', part: 'preview', hidden: true });
    this.element.replaceChildren(make('article', {}, make(this.#level, {}, this.#title), this.#summary, this.#preview));
  }

  async #toggle() {
    const { say, client, on } = this.#context;
    const suggestion = this.#suggestion;
    const preview = this.#preview;
    this.isOpen = !this.isOpen;
    this.#title.setAttribute('aria-expanded', this.isOpen);
    this.#summary.hidden = this.isOpen;
    preview.hidden = !this.isOpen;
    on(this.isOpen ? 'opened' : 'closed');
    if (preview.firstChild) return;
    preview.append(make('p', { className: 'quiet' }, say('loading')));
    const article = client.article(suggestion);
    try {
      const { read } = await import('./kb-later.js');
      preview.replaceChildren(...read(suggestion, await article, this.#context, preview.getRootNode()));
    } catch {
      // The reader itself did not come: the passage that is here, and the way to the whole.
      const href = client.link(suggestion.url);
      preview.replaceChildren(make('p', {}, suggestion.text), make('a', { href, target: '_blank' }, say('whole')));
    }
    preview.addEventListener('copy', () => on('read'), { once: true });
    for (const seconds of READ_SECONDS) this.#watch(preview, 0.01, seconds, 'read', { dwell_ms: seconds * 1000 });
    // What opening the article did not bring into sight was scrolled to.
    setTimeout(() => {
      const end = preview.querySelector('.target > :last-child');
      if (this.isOpen && end) this.#watch(end, 0.5, 1, 'read', {}, true);
    }, SETTLED_MS);
  }

  /** Folds the item into a line that says what was concluded, and takes it back. */
  #conclude(message) {
    const { say, on } = this.#context;
    this.isOpen = false;
    this.discard();
    const undo = button(say('undo'), () => {
      this.#build();
      this.#title.focus();
      on('undone');
    });
    this.element.replaceChildren(
      make('p', { className: 'at' }, this.#suggestion.title),
      make('p', { className: 'row done' }, make('span', {}, message), undo),
    );
    undo.focus();
    on('closed');
  }

  #watch(element, share, seconds, type, details, late) {
    this.#watches.push(whenSeen(element, share, seconds, () => this.#context.on(type, details), late));
  }
}
