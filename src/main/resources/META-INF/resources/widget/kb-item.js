// One suggestion: the passage that matched, the article read in place, and the verdict.

import { button, make, marked, paragraphs, whenSeen } from './kb-dom.js';

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
  #verdict;
  #watches = [];

  /**
   * `on(type, details)` hears rendered, opened, read, closed, solved, not-solved (again with the
   * reason) and undone; what it returns for a verdict is shown.
   */
  constructor(suggestion, level, context) {
    this.#suggestion = suggestion;
    this.#level = level;
    this.#context = context;
    this.#build();
    this.#watch(this.element, 0.5, 1000, 'rendered');
  }

  discard() {
    this.#watches.forEach(stop => stop());
  }

  #build() {
    const { title, text, marks, heading, updated } = this.#suggestion;
    const { say } = this.#context;
    const id = `kb-${++made}`;
    const date = Date.parse(updated) ? say('updated', { date: say.date(updated) }) : '';
    this.#title = button(title, () => this.#toggle(), {
      'aria-expanded': false,
      'aria-controls': id,
      part: 'title',
    });
    this.#summary = make(
      'div',
      { className: 'summary' },
      make('p', { part: 'passage' }, ...marked(text, marks)),
      make('p', { className: 'quiet' }, [heading, date].filter(Boolean).join(' · ')),
    );
    this.#preview = make('div', { id, className: 'preview', part: 'preview', hidden: true });
    this.element.replaceChildren(
      make('article', {}, make(this.#level, {}, this.#title), this.#summary, this.#preview),
    );
  }

  async #toggle() {
    const { say, client, on } = this.#context;
    const preview = this.#preview;
    this.isOpen = !this.isOpen;
    this.#title.setAttribute('aria-expanded', this.isOpen);
    this.#summary.hidden = this.isOpen;
    preview.hidden = !this.isOpen;
    on(this.isOpen ? 'opened' : 'closed');
    if (preview.firstChild) return;
    preview.append(make('p', { className: 'quiet' }, say('loading')));
    const article = await client.article(this.#suggestion);
    preview.replaceChildren(...this.#passages(article), this.#whole(), this.#ask());
    this.#watch(preview, 0.01, 10_000, 'read');
  }

  /** The passage that matched, then the rest of the article, folded. */
  #passages(article) {
    const { anchor, heading, text } = this.#suggestion;
    const passages = (article?.passages ?? [])
      .filter(passage => passage?.text?.trim)
      .map(({ anchor: at, path, text: body }) => ({ at, heading: path?.at?.(-1) ?? '', text: body }));
    const shown = passages.find(({ at }) => at === anchor) ?? passages[0] ?? { heading, text };
    return [
      make(
        'div',
        { className: 'target' },
        make('p', { className: 'at' }, shown.heading),
        ...paragraphs(shown.text),
      ),
      ...passages
        .filter(passage => passage !== shown && passage.text.trim())
        .map(passage =>
          make(
            'details',
            {},
            make('summary', {}, passage.heading || this.#context.say('start')),
            ...paragraphs(passage.text),
          ),
        ),
    ];
  }

  #whole() {
    const { say, client } = this.#context;
    const url = client.link(this.#suggestion.url);
    const label = say(url.origin === client.link('.').origin ? 'whole' : 'outside');
    const link = make('a', { href: url, target: '_blank', rel: 'noopener' }, label);
    return make('p', { className: 'whole' }, link);
  }

  #ask() {
    const { say, on } = this.#context;
    this.#verdict = make(
      'div',
      { className: 'verdict', role: 'group', 'aria-label': say('verdict') },
      button(say('solved'), () => this.#conclude(on('solved')), { className: 'main', part: 'solved' }),
      button(say('notSolved'), () => this.#askWhy(), { part: 'not-solved' }),
    );
    return this.#verdict;
  }

  #askWhy() {
    const { say, on } = this.#context;
    on('not-solved');
    const because = (label, reason) =>
      button(say(label), () => this.#conclude(on('not-solved', { reason })));
    const first = because('offTopic', 'off-topic');
    this.#verdict.setAttribute('aria-label', say('why'));
    this.#verdict.replaceChildren(make('span', {}, say('why')), first, because('noAnswer', 'no-answer'));
    first.focus();
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
      make('p', { className: 'done' }, make('span', {}, message), undo),
    );
    undo.focus();
    on('closed');
  }

  #watch(element, share, milliseconds, type) {
    this.#watches.push(whenSeen(element, share, milliseconds, () => this.#context.on(type)));
  }
}
