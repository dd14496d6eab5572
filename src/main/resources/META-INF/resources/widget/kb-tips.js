// What the request still lacks, under the text. Coached in the page: no text leaves it for this.

import { coachBy } from './kb-coach.js';
import { button, make, sheet } from './kb-core.js';

const LOOK = sheet(`
.tips li { display: flex; gap: .5rem; align-items: center; font-size: .875em; padding: .1rem 0 .1rem .75rem;
  border-inline-start: 3px solid var(--mark); margin-block: .35rem; }
.tips span { flex: 1; }
.compact .tips .close { min-height: 2.25rem; }
.state { padding: .1rem 0; }
meter { inline-size: 4rem; block-size: .6rem; margin-inline-start: .5rem; }
meter::-webkit-meter-bar { background: var(--line); border: var(--border); block-size: 100%; }
meter::-webkit-meter-optimum-value { background: var(--accent); }
meter::-moz-meter-bar { background: var(--accent); }
`);

export class Tips {
  #context;
  #element;
  #coach;
  #list = make('ul', { className: 'tips', part: 'tips' });
  #state = make('p', { className: 'row state quiet', part: 'meter', hidden: true });
  #found;
  #shown = new Map();
  #told = new Set();
  #dismissed = new Set();

  /**
   * `draft()` gives {text} and what the coach is told besides, `served()` the tips of the server's last
   * answer, for as long as the rules can't be loaded; `on(type, rule)` hears what happens to a tip.
   */
  constructor(element, context) {
    this.#context = context;
    this.#element = element;
    element.append(this.#list, this.#state);
    element.getRootNode().adoptedStyleSheets.push(LOOK);
  }

  /** Loads the rules, unless they are there. */
  async load() {
    const { say, client } = this.#context;
    if (this.#coach) return;
    const rules = await client.rules(say.lang);
    try {
      const coach = coachBy(rules);
      coach('?');
      this.#coach = coach;
    } catch {
      // No rules, or none that work: the server's tips stand in for them.
    }
  }

  /** What the text satisfies by now goes at once. */
  look() {
    const { draft, served, on } = this.#context;
    const { text, ...facts } = draft();
    const { dismissed } = this;
    const missing = served();
    const tips = missing.filter(({ rule }) => !dismissed.includes(rule));
    this.#found = this.#coach?.(text, { ...facts, dismissed }) ?? { tips, missing, present: [] };
    const isEmpty = !text.trim();
    for (const rule of [...this.#shown.keys()]) {
      if (!isEmpty && this.#found.missing.some(tip => tip.rule === rule)) continue;
      this.#remove(rule);
      this.#told.delete(rule);
      if (!isEmpty) on('tip-fixed', rule);
    }
    if (isEmpty) this.#dismissed.clear();
    this.#measure();
  }

  /** Shows the tips of this moment and returns the lines that are new. */
  show() {
    this.look();
    const { tips } = this.#found;
    for (const rule of [...this.#shown.keys()]) {
      if (!tips.some(tip => tip.rule === rule)) this.#remove(rule);
    }
    return tips.filter(({ rule }) => !this.#shown.has(rule)).map(tip => this.#add(tip));
  }

  get dismissed() {
    return [...this.#dismissed];
  }

  #add({ rule, message }) {
    const { say, on, leave } = this.#context;
    const dismiss = () => {
      this.#dismissed.add(rule);
      this.#remove(rule);
      on('tip-dismissed', rule);
      leave();
      this.look();
    };
    const label = say('dismissTip', { text: message });
    const close = button('×', dismiss, { className: 'close', ariaLabel: label });
    const line = make('li', {}, make('span', {}, message), close);
    this.#shown.set(rule, line);
    this.#list.append(line);
    this.#element.hidden = false;
    if (!this.#told.has(rule)) on('tip-shown', rule);
    this.#told.add(rule);
    return message;
  }

  #remove(rule) {
    this.#shown.get(rule).remove();
    this.#shown.delete(rule);
  }

  /** How much is there, in words and as a bar; nothing where nothing is lacking or haste is better. */
  #measure() {
    const { missing, present, alone } = this.#found;
    const there = 1 + present.length;
    const all = there + missing.filter(({ rule }) => !this.#dismissed.has(rule)).length;
    this.#state.hidden = alone || all === 1;
    const text = this.#context.say('complete', { n: there, all });
    const ticks = present.map(({ label }) => make('span', {}, `✓ ${label}`));
    this.#state.replaceChildren(make('label', {}, text, make('meter', { max: all, value: there })), ...ticks);
  }
}
