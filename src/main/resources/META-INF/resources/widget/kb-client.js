// Talks to the server. Whatever goes wrong there, the page only ever hears "no answer".

const SUGGEST_MS = 1500;
const ARTICLE_MS = 4000;
const FAILURES_TO_BREAK = 3;
const BREAK_MS = 60_000;
const EVENTS_MS = 800;
const EVENTS_RETRY_MS = 15_000;
const EVENTS_AT_ONCE = 50;

export class Client {
  /** The token of this visit; empty before the first answer. */
  visit = '';

  #base = new URL('..', import.meta.url);
  #asked = 0;
  #inFlight;
  #failures = 0;
  #brokenUntil = 0;
  #fetched = {};
  #events = [];
  #seq = 0;
  #timer = 0;

  constructor() {
    const leave = () => this.#sendBeacon();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
  }

  /** Where the script comes from, with its API: not always where the page does. */
  get isAtHome() {
    return this.isOurs(location);
  }

  isOurs({ origin }) {
    return origin === this.#base.origin;
  }

  /** The answer; `null` when there is none; `undefined` when a newer question took over. */
  async suggest(draft) {
    const answer = await this.#ask('api/suggestions', read, { ...draft, visit: this.visit || undefined });
    if (answer) {
      this.visit = answer.visit || this.visit;
      if (this.#events.length) this.#sendIn(EVENTS_MS);
    }
    return answer;
  }

  /** What a search box finds, {hits, total}; nothing as with suggestions. */
  search(query) {
    return this.#ask(`api/search?${new URLSearchParams(query)}`, readHits);
  }

  async #ask(path, reader, body) {
    const number = this.cancel();
    if (this.#isDown()) return null;
    this.#inFlight = new AbortController();
    let answer = null;
    try {
      answer = reader(await this.#fetch(path, SUGGEST_MS, body, this.#inFlight));
    } catch {
      // Down, slow, or talking nonsense: all the same to whoever writes a request.
    }
    if (number !== this.#asked) return undefined;
    if (answer) this.#failures = 0;
    else if (++this.#failures % FAILURES_TO_BREAK === 0) this.#brokenUntil = performance.now() + BREAK_MS;
    return answer;
  }

  #isDown() {
    return !navigator.onLine || performance.now() < this.#brokenUntil;
  }

  /** Gives up the question in flight. */
  cancel() {
    this.#inFlight?.abort();
    return ++this.#asked;
  }

  /** The article, or `null`. */
  article({ lang, id }) {
    return this.#once(`api/articles/${encodeURIComponent(lang)}/${encodeURIComponent(id)}`);
  }

  /** The rules of the coach, or `null`. */
  rules(lang) {
    return this.#isDown() ? null : this.#once(`api/coach/${lang}`);
  }

  #once(path) {
    return (this.#fetched[path] ??= this.#fetch(path, ARTICLE_MS).catch(() => {
      delete this.#fetched[path];
      return null;
    }));
  }

  /** An address an answer points to; never a script. */
  link(address) {
    try {
      const url = new URL(address, this.#base);
      if (/^http/.test(url.protocol)) return url;
    } catch {
      // No address at all.
    }
    return this.#base;
  }

  /**
   * Notes what happened; sent soon, together, and at the latest when the page goes away; never before
   * the server has named the visit.
   */
  note(type, details) {
    const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
    this.#events.push({ id, type, ...details, at: new Date(), seq: ++this.#seq });
    this.#sendIn(EVENTS_MS);
  }

  async #fetch(path, limit, body, abort = new AbortController()) {
    const timer = setTimeout(() => abort.abort(), limit);
    try {
      const response = await fetch(new URL(path, this.#base), {
        ...(body && posted(body)),
        credentials: 'omit',
        signal: abort.signal,
      });
      if (!response.ok) throw response;
      return await response.json();
    } finally {
      clearTimeout(timer);
    }
  }

  #sendIn(delay) {
    if (this.visit) this.#timer ||= setTimeout(() => this.#send(), delay);
  }

  async #send() {
    this.#timer = 0;
    const batch = this.#events.splice(0, EVENTS_AT_ONCE);
    const status = await fetch(...this.#packed(batch)).then(response => response.status, () => 503);
    // Sent again under the same ids: what did arrive is counted once.
    const again = status >= 500 || status === 429;
    if (again) this.#events.unshift(...batch);
    if (this.#events.length) this.#sendIn(again ? EVENTS_RETRY_MS : EVENTS_MS);
  }

  #sendBeacon() {
    if (!document.hidden || !this.visit || !this.#events.length) return;
    const [url, { body }] = this.#packed(this.#events);
    // A string goes as text/plain, which needs no preflight on the way out.
    if (navigator.sendBeacon(url, body)) this.#events = [];
  }

  #packed(events) {
    const body = { visit: this.visit, sent_at: new Date(), events };
    return [new URL('api/events', this.#base), { ...posted(body), credentials: 'omit', keepalive: true }];
  }
}

const posted = body => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const text = value => (typeof value === 'string' ? value : '');
const list = value => (Array.isArray(value) ? value : []);

/** Takes from an answer what has the right shape; throws when it is none. */
function read({ visit, suggestions, questions, tips, read_as }) {
  let rank = 0;
  return {
    visit: text(visit),
    suggestions: readAll(suggestions).map(one => ({ ...one, rank: one.incident ? 0 : ++rank })),
    questions: list(questions).map(question => text(question?.text)),
    tips: list(tips).filter(tip => text(tip?.rule) && text(tip.message)),
    readAs: text(read_as),
  };
}

/** The same of a search's answer. */
const readHits = ({ hits, total }) => ({ hits: readAll(hits), total: total | 0 });

const readAll = found =>
  found
    .map(({ article, lang, title, url, updated, question, incident, passage }) => ({
      incident: incident === true,
      id: text(article),
      lang: text(lang),
      title: text(title),
      url: text(url),
      updated: text(updated),
      question: question | 0,
      anchor: text(passage?.anchor),
      heading: text(passage?.heading),
      text: text(passage?.text),
      marks: list(passage?.marks).filter(Array.isArray),
    }))
    .filter(one => one.id && one.title);
