// When a text may be sent, and the one line that says so.

import { button, make, stored } from './kb-core.js';

const OFF = 'kb-suggest:off';

export class Privacy {
  element = make('p', { className: 'row quiet', part: 'privacy' });

  #context;

  /** `wish()` is the page's (typing, pause, button, off, or nothing); `search()` and `switched()` are told of presses. */
  constructor(context) {
    this.#context = context;
    this.#show();
  }

  /** What the page, the browser and the person allow: the strictest of the three. */
  get mode() {
    const wish = this.#context.wish();
    if (wish === 'off' || stored(storage => storage[OFF])) return 'off';
    return navigator.globalPrivacyControl || navigator.doNotTrack === '1' ? 'button' : wish;
  }

  #show() {
    const { say, search, wish } = this.#context;
    const { mode } = this;
    this.element.hidden = wish() === 'off';
    this.element.replaceChildren(
      make('span', {}, say(mode)),
      mode === 'button'
        ? button(say('search'), search, { part: 'search' })
        : button(say(mode === 'off' ? 'turnOn' : 'turnOff'), () => this.#switch(mode), { className: 'link', part: 'switch' }),
    );
  }

  #switch(mode) {
    stored(storage => (mode === 'off' ? storage.removeItem(OFF) : (storage[OFF] = 1)));
    this.#show();
    this.element.querySelector('button').focus();
    this.#context.switched();
  }
}
