// <kb-suggest for="id-of-textarea" subject="id-of-input"> suggests answers while somebody writes a
// request. The form's button, its submission and its other fields are never touched.

import { BASE, Client, cut, forget, isWorthAsking, keep, kept, make, shareOfNew, shortened, spoken, STYLE } from './kb-core.js';
import { Form } from './kb-form.js';
import { Panel } from './kb-panel.js';
import { Privacy } from './kb-privacy.js';

const SUBJECT_PAUSE_MS = 300;
const BODY_PAUSE_MS = 700;
const LONG_PAUSE_MS = 2000;
const COACH_PAUSE_MS = 150;
const NEW_ENOUGH = 0.4;
const PHONE = matchMedia('(max-width: 40rem)');
const STATES = { rendered: 'shown', undone: 'opened' };
const TOLD = { opened: 'kb-open', solved: 'kb-solved', 'not-solved': 'kb-not-solved' };

class KbSuggest extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #root = this.attachShadow({ mode: 'open' });
  #say;
  #client;
  #panel;
  #tips;
  #served = [];
  #form;
  #privacy;
  #note = make('p', { className: 'row note', part: 'note', hidden: true });
  #timer;
  #coachTimer;
  #asked = '';
  #closedOver = null;
  #tried = new Map();
  #solved = new Set();
  #listening;

  async connectedCallback() {
    const find = name => this.getRootNode().getElementById(this.getAttribute(name));
    const form = (this.#form = new Form(find('for'), find('subject')));
    if (!form.fields.length) {
      console.warn(`kb-suggest: no field has the id "${this.getAttribute('for')}"`);
      return;
    }
    const say = (this.#say = await spoken(this));
    const client = (this.#client ??= new Client());
    const leave = () => form.focus();
    this.#panel = new Panel({
      say,
      client,
      leave,
      typed: () => shortened(form.text),
      asTyped: () => this.#ask({ as_written: true }),
      dismissed: () => this.#dismissed(),
      paused: () => this.#coach(leave),
      on: (...happened) => this.#happened(...happened),
    });
    this.#privacy = new Privacy({
      say,
      wish: () => this.getAttribute('privacy') ?? (client.isAtHome ? 'typing' : 'button'),
      search: () => this.#ask({}),
      switched: () => this.#switched(),
    });
    this.#root.adoptedStyleSheets = [BASE, STYLE];
    this.#root.replaceChildren(this.#privacy.element, this.#note, this.#panel.element);
    this.#listen();
    this.#readWhatIsThere();
  }

  disconnectedCallback() {
    this.#listening?.abort();
    this.#client?.cancel();
    clearTimeout(this.#timer);
    clearTimeout(this.#coachTimer);
  }

  #listen() {
    this.#listening = new AbortController();
    const form = this.#form;
    const panel = this.#panel;
    const hear = (target, types, listener) => {
      for (const type of types.split(' ')) {
        target?.addEventListener(type, listener, { signal: this.#listening.signal });
      }
    };
    for (const field of form.fields) {
      hear(field, 'input', event => this.#typed(field, event));
      hear(field, 'blur', () => {
        form.left(field);
        this.#askIn(0);
      });
    }
    hear(form.element, 'change reset', () => this.#coachSoon());
    const fit = () => panel.setCompact(PHONE.matches);
    hear(PHONE, 'change', fit);
    fit();
    hear(document, 'pointerdown focusin', ({ target }) => {
      if (target !== this) panel.pressedOutside();
    });
    const { visualViewport: view } = globalThis;
    hear(view, 'resize scroll', () => panel.floatAbove(innerHeight - view.height - view.offsetTop));
  }

  /** Whoever types faster than this loads, or comes back to a filled form, is heard as well. */
  #readWhatIsThere() {
    const draft = kept();
    if (this.#form.words.size) {
      this.#panel.typed();
      this.#askIn(BODY_PAUSE_MS);
    } else if (draft) {
      this.#offer(({ offerDraft }, ...beside) => offerDraft(...beside, draft));
    }
  }

  #typed(field, event) {
    this.#form.left(field);
    this.#panel.typed();
    this.#coachSoon();
    if (event.isTrusted) this.#note.hidden = true;
    const pause = this.#form.isSubject(field) ? SUBJECT_PAUSE_MS : endsAThought(event) ? 0 : BODY_PAUSE_MS;
    this.#askIn(this.#privacy.mode === 'pause' ? LONG_PAUSE_MS : pause);
  }

  #askIn(milliseconds) {
    clearTimeout(this.#timer);
    if (/typing|pause/.test(this.#privacy.mode)) this.#timer = setTimeout(() => this.#ask(), milliseconds);
  }

  /** Asks, unless nothing of meaning has changed; `wish` is what a button press adds. */
  async #ask(wish) {
    const { text, words, attachments } = this.#form;
    const meaning = [...words].sort().join(' ');
    if (meaning === this.#asked && !wish) return;
    this.#asked = meaning;
    if (!isWorthAsking(text)) {
      this.#clear();
      return;
    }
    if (this.#closedOver && !wish && shareOfNew(words, this.#closedOver) < NEW_ENOUGH) return;
    this.#closedOver = null;

    const answer = await this.#client.suggest({
      ...cut(text),
      lang: this.#say.lang,
      channel: this.#channel(),
      page: location.origin + location.pathname,
      product: this.getAttribute('product') ?? undefined,
      attachments,
      limit: Math.min(this.getAttribute('limit') || (PHONE.matches ? 3 : 5), 5),
      dismissed_tips: this.#tips?.dismissed,
      ...wish,
    });
    if (answer === undefined || !this.isConnected) return;
    if (answer) {
      answer.suggestions = answer.suggestions.filter(one => this.#triedOf(one) !== 'not-solved');
      this.#fillForm();
    } else {
      this.#asked = '';
    }
    this.#served = answer?.tips ?? [];
    this.#panel.offer(answer);
    this.#tell(answer ? 'kb-suggest' : 'kb-error', answer);
  }

  #clear() {
    this.#client.cancel();
    this.#panel.offer(null);
  }

  #coachSoon() {
    clearTimeout(this.#coachTimer);
    this.#coachTimer = setTimeout(() => this.#tips?.look(), COACH_PAUSE_MS);
  }

  /** Loads the coach at the first pause; shows its tips and returns the new ones. */
  async #coach(leave) {
    if (this.getAttribute('coach') === 'off') return [];
    try {
      const { Tips } = await import('./kb-tips.js');
      this.#tips ??= new Tips(this.#panel.coach, {
        say: this.#say,
        client: this.#client,
        leave,
        served: () => this.#served,
        on: (type, rule) => this.#report(type, { rule }),
        draft: () => ({
          text: this.#form.whole,
          attachments: this.#form.attachments,
          signedIn: this.hasAttribute('signed-in'),
          pageUrlKnown: this.#form.knowsPage,
          channel: this.#channel(),
        }),
      });
      await this.#tips.load();
      return this.#panel.isTyping ? [] : this.#tips.show();
    } catch {
      return [];
    }
  }

  /** Hears what happened in the list; returns what to say about it. */
  #happened(type, suggestion, details) {
    if (type === 'closed') return '';
    const { id: article, lang, rank, incident, title } = suggestion;
    const undone = type === 'undone';
    const told = { article, lang, rank, ...details };
    // A known problem is shown to everybody and counts in no experiment.
    if (!incident) this.#report(undone ? 'not-solved' : type, undone ? { ...told, reason: 'undo' } : told);
    if (type !== 'read' && !(type === 'rendered' && this.#triedOf(suggestion))) {
      this.#tried.set(keyOf(suggestion), [STATES[type] ?? type, title]);
      this.#fillForm();
    }
    if (TOLD[type]) this.#tell(TOLD[type], told);
    if (undone) forget();
    if (undone || type === 'solved') this.#conclude(suggestion, undone);
    if (type === 'solved') return this.#say(keep(this.#form.text) ? 'kept' : 'glad');
    return details?.reason ? this.#say('noted') : '';
  }

  /** A question is solved, or is not after all. */
  #conclude({ question }, undone) {
    const questions = this.#panel.answer?.questions ?? [];
    this.#solved[undone ? 'delete' : 'add'](questions[question]);
    this.#closedOver = undone ? null : this.#form.words;
    if (questions.length > 1) {
      this.#offer(({ offerRest }, ...beside) => offerRest(...beside, questions, this.#solved));
    }
  }

  async #offer(made) {
    const beside = { form: this.#form, say: this.#say, announce: text => this.#panel.announce(text) };
    try {
      made(await import('./kb-later.js'), this.#note, beside);
    } catch {
      // No more than an offer.
    }
  }

  #dismissed() {
    this.#closedOver = this.#form.words;
    this.#client.cancel();
    this.#report('dismissed');
  }

  #report(type, details) {
    if (this.#privacy.mode !== 'off') this.#client.note(type, details);
  }

  #triedOf(suggestion) {
    return this.#tried.get(keyOf(suggestion))?.[0];
  }

  /** What was tried goes with the request, to whatever receives the form. */
  #fillForm() {
    const fields = new FormData();
    fields.set('kb_visit', this.#client.visit);
    fields.set('kb_tried', Array.from(this.#tried, ([key, [state, title]]) => `${state} ${key} ${title}`).join('\n'));
    this.#internals.setFormValue(fields);
  }

  #channel() {
    return this.getAttribute('channel') ?? 'form';
  }

  #switched() {
    this.#clear();
    this.#asked = '';
    this.#askIn(0);
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }
}

const keyOf = ({ lang, id }) => `${lang}/${id}`;

const endsAThought = ({ inputType, data }) =>
  /LineBreak|Paragraph|Paste|Drop/.test(inputType) || /[.!?…\n]$/.test(data ?? '');

customElements.get('kb-suggest') ?? customElements.define('kb-suggest', KbSuggest);
