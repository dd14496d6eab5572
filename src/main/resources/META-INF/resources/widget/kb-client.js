// Talks to the server. Whatever goes wrong there, the page only ever hears "no answer".

const SUGGEST_MS = 1500;
const ARTICLE_MS = 4000;
const FAILURES_TO_BREAK = 3;
const BREAK_MS = 60_000;
const EVENTS_MS = 800;
const EVENTS_RETRY_MS = 15_000;
const EVENTS_AT_ONCE = 50;

/** The server that this script comes from. */
const BASE = new URL('..', import.meta.url);

/** The way of one visit to the server. */
export function clientOf() {
  const fetched = {};
  let asked = 0;
  let inFlight;
  let failures = 0;
  let brokenUntil = 0;
  let events = [];
  let seq = 0;
  let timer = 0;

  const isDown = () => !navigator.onLine || performance.now() < brokenUntil;

  async function ask(path, reader, body) {
    const number = client.cancel();
    if (isDown()) return null;
    inFlight = new AbortController();
    let answer = null;
    try {
      answer = reader(await load(path, SUGGEST_MS, body, inFlight));
    } catch {
      // Down, slow, or talking nonsense: all the same to whoever writes a request.
    }
    if (number !== asked) return undefined;
    if (answer) failures = 0;
    else if (++failures % FAILURES_TO_BREAK === 0) brokenUntil = performance.now() + BREAK_MS;
    return answer;
  }

  const once = path =>
    (fetched[path] ??= load(path, ARTICLE_MS).catch(() => {
      delete fetched[path];
      return null;
    }));

  function sendIn(delay) {
    if (client.visit && events.length) timer ||= setTimeout(send, delay);
  }

  async function send() {
    timer = 0;
    const batch = events.splice(0, EVENTS_AT_ONCE);
    const status = await fetch(...packed(batch)).then(response => response.status, () => 503);
    // Sent again under the same ids: what did arrive is counted once.
    const again = status >= 500 || status === 429;
    if (again) events.unshift(...batch);
    sendIn(again ? EVENTS_RETRY_MS : EVENTS_MS);
  }

  function sendBeacon() {
    if (!document.hidden || !client.visit || !events.length) return;
    const [url, { body }] = packed(events);
    // A string goes as text/plain, which needs no preflight on the way out.
    if (navigator.sendBeacon(url, body)) events = [];
  }

  const packed = events => [
    new URL('api/events', BASE),
    { ...posted({ visit: client.visit, sent_at: new Date(), events }), credentials: 'omit', keepalive: true },
  ];

  document.addEventListener('visibilitychange', sendBeacon);
  addEventListener('pagehide', sendBeacon);

  const client = {
    /** The token of this visit; empty before the first answer. */
    visit: '',

    /** The answer; `null` when there is none; `undefined` when a newer question took over. */
    async suggest(draft) {
      const answer = await ask('api/suggestions', read, { ...draft, visit: client.visit || undefined });
      if (answer) client.visit = answer.visit || client.visit;
      sendIn(EVENTS_MS);
      return answer;
    },

    /** What a search box finds, {hits, total}; nothing as with suggestions. */
    search: query => ask(`api/search?${new URLSearchParams(query)}`, readHits),

    /** Gives up the question in flight. */
    cancel() {
      inFlight?.abort();
      return ++asked;
    },

    /** The article, or `null`. */
    article: ({ lang, id }) => once(`api/articles/${encodeURIComponent(lang)}/${encodeURIComponent(id)}`),

    /** The rules of the coach, or `null`. */
    rules: lang => (isDown() ? null : once(`api/coach/${lang}`)),

    /** An address an answer points to; never a script. */
    link(address) {
      try {
        const url = new URL(address, BASE);
        if (/^http/.test(url.protocol)) return url;
      } catch {
        // No address at all.
      }
      return BASE;
    },

    /** Whether an address, or a page's location, is of this server. */
    isOurs: ({ origin }) => origin === BASE.origin,

    /**
     * Notes what happened; sent soon, together, and at the latest when the page goes away; never before
     * the server has named the visit.
     */
    note(type, details) {
      const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
      events.push({ id, type, ...details, at: new Date(), seq: ++seq });
      sendIn(EVENTS_MS);
    },
  };
  return client;
}

async function load(path, limit, body, abort = new AbortController()) {
  const timer = setTimeout(() => abort.abort(), limit);
  try {
    const call = { ...(body && posted(body)), credentials: 'omit', signal: abort.signal };
    const response = await fetch(new URL(path, BASE), call);
    if (!response.ok) throw response;
    return await response.json();
  } finally {
    clearTimeout(timer);
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
