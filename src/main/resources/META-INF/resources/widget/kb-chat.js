// <kb-chat> is a bubble in the corner of a page: a question, the articles that may answer it, read in place,
// and at any time a human, to whom the conversation goes along.

import { BASE, button, clientOf, cut, itemOf, make, spoken, STYLE } from './kb-core.js';
import { LOOK } from './kb-chat-style.js';
import { Talk } from './kb-chat-talk.js';

const SHOWN = 3;
const MOST_SHOWN = 5;
const TOLD = { opened: 'kb-open', solved: 'kb-solved', 'not-solved': 'kb-not-solved' };

class KbChat extends HTMLElement {
  #say;
  #words;
  #client = clientOf();
  #talk = new Talk();
  #bubble;
  #window;
  #log;
  #form;
  #field;
  #waiting;
  #back;

  async connectedCallback() {
    const [say, words] = await Promise.all([spoken(this, 'chat-'), spoken(this)]);
    if (this.shadowRoot || !this.isConnected || !say || !words) return;
    this.#say = say;
    this.#words = words;
    this.#build();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [BASE, STYLE, LOOK];
    root.append(this.#bubble, this.#window);
    const { visualViewport: view } = globalThis;
    view?.addEventListener('resize', () => {
      this.#window.style.setProperty('--keyboard', `${Math.max(0, innerHeight - view.height)}px`);
    });
  }

  disconnectedCallback() {
    this.#client.cancel();
    this.#back?.destroy();
  }

  /** Opens the window and puts the caret into its field. */
  show() {
    this.#setOpen(true);
    (this.#form.isConnected ? this.#field : this.#window.querySelector('.handover textarea')).focus();
  }

  /** Folds the window into its bubble; the conversation stays. */
  hide() {
    this.#setOpen(false);
    this.#bubble.focus();
  }

  #setOpen(open) {
    this.#window.hidden = !open;
    this.#bubble.hidden = open;
    this.#bubble.ariaExpanded = `${open}`;
    // A phone's back gesture closes the window, and only then leaves the page and the conversation.
    this.#back?.destroy();
    if (open && globalThis.CloseWatcher && matchMedia('(max-width: 40rem)').matches) {
      this.#back = new CloseWatcher();
      this.#back.onclose = () => this.hide();
    }
  }

  #build() {
    const say = this.#say;
    const attributes = { className: 'bubble main', part: 'bubble', ariaExpanded: 'false', 'aria-controls': 'window' };
    this.#bubble = button('', () => this.show(), attributes);
    this.#bubble.append(picture(), this.getAttribute('label') ?? say('bubble'));
    this.#log = make(
      'div',
      { role: 'log', ariaLabel: say('log'), tabIndex: 0, part: 'log' },
      make('p', {}, this.getAttribute('greeting') ?? say('greeting')),
    );
    this.#field = make('textarea', { id: 'question', rows: 1, maxLength: 2000, placeholder: say('question'), ariaLabel: say('question') });
    this.#form = make(
      'form',
      { className: 'ask', part: 'form' },
      this.#field,
      make('button', { className: 'main', part: 'ask' }, say('ask')),
    );
    this.#window = make(
      'div',
      { id: 'window', className: 'window', role: 'dialog', 'aria-labelledby': 'title', part: 'window', hidden: true },
      make(
        'header',
        {},
        make('h2', { id: 'title' }, say('title')),
        button('×', () => this.hide(), { className: 'close', ariaLabel: say('close') }),
      ),
      this.#log,
      this.#form,
      make(
        'div',
        { className: 'foot' },
        make('p', { className: 'quiet', part: 'privacy' }, say('privacy')),
        button(say('human'), () => this.#toHuman(), { part: 'human' }),
      ),
    );
    this.#listen();
  }

  #listen() {
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#ask();
    });
    this.#field.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#ask();
    });
    this.#window.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.hide();
    });
  }

  #said(...content) {
    const message = make('div', { part: 'message' }, ...content);
    this.#log.append(message);
    this.#log.scrollTop = message.offsetTop - this.#log.clientHeight / 4;
    return message;
  }

  async #ask() {
    const text = this.#field.value.trim();
    if (!text) return;
    this.#field.value = '';
    this.#said(make('p', { className: 'mine', part: 'question' }, text));
    this.#talk.asked(text);
    this.#waiting?.remove();
    this.#waiting = this.#said(make('p', { className: 'quiet' }, this.#say('searching')));
    const answer = await this.#answer(text);
    if (answer === undefined) return;
    this.#waiting.remove();
    const found = answer?.suggestions.filter(one => !this.#talk.hasFailed(one)) ?? [];
    if (found.length) this.#suggest(found);
    else this.#said(make('p', {}, this.#say(answer ? 'none' : 'down')));
    this.#tell(answer ? 'kb-suggest' : 'kb-error', answer);
  }

  /** The server's answer; what is secret in the text stays here. */
  #answer(body) {
    return this.#client.suggest({
      ...cut({ subject: '', body }),
      lang: this.#say.lang,
      channel: 'chat',
      page: location.origin + location.pathname,
      limit: Math.min(this.getAttribute('limit') || SHOWN, MOST_SHOWN),
    });
  }

  #suggest(suggestions) {
    this.#talk.suggested(suggestions);
    const items = suggestions.map(one => {
      const on = (type, details) => {
        if (type === 'opened') this.#bringUp(item.element, one);
        return this.#happened(one, type, details);
      };
      const item = itemOf(one, 'h3', { say: this.#words, client: this.#client, on });
      return item.element;
    });
    // An article that opens in the list is read by whoever opened it, not announced.
    const list = make('ol', { ariaLive: 'off', part: 'list' }, ...items);
    this.#said(make('p', {}, this.#say('found', { n: items.length })), list);
  }

  /** An opened article begins at the top of the window, once it has come. */
  async #bringUp(element, suggestion) {
    await Promise.allSettled([this.#client.article(suggestion), import('./kb-later.js')]);
    setTimeout(() => element.scrollIntoView());
  }

  /** Hears what happened to a suggestion; returns what to say about a verdict. */
  #happened(suggestion, type, details) {
    const undone = type === 'undone';
    const { id: article, lang, rank, incident } = suggestion;
    if (type === 'closed') return '';
    // A known problem is shown to everybody and counts in no experiment.
    if (!incident) {
      this.#client.note(undone ? 'not-solved' : type, { article, lang, rank, ...details, ...(undone && { reason: 'undo' }) });
    }
    if (!/rendered|read/.test(type)) this.#talk.happened(suggestion, undone ? 'opened' : type);
    if (TOLD[type]) this.#tell(TOLD[type], { article, lang, rank, ...details });
    if (type === 'solved') return this.#say('solved');
    return details?.reason ? this.#say('noted') : '';
  }

  /** The page's own chat takes over, or a form that carries the conversation. */
  async #toHuman() {
    if (!this.#form.isConnected) {
      this.show();
      return;
    }
    const unasked = this.#field.value.trim();
    if (unasked) this.#talk.asked(unasked);
    this.#field.value = '';
    const talk = this.#talk;
    const text = talk.text(this.#say);
    if (!this.#tell('kb-human', { text, messages: talk.messages, visit: this.#client.visit })) return;
    const { handover } = await import('./kb-chat-human.js');
    const back = () => {
      form.replaceWith(this.#form);
      this.#field.focus();
    };
    const address = this.getAttribute('human') ?? this.#client.link(`request?lang=${this.#say.lang}`);
    // Our own desk knows from the visit what was tried: its search must not take titles for words of the person.
    const isOurs = this.#client.isOurs(new URL(address, document.baseURI));
    const form = handover({
      say: this.#say,
      address,
      subject: talk.subject,
      text: isOurs ? talk.said : text,
      visit: this.#client.visit,
      tried: talk.tried,
      back,
    });
    form.addEventListener('submit', () => setTimeout(() => (back(), this.#said(make('p', {}, this.#say('sent'))))));
    this.#form.replaceWith(form);
    form.querySelector('textarea').focus();
  }

  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
  }
}

function picture() {
  const draw = (tag, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const svg = draw('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(draw('path', { d: 'M4 5h16v11h-9l-4.5 3.5V16H4z' }));
  return svg;
}

customElements.get('kb-chat') ?? customElements.define('kb-chat', KbChat);
