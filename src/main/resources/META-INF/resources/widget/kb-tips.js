// What the request still lacks, a line each; a tip that was dismissed stays away from this draft.

import { button, make } from './kb-dom.js';

export class Tips {
  element = make('ul', { className: 'tips', part: 'tips', hidden: true });

  #context;
  #shown = new Map();
  #waiting = [];
  #dismissed = new Set();

  constructor(context) {
    this.#context = context;
  }

  get dismissed() {
    return [...this.#dismissed];
  }

  /** What the text satisfies goes at once; what is new waits for {@link show}. */
  offer(tips) {
    const wanted = tips.filter(({ rule }) => !this.#dismissed.has(rule));
    for (const rule of this.#shown.keys()) {
      if (!wanted.some(tip => tip.rule === rule)) this.#remove(rule, 'tip-fixed');
    }
    this.#waiting = wanted.filter(({ rule }) => !this.#shown.has(rule));
  }

  /** Shows what waited and returns its lines. */
  show() {
    const lines = this.#waiting.map(tip => this.#add(tip));
    this.#waiting = [];
    return lines;
  }

  #add({ rule, message }) {
    const { say, on, leave } = this.#context;
    const dismiss = () => {
      this.#dismissed.add(rule);
      this.#remove(rule, 'tip-dismissed');
      leave();
    };
    const label = say('dismissTip', { text: message });
    const close = button('×', dismiss, { className: 'close', 'aria-label': label });
    const line = make('li', {}, make('span', {}, message), close);
    this.#shown.set(rule, line);
    this.element.append(line);
    this.element.hidden = false;
    on('tip-shown', null, { rule });
    return message;
  }

  #remove(rule, why) {
    this.#shown.get(rule).remove();
    this.#shown.delete(rule);
    this.element.hidden = !this.#shown.size;
    this.#context.on(why, null, { rule });
  }
}
