// The list under the text: what is shown, when it may change, what is said aloud.

import { button, itemOf, make } from './kb-core.js';

const SETTLE_MS = 2000;
const STABLE_TOP = 3;
const KEYBOARD_PX = 120;

/**
 * A panel. Its context: `say`, `client`, `typed()` (the text), `leave()` (back to it), `asTyped()`, `dismissed()`,
 * `on(type, suggestion, details)`, which may return a message to show, and, once the typing pauses, `paused()`,
 * which gives what else there is to say.
 */
export function panelOf({ say, client, typed, leave, asTyped, dismissed, on, paused }) {
  let held;
  let items = [];
  let pointerInside = false;
  let timer;
  let unsaid = false;
  let back;

  const coach = make('div', { className: 'coach', part: 'coach' });
  const status = make('p', { className: 'aloud', role: 'status' });
  const section = make('section', { 'aria-labelledby': 'heading', part: 'list', hidden: true });
  const box = make('div', { className: 'box' }, section);
  const chip = button('', () => setSheet(true), { className: 'chip', part: 'chip', hidden: true });
  const end = make('span', { tabIndex: -1, onblur: () => (end.tabIndex = -1) });
  const element = make(
    'div',
    {
      className: 'panel',
      onpointerenter: () => (pointerInside = true),
      onpointerleave: () => {
        pointerInside = false;
        release();
      },
      onkeydown: event => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        backToText();
      },
    },
    status,
    chip,
    coach,
    box,
    end,
  );
  element.addEventListener('focusout', () => setTimeout(release));

  function release() {
    const isInUse = pointerInside || box.matches(':focus-within') || isReading();
    // Where nothing is shown yet, a pointer that rests there disturbs nobody.
    if (!held || (panel.answer && isInUse)) return;
    const { answer } = held;
    held = null;
    if (panel.answer && answer && top(panel.answer) === top(answer)) return;
    unsaid = !panel.answer;
    show(answer?.suggestions.length ? answer : null);
    settle();
  }

  const isReading = () => items.some(item => item.isOpen);

  function show(answer) {
    panel.answer = answer;
    items.forEach(item => item.discard());
    items = [];
    section.replaceChildren(...(answer ? content(answer) : []));
    section.hidden = chip.hidden = !answer;
    chip.textContent = say('chip', { n: items.length });
    box.classList.remove('open');
    if (!answer) setSheet(false);
  }

  function content({ suggestions, questions, readAs }) {
    const asked = [...new Set(suggestions.map(one => one.question))].sort((one, other) => one - other);
    const several = asked.length > 1;
    const asWritten = () => button(say('asTyped', { text: typed() }), asTyped, { className: 'link' });
    return [
      button(say('skip'), skip, { className: 'skip' }),
      make(
        'header',
        {},
        make('h2', { id: 'heading', tabIndex: -1 }, say('heading')),
        button('×', close, { className: 'close', ariaLabel: say('dismiss') }),
      ),
      readAs && make('p', { className: 'quiet' }, `${say('readAs', { text: readAs })} `, asWritten()),
      ...asked.flatMap(question => {
        const about = suggestions.filter(one => one.question === question);
        return [
          several && make('h3', { className: 'question' }, make('q', {}, questions[question] ?? '')),
          make('ol', {}, ...about.map(one => add(one, several ? 'h4' : 'h3'))),
        ];
      }),
    ].filter(Boolean);
  }

  function add(suggestion, level) {
    const hear = (type, details) => {
      const message = on(type, suggestion, details);
      if (message || type === 'undone') panel.announce(message);
      box.classList.toggle('open', isReading());
      // Once a question is solved the other answers to it step back, until that is undone.
      if (type === 'solved' || type === 'undone') {
        for (const other of item.element.parentElement.children) {
          other.hidden = type === 'solved' && other !== item.element;
        }
      }
      release();
      return message;
    };
    const item = itemOf(suggestion, level, { say, client, on: hear });
    items.push(item);
    return item.element;
  }

  /** Behind the list; Tab goes on from there only while that place is a stop of its own. */
  function skip() {
    end.tabIndex = 0;
    end.focus();
  }

  /** A sheet goes back to its chip; a list is dismissed. */
  function close() {
    if (element.matches('.sheet')) {
      backToText();
      return;
    }
    held = null;
    pointerInside = false;
    leave();
    show(null);
    dismissed();
  }

  function backToText() {
    setSheet(false);
    leave();
  }

  function setSheet(open) {
    element.classList.toggle('sheet', open);
    // A phone's back gesture closes the sheet, and only then leaves the page.
    back?.destroy();
    if (!open) return;
    section.querySelector('h2').focus();
    back = globalThis.CloseWatcher && new CloseWatcher();
    if (back) back.onclose = backToText;
  }

  /** Once the typing has paused, says once what there is. */
  async function settle() {
    if (panel.isTyping) return;
    const lines = await paused();
    if (panel.answer && unsaid) lines.push(say('found', { n: items.length }));
    unsaid = false;
    if (lines.length) panel.announce(...lines);
  }

  const panel = {
    element,

    /** Where the coach speaks, above the list. */
    coach,

    /** Whether somebody has typed within the last seconds. */
    isTyping: false,

    /** What is shown, or `null`. */
    answer: null,

    /** The person is writing: nothing is said and no tip comes until they pause. */
    typed() {
      panel.isTyping = true;
      panel.announce();
      element.classList.add('awake');
      clearTimeout(timer);
      timer = setTimeout(() => {
        panel.isTyping = false;
        settle();
      }, SETTLE_MS);
    },

    /** Takes a new answer, `null` for none; it waits while somebody is inside the list. */
    offer(answer) {
      held = { answer };
      release();
      settle();
    },

    /** On a small screen the list is a chip that opens a sheet. */
    setCompact(compact) {
      element.classList.toggle('compact', compact);
      setSheet(false);
    },

    /** What was pressed lies outside: the sheet must not stand in its way. */
    pressedOutside: () => setSheet(false),

    /** Keeps the chip above an on-screen keyboard of this height in pixels. */
    floatAbove(keyboard) {
      chip.classList.toggle('afloat', keyboard > KEYBOARD_PX);
      chip.style.setProperty('--keyboard', `${keyboard}px`);
    },

    /** Says it to whoever doesn't see it. */
    announce(...lines) {
      status.textContent = lines.join(' ');
    },
  };
  return panel;
}

const top = ({ suggestions }) =>
  suggestions
    .slice(0, STABLE_TOP)
    .map(({ question, lang, id }) => [question, lang, id].join())
    .sort()
    .join();
