// The list under the text: what is shown, when it may change, what is said aloud.

import { button, Item, make } from './kb-core.js';

const SETTLE_MS = 2000;
const STABLE_TOP = 3;
const KEYBOARD_PX = 120;

export class Panel {
  /** Where the coach speaks, above the list. */
  coach = make('div', { className: 'coach', part: 'coach' });

  /** Whether somebody has typed within the last seconds. */
  isTyping = false;

  /** What is shown, or `null`. */
  answer = null;

  #context;
  #held;
  #items = [];
  #pointerInside = false;
  #timer;
  #unsaid = false;

  #status = make('p', { className: 'aloud', role: 'status' });
  #section = make('section', { 'aria-labelledby': 'heading', part: 'list', hidden: true });
  #box = make('div', { className: 'box' }, this.#section);
  #chip = button('', () => this.#setSheet(true), { className: 'chip', part: 'chip', hidden: true });
  #end = make('span', { tabIndex: -1, onblur: () => (this.#end.tabIndex = -1) });

  element = make(
    'div',
    {
      className: 'panel',
      onpointerenter: () => (this.#pointerInside = true),
      onpointerleave: () => {
        this.#pointerInside = false;
        this.#release();
      },
      onkeydown: event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.#backToText();
      },
    },
    this.#status,
    this.#chip,
    this.coach,
    this.#box,
    this.#end,
  );

  /**
   * The context has `say`, `client`, `typed()` (the text), `leave()` (back to it), `asTyped()`,
   * `dismissed()`, `on(type, suggestion, details)`, which may return a message to show, and, once the
   * typing pauses, `paused()`, which gives what else there is to say.
   */
  constructor(context) {
    this.#context = context;
    this.element.addEventListener('focusout', () => setTimeout(() => this.#release()));
  }

  /** The person is writing: nothing is said and no tip comes until they pause. */
  typed() {
    this.isTyping = true;
    this.announce();
    this.element.classList.add('awake');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isTyping = false;
      this.#settle();
    }, SETTLE_MS);
  }

  /** Takes a new answer, `null` for none; it waits while somebody is inside the list. */
  offer(answer) {
    this.#held = { answer };
    this.#release();
    this.#settle();
  }

  /** On a small screen the list is a chip that opens a sheet. */
  setCompact(compact) {
    this.element.classList.toggle('compact', compact);
    this.#setSheet(false);
  }

  /** What was pressed lies outside: the sheet must not stand in its way. */
  pressedOutside() {
    this.#setSheet(false);
  }

  /** Keeps the chip above an on-screen keyboard of this height in pixels. */
  floatAbove(keyboard) {
    this.#chip.classList.toggle('afloat', keyboard > KEYBOARD_PX);
    this.#chip.style.setProperty('--keyboard', `${keyboard}px`);
  }

  #release() {
    const isBusy = this.#pointerInside || this.#box.matches(':focus-within') || this.#isReading;
    if (!this.#held || isBusy) return;
    const { answer } = this.#held;
    this.#held = null;
    if (this.answer && answer && top(this.answer) === top(answer)) return;
    this.#unsaid = !this.answer;
    this.#show(answer?.suggestions.length ? answer : null);
    this.#settle();
  }

  get #isReading() {
    return this.#items.some(item => item.isOpen);
  }

  #show(answer) {
    this.answer = answer;
    this.#items.forEach(item => item.discard());
    this.#items = [];
    this.#section.replaceChildren(...(answer ? this.#content(answer) : []));
    this.#section.hidden = this.#chip.hidden = !answer;
    this.#chip.textContent = this.#context.say('chip', { n: this.#items.length });
    this.#box.classList.remove('open');
    if (!answer) this.#setSheet(false);
  }

  #content({ suggestions, questions, readAs }) {
    const { say, asTyped, typed } = this.#context;
    const asked = [...new Set(suggestions.map(one => one.question))].sort((one, other) => one - other);
    const several = asked.length > 1;
    return [
      button(say('skip'), () => this.#skip(), { className: 'skip' }),
      make(
        'header',
        {},
        make('h2', { id: 'heading', tabIndex: -1 }, say('heading')),
        button('×', () => this.#close(), { className: 'close', ariaLabel: say('dismiss') }),
      ),
      ...(readAs
        ? [
            make(
              'p',
              { className: 'quiet' },
              `${say('readAs', { text: readAs })} `,
              button(say('asTyped', { text: typed() }), asTyped, { className: 'link' }),
            ),
          ]
        : []),
      ...asked.flatMap(question => {
        const about = suggestions.filter(one => one.question === question);
        const list = make('ol', {}, ...about.map(one => this.#item(one, several ? 'h4' : 'h3')));
        return several ? [make('h3', { className: 'question' }, `«${questions[question] ?? ''}»`), list] : [list];
      }),
    ];
  }

  #item(suggestion, level) {
    const { say, client } = this.#context;
    const on = (type, details) => {
      const message = this.#context.on(type, suggestion, details);
      if (message) this.announce(message);
      this.#box.classList.toggle('open', this.#isReading);
      // Once a question is solved the other answers to it step back, until that is undone.
      if (/solved$|undone/.test(type) && type !== 'not-solved') {
        for (const other of item.element.parentElement.children) {
          other.hidden = type === 'solved' && other !== item.element;
        }
      }
      this.#release();
      return message;
    };
    const item = new Item(suggestion, level, { say, client, on });
    this.#items.push(item);
    return item.element;
  }

  /** Behind the list; Tab goes on from there only while that place is a stop of its own. */
  #skip() {
    this.#end.tabIndex = 0;
    this.#end.focus();
  }

  /** A sheet goes back to its chip; a list is dismissed. */
  #close() {
    const { leave, dismissed } = this.#context;
    if (this.element.matches('.sheet')) {
      this.#backToText();
      return;
    }
    this.#held = null;
    this.#pointerInside = false;
    leave();
    this.#show(null);
    dismissed();
  }

  #backToText() {
    this.#setSheet(false);
    this.#context.leave();
  }

  #setSheet(open) {
    this.element.classList.toggle('sheet', open);
    if (open) this.#section.querySelector('h2').focus();
  }

  /** Once the typing has paused, says once what there is. */
  async #settle() {
    if (this.isTyping) return;
    const lines = await this.#context.paused();
    if (this.answer && this.#unsaid) lines.push(this.#context.say('found', { n: this.#items.length }));
    this.#unsaid = false;
    if (lines.length) this.announce(...lines);
  }

  /** Says it to whoever doesn't see it. */
  announce(...lines) {
    this.#status.textContent = lines.join(' ');
  }
}

const top = ({ suggestions }) =>
  suggestions
    .slice(0, STABLE_TOP)
    .map(({ question, lang, id }) => [question, lang, id].join())
    .sort()
    .join();
