// <kb-suggest for="id-of-textarea" subject="id-of-input"> suggests answers while somebody writes a
// request. The form's button, its submission and its other fields are never touched.

import { BASE, clientOf, contentWords, cut, forget, isWorthAsking, keep, kept, make, shareOfNew, shortened, spoken, STYLE } from './kb-core.js';
import { formOf } from './kb-form.js';
import { panelOf } from './kb-panel.js';
import { privacyOf } from './kb-privacy.js';

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
  #client;
  #stop;

  async connectedCallback() {
    const say = await spoken(this);
    // While its words came it may have gone, or moved and begun anew.
    this.#stop?.();
    if (!this.isConnected || !say) return;
    const find = name => this.getRootNode().getElementById(this.getAttribute(name));
    const [body, subject] = [find('for'), find('subject')];
    if (!body && !subject) {
      console.warn(`kb-suggest: no field has the id "${this.getAttribute('for')}"`);
      return;
    }
    this.#client ??= clientOf();
    this.#stop = suggestTo(this, this.#root, this.#internals, say, this.#client, formOf(body, subject), subject);
  }

  disconnectedCallback() {
    this.#stop?.();
  }
}

/** Listens to the form, and shows in the root what may help; returns how to stop. */
function suggestTo(host, root, internals, say, client, form, subject) {
  const tried = new Map();
  const solved = new Set();
  const note = make('p', { className: 'row note', part: 'note', hidden: true });
  const leave = () => form.focus();
  const attribute = name => host.getAttribute(name);
  const channel = () => attribute('channel') ?? 'form';
  let tips;
  let served = [];
  let timer;
  let coachTimer;
  let asked = '';
  let closedOver = null;

  const panel = panelOf({
    say,
    client,
    leave,
    typed: () => shortened(form.text),
    asTyped: () => ask({ as_written: true }),
    dismissed() {
      closedOver = contentWords(form.whole);
      client.cancel();
      report('dismissed');
    },
    paused: coach,
    on: happened,
  });
  const privacy = privacyOf({
    say,
    wish: () => attribute('privacy') ?? (client.isOurs(location) ? 'typing' : 'button'),
    search: () => ask({}),
    switched() {
      clear();
      asked = '';
      askIn(0);
    },
  });
  root.adoptedStyleSheets = [BASE, STYLE];
  root.replaceChildren(privacy.element, note, panel.element);

  const listening = new AbortController();
  const hear = (target, types, listener) => {
    for (const type of types.split(' ')) target?.addEventListener(type, listener, { signal: listening.signal });
  };
  for (const field of form.fields) {
    hear(field, 'input', event => typed(field, event));
    hear(field, 'blur', () => {
      form.left(field);
      askIn(0);
    });
  }
  hear(form.element, 'change', coachSoon);
  // What was tried for one request is not said of the next; the fields are empty only after this event.
  hear(form.element, 'reset', () => {
    internals.setFormValue(null);
    setTimeout(() => host.connectedCallback());
  });
  const fit = () => panel.setCompact(PHONE.matches);
  hear(PHONE, 'change', fit);
  fit();
  hear(document, 'pointerdown focusin', ({ target }) => {
    if (target !== host) panel.pressedOutside();
  });
  const { visualViewport: view } = globalThis;
  hear(view, 'resize scroll', () => panel.floatAbove(innerHeight - view.height - view.offsetTop));

  // Whoever types faster than this loads, or comes back to a filled form, is heard as well.
  const draft = kept();
  if (contentWords(form.whole).size) {
    panel.typed();
    askIn(BODY_PAUSE_MS);
  } else if (draft) {
    offer(({ offerDraft }, ...beside) => offerDraft(...beside, draft));
  }

  function typed(field, event) {
    form.left(field);
    panel.typed();
    coachSoon();
    if (event.isTrusted) note.hidden = true;
    const pause = field === subject ? SUBJECT_PAUSE_MS : endsAThought(event) ? 0 : BODY_PAUSE_MS;
    askIn(privacy.mode() === 'pause' ? LONG_PAUSE_MS : pause);
  }

  function askIn(milliseconds) {
    clearTimeout(timer);
    if (/typing|pause/.test(privacy.mode())) timer = setTimeout(ask, milliseconds);
  }

  /** Asks, unless nothing of meaning has changed; `wish` is what a button press adds. */
  async function ask(wish) {
    const { text, attachments } = form;
    const words = contentWords(form.whole);
    const meaning = [...words].sort().join(' ');
    if (meaning === asked && !wish) return;
    asked = meaning;
    if (!isWorthAsking(text)) {
      clear();
      return;
    }
    if (closedOver && !wish && shareOfNew(words, closedOver) < NEW_ENOUGH) return;
    closedOver = null;

    const answer = await client.suggest({
      ...cut(text),
      lang: say.lang,
      channel: channel(),
      page: location.origin + location.pathname,
      product: attribute('product') ?? undefined,
      attachments,
      limit: Math.min(attribute('limit') || (PHONE.matches ? 3 : 5), 5),
      dismissed_tips: tips && [...tips.dismissed],
      ...wish,
    });
    if (answer === undefined || !host.isConnected) return;
    if (answer) {
      answer.suggestions = answer.suggestions.filter(one => triedOf(one) !== 'not-solved');
      fillForm();
    } else {
      asked = '';
    }
    served = answer?.tips ?? [];
    panel.offer(answer);
    tell(answer ? 'kb-suggest' : 'kb-error', answer);
  }

  function clear() {
    client.cancel();
    panel.offer(null);
  }

  function coachSoon() {
    clearTimeout(coachTimer);
    coachTimer = setTimeout(() => tips?.look(), COACH_PAUSE_MS);
  }

  /** Loads the coach at the first pause; shows its tips and returns the new ones. */
  async function coach() {
    if (attribute('coach') === 'off') return [];
    try {
      const { tipsIn } = await import('./kb-tips.js');
      tips ??= tipsIn(panel.coach, {
        say,
        client,
        leave,
        served: () => served,
        on: (type, rule) => report(type, { rule }),
        draft: () => ({
          text: form.whole,
          attachments: form.attachments,
          signedIn: host.hasAttribute('signed-in'),
          pageUrlKnown: form.knowsPage,
          channel: channel(),
        }),
      });
      await tips.load();
      return panel.isTyping ? [] : tips.show();
    } catch {
      return [];
    }
  }

  /** Hears what happened in the list; returns what to say about it. */
  function happened(type, suggestion, details) {
    if (type === 'closed') return '';
    const { id: article, lang, rank, incident, title } = suggestion;
    const undone = type === 'undone';
    const told = { article, lang, rank, ...details };
    // A known problem is shown to everybody and counts in no experiment.
    if (!incident) report(undone ? 'not-solved' : type, undone ? { ...told, reason: 'undo' } : told);
    if (type !== 'read' && !(type === 'rendered' && triedOf(suggestion))) {
      tried.set(keyOf(suggestion), [STATES[type] ?? type, title]);
      fillForm();
    }
    if (TOLD[type]) tell(TOLD[type], told);
    if (undone) forget();
    if (undone || type === 'solved') conclude(suggestion, undone);
    if (type === 'solved') return say(keep(form.text) ? 'kept' : 'glad');
    return details?.reason ? say('noted') : '';
  }

  /** A question is solved, or is not after all. */
  function conclude({ question }, undone) {
    const questions = panel.answer?.questions ?? [];
    solved[undone ? 'delete' : 'add'](questions[question]);
    closedOver = undone ? null : contentWords(form.whole);
    if (questions.length > 1) offer(({ offerRest }, ...beside) => offerRest(...beside, questions, solved));
  }

  async function offer(made) {
    try {
      made(await import('./kb-later.js'), note, { form, say, announce: panel.announce });
    } catch {
      // No more than an offer.
    }
  }

  function report(type, details) {
    if (privacy.mode() !== 'off') client.note(type, details);
  }

  function triedOf(suggestion) {
    return tried.get(keyOf(suggestion))?.[0];
  }

  /** What was tried goes with the request, to whatever receives the form. */
  function fillForm() {
    const fields = new FormData();
    fields.set('kb_visit', client.visit);
    fields.set('kb_tried', Array.from(tried, ([key, [state, title]]) => `${state} ${key} ${title}`).join('\n'));
    internals.setFormValue(fields);
  }

  const tell = (type, detail) => host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));

  return () => {
    listening.abort();
    panel.pressedOutside();
    client.cancel();
    clearTimeout(timer);
    clearTimeout(coachTimer);
  };
}

const keyOf = ({ lang, id }) => `${lang}/${id}`;

const endsAThought = ({ inputType, data }) =>
  /LineBreak|Paragraph|Paste|Drop/.test(inputType) || /[.!?…\n]$/.test(data ?? '');

customElements.get('kb-suggest') ?? customElements.define('kb-suggest', KbSuggest);
