/**
 * <kb-suggest for="id-of-textarea" subject="id-of-input" lang limit channel
 *     privacy="typing|pause|button|off"> suggests answers while somebody writes a request.
 *
 * Its events bubble: kb-suggest, kb-open, kb-solved, kb-not-solved, kb-error. The form gains the
 * fields kb_visit and kb_tried once something was suggested; its button, its submission and its
 * other fields are never touched.
 */
import { Client } from './kb-client.js';
import { button, make } from './kb-dom.js';
import { contentWords, cut, forget, isWorthAsking, keep, kept, shareOfNew, stored } from './kb-draft.js';
import { Panel } from './kb-panel.js';
import { STYLE } from './kb-style.js';
import { wordsIn } from './kb-words.js';

const SUBJECT_PAUSE_MS = 300;
const BODY_PAUSE_MS = 700;
const LONG_PAUSE_MS = 2000;
const NEW_ENOUGH = 0.4;
const OFF = 'kb-suggest:off';
const PHONE = matchMedia('(max-width: 40rem)');
const SERVER = new URL('..', import.meta.url);
const STATES = { rendered: 'shown', undone: 'opened' };
const TOLD = { opened: 'kb-open', solved: 'kb-solved', 'not-solved': 'kb-not-solved' };

class KbSuggest extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  #say;
  #client;
  #panel;
  #privacy = make('p', { className: 'privacy', part: 'privacy' });
  #draft = make('p', { className: 'kept', part: 'draft', hidden: true });
  #subject;
  #body;
  #field;
  #caret = [0, 0];
  #timer;
  #asked = '';
  #closedOver = null;
  #tried = new Map();
  #listening;

  async connectedCallback() {
    const find = name => this.getRootNode().getElementById(this.getAttribute(name));
    this.#body = find('for');
    this.#subject = find('subject');
    this.#field = this.#body ?? this.#subject;
    if (!this.#field) {
      console.warn(`kb-suggest: no field has the id "${this.getAttribute('for')}"`);
      return;
    }
    this.#say = await wordsIn(this.closest('[lang]')?.lang, ...navigator.languages);
    this.#client ??= new Client(SERVER);
    this.#panel = new Panel({
      say: this.#say,
      client: this.#client,
      typed: () => shortened(this.#text()),
      leave: () => this.#backToText(),
      asTyped: () => this.#ask({ as_written: true }),
      dismissed: () => this.#dismissed(),
      on: (...happened) => this.#happened(...happened),
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.replaceChildren(this.#privacy, this.#draft, this.#panel.element);
    this.#listen();
    this.#showPrivacy();
    this.#offerDraft();
    this.#readWhatIsThere();
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#client?.cancel();
    clearTimeout(this.#timer);
  }

  #listen() {
    this.#listening = new AbortController();
    const hear = (target, types, listener) => {
      for (const type of types.split(' ')) {
        target?.addEventListener(type, listener, { signal: this.#listening.signal });
      }
    };
    for (const field of [this.#subject, this.#body]) {
      hear(field, 'input', event => this.#typed(field, event));
      hear(field, 'blur', () => this.#left(field));
    }
    hear(this.#field.form, 'change', ({ target }) => target.type === 'file' && this.#askIn(0));
    const fit = () => this.#panel.setCompact(PHONE.matches);
    hear(PHONE, 'change', fit);
    fit();
    hear(document, 'pointerdown focusin', ({ target }) => {
      if (target !== this) this.#panel.pressedOutside();
    });
    const { visualViewport: view } = globalThis;
    hear(view, 'resize scroll', () => this.#panel.floatAbove(innerHeight - view.height - view.offsetTop));
  }

  /** Whoever types faster than this loads, or comes back to a filled form, is heard as well. */
  #readWhatIsThere() {
    if (!this.#words().size) return;
    this.#panel.typed();
    this.#askIn(BODY_PAUSE_MS);
  }

  #typed(field, event) {
    this.#field = field;
    this.#panel.typed();
    const mode = this.#mode();
    if (mode === 'pause') this.#askIn(LONG_PAUSE_MS);
    else if (field === this.#subject) this.#askIn(SUBJECT_PAUSE_MS);
    else this.#askIn(endsAThought(event) ? 0 : BODY_PAUSE_MS);
  }

  #left(field) {
    this.#field = field;
    this.#caret = [field.selectionStart, field.selectionEnd];
    this.#askIn(0);
  }

  #askIn(milliseconds) {
    clearTimeout(this.#timer);
    if (/typing|pause/.test(this.#mode())) this.#timer = setTimeout(() => this.#ask(), milliseconds);
  }

  /** Asks, unless nothing of meaning has changed; `wish` is what a button press adds. */
  async #ask(wish) {
    const { subject, body } = this.#text();
    const words = this.#words();
    const attachments = this.#attachments();
    const meaning = [...words].sort() + attachments;
    if (meaning === this.#asked && !wish) return;
    this.#asked = meaning;
    if (!isWorthAsking(subject, body)) {
      this.#client.cancel();
      this.#panel.offer(null);
      return;
    }
    if (this.#closedOver && !wish && shareOfNew(words, this.#closedOver) < NEW_ENOUGH) return;
    this.#closedOver = null;

    const answer = await this.#client.suggest({
      ...cut({ subject, body }),
      lang: this.#say.lang,
      channel: this.getAttribute('channel') ?? 'form',
      page: location.origin + location.pathname,
      attachments,
      limit: this.#limit(),
      dismissed_tips: this.#panel.dismissedTips,
      ...wish,
    });
    if (answer === undefined || !this.isConnected) return;
    if (answer) {
      answer.suggestions = answer.suggestions.filter(one => this.#triedOf(one) !== 'not-solved');
      this.#fillForm();
    } else {
      this.#asked = '';
    }
    this.#panel.offer(answer);
    this.#tell(answer ? 'kb-suggest' : 'kb-error', answer);
  }

  /** Hears what happened in the list; returns what to say about it. */
  #happened(type, suggestion, details) {
    if (type === 'closed') return '';
    const undone = type === 'undone';
    const noted = undone ? 'not-solved' : type;
    const article = suggestion && { article: suggestion.id, lang: suggestion.lang, rank: suggestion.rank };
    // A known problem is shown to everybody and counts in no experiment.
    if (!suggestion?.incident) {
      this.#client.note(noted, { ...article, ...details, ...(undone && { reason: 'undo' }) });
    }
    const known = suggestion && this.#triedOf(suggestion);
    if (suggestion && type !== 'read' && !(type === 'rendered' && known)) {
      this.#tried.set(keyOf(suggestion), [STATES[type] ?? type, suggestion.title]);
      this.#fillForm();
    }
    if (TOLD[type]) this.#tell(TOLD[type], { ...article, ...details });
    if (undone) forget();
    if (type === 'solved') {
      this.#closedOver = this.#words();
      return this.#say(keep(this.#text()) ? 'kept' : 'glad');
    }
    return details?.reason ? this.#say('noted') : '';
  }

  #dismissed() {
    this.#closedOver = this.#words();
    this.#client.cancel();
    this.#client.note('dismissed');
  }

  #triedOf(suggestion) {
    return this.#tried.get(keyOf(suggestion))?.[0];
  }

  /** What was tried goes with the request, to whatever receives the form. */
  #fillForm() {
    const fields = new FormData();
    fields.set('kb_visit', this.#client.visit);
    fields.set('kb_tried', [...this.#tried].map(([key, [state, title]]) => `${state} ${key} ${title}`).join('\n'));
    this.#internals.setFormValue(fields);
  }

  #text() {
    const value = field => (field?.closest('[data-private]') ? '' : field?.value ?? '');
    return { subject: value(this.#subject), body: value(this.#body) };
  }

  #words() {
    const { subject, body } = this.#text();
    return contentWords(`${subject} ${body}`);
  }

  #attachments() {
    const inputs = this.#field.form?.querySelectorAll('[type=file]') ?? [];
    return [...inputs].reduce((sum, input) => sum + input.files.length, 0);
  }

  #limit() {
    return Math.min(this.getAttribute('limit') || (PHONE.matches ? 3 : 5), 5);
  }

  #backToText() {
    this.#field.focus();
    this.#field.setSelectionRange(...this.#caret);
  }

  /** What the page, the browser and the person allow: the strictest of the three. */
  #mode() {
    const wish = this.getAttribute('privacy');
    if (wish === 'off' || stored(storage => storage[OFF])) return 'off';
    const asksToBeLeftAlone = navigator.globalPrivacyControl || navigator.doNotTrack === '1';
    if (asksToBeLeftAlone || wish === 'button') return 'button';
    return wish ?? (SERVER.origin === location.origin ? 'typing' : 'button');
  }

  #showPrivacy() {
    const mode = this.#mode();
    this.#privacy.hidden = this.getAttribute('privacy') === 'off';
    this.#privacy.replaceChildren(
      make('span', {}, this.#say(mode)),
      mode === 'button'
        ? button(this.#say('search'), () => this.#ask({}), { part: 'search' })
        : button(this.#say(mode === 'off' ? 'turnOn' : 'turnOff'), () => this.#switch(mode), {
            className: 'link',
            part: 'switch',
          }),
    );
  }

  #switch(mode) {
    stored(storage => (mode === 'off' ? storage.removeItem(OFF) : (storage[OFF] = 1)));
    this.#client.cancel();
    this.#panel.offer(null);
    this.#asked = '';
    this.#askIn(0);
    this.#showPrivacy();
    this.#privacy.querySelector('button').focus();
  }

  #offerDraft() {
    const draft = kept();
    const { subject, body } = this.#text();
    if (!draft || subject || body) return;
    const end = () => {
      forget();
      this.#draft.hidden = true;
      this.#field.focus();
    };
    const restore = () => {
      if (this.#subject) this.#subject.value = draft.subject;
      if (this.#body) this.#body.value = draft.body;
      end();
    };
    this.#draft.hidden = false;
    this.#draft.replaceChildren(
      make('span', {}, this.#say('draft', { text: shortened(draft) })),
      button(this.#say('restore'), restore),
      button(this.#say('forget'), end, { className: 'link' }),
    );
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

const keyOf = ({ lang, id }) => `${lang}/${id}`;

const endsAThought = ({ inputType, data }) =>
  /LineBreak|Paragraph|Paste|Drop/.test(inputType) || /[.!?…\n]$/.test(data ?? '');

function shortened({ subject, body }) {
  const line = (subject || body).trim().replace(/\s+/g, ' ');
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
}

customElements.get('kb-suggest') ?? customElements.define('kb-suggest', KbSuggest);
