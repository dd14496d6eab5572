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

/**
 * Tips in an element. `draft()` gives {text} and what the coach is told besides, `served()` the tips of the server's
 * last answer, for as long as the rules can't be loaded; `on(type, rule)` hears what happens to a tip.
 */
export function tipsIn(element, { say, client, draft, served, on, leave }) {
  const list = make('ul', { className: 'tips', part: 'tips' });
  const state = make('p', { className: 'row state quiet', part: 'meter', hidden: true });
  const shown = new Map();
  const told = new Set();
  const dismissed = new Set();
  let coach;
  let found;
  element.append(list, state);
  element.getRootNode().adoptedStyleSheets.push(LOOK);

  /** What the text satisfies by now goes at once. */
  function look() {
    const { text, ...facts } = draft();
    const missing = served();
    const tips = missing.filter(({ rule }) => !dismissed.has(rule));
    found = coach?.(text, { ...facts, dismissed }) ?? { tips, missing, present: [] };
    const isEmpty = !text.trim();
    for (const rule of [...shown.keys()]) {
      if (!isEmpty && found.missing.some(tip => tip.rule === rule)) continue;
      remove(rule);
      told.delete(rule);
      if (!isEmpty) on('tip-fixed', rule);
    }
    if (isEmpty) dismissed.clear();
    measure();
  }

  function add({ rule, message }) {
    const dismiss = () => {
      dismissed.add(rule);
      remove(rule);
      on('tip-dismissed', rule);
      leave();
      look();
    };
    const close = button('×', dismiss, { className: 'close', ariaLabel: say('dismissTip', { text: message }) });
    const line = make('li', {}, make('span', {}, message), close);
    shown.set(rule, line);
    list.append(line);
    if (!told.has(rule)) on('tip-shown', rule);
    told.add(rule);
    return message;
  }

  function remove(rule) {
    shown.get(rule).remove();
    shown.delete(rule);
  }

  /** How much is there, in words and as a bar; nothing where nothing is lacking or haste is better. */
  function measure() {
    const { missing, present, alone } = found;
    const value = 1 + present.length;
    const max = value + missing.filter(({ rule }) => !dismissed.has(rule)).length;
    const text = say('complete', { n: value, all: max });
    const ticks = present.map(({ label }) => make('span', {}, `✓ ${label}`));
    state.hidden = alone || max === 1;
    state.replaceChildren(make('label', {}, text, make('meter', { max, value })), ...ticks);
  }

  return {
    dismissed,
    look,

    /** Loads the rules, unless they are there. */
    async load() {
      if (coach) return;
      try {
        const made = coachBy(await client.rules(say.lang));
        made('?');
        coach = made;
      } catch {
        // No rules, or none that work: the server's tips stand in for them.
      }
    },

    /** Shows the tips of this moment and returns the lines that are new. */
    show() {
      look();
      for (const rule of [...shown.keys()]) {
        if (!found.tips.some(tip => tip.rule === rule)) remove(rule);
      }
      return found.tips.filter(({ rule }) => !shown.has(rule)).map(add);
    },
  };
}
