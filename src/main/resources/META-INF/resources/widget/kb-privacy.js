// When a text may be sent, and the one line that says so.

import { button, make, stored } from './kb-core.js';

const OFF = 'kb-suggest:off';

/**
 * The line, and the mode of this moment: {element, mode()}. `wish()` is the page's (typing, pause, button, off, or
 * nothing); `search()` and `switched()` are told of presses.
 */
export function privacyOf({ say, wish, search, switched }) {
  const element = make('p', { className: 'row quiet', part: 'privacy' });

  /** What the page, the browser and the person allow: the strictest of the three. */
  function mode() {
    if (wish() === 'off' || stored(storage => storage[OFF])) return 'off';
    return navigator.globalPrivacyControl || navigator.doNotTrack === '1' ? 'button' : wish();
  }

  function show() {
    const now = mode();
    const turn = () => {
      stored(storage => (now === 'off' ? storage.removeItem(OFF) : (storage[OFF] = 1)));
      show();
      element.querySelector('button').focus();
      switched();
    };
    element.hidden = wish() === 'off';
    element.replaceChildren(
      make('span', {}, say(now)),
      now === 'button'
        ? button(say('search'), search, { part: 'search' })
        : button(say(now === 'off' ? 'turnOn' : 'turnOff'), turn, { className: 'link', part: 'switch' }),
    );
  }

  show();
  return { element, mode };
}
