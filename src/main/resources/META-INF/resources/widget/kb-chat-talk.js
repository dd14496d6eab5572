// What was said in a chat, for the human it is handed to. It lives in memory, and ends with the tab.

export class Talk {
  /** In order: {from: 'person', text}, or {from: 'help', articles: [{article, lang, title, state}]}. */
  messages = [];

  #articles = new Map();

  asked(text) {
    this.messages.push({ from: 'person', text });
  }

  suggested(suggestions) {
    const articles = suggestions.map(({ id: article, lang, title }) => {
      const known = this.#articles.get(`${lang}/${article}`);
      return known ?? { article, lang, title, state: 'rendered' };
    });
    for (const one of articles) this.#articles.set(`${one.lang}/${one.article}`, one);
    this.messages.push({ from: 'help', articles });
  }

  /** The article is now opened, solved or not-solved. */
  happened({ lang, id }, state) {
    this.#articles.get(`${lang}/${id}`).state = state;
  }

  hasFailed({ lang, id }) {
    return this.#articles.get(`${lang}/${id}`)?.state === 'not-solved';
  }

  /** What the person wrote first, to call the request by. */
  get subject() {
    return this.#words[0] ?? '';
  }

  /** The person's own words. */
  get said() {
    return this.#words.join('\n\n');
  }

  /** What was tried, a line an article, as <kb-suggest> has it in the field of that name. */
  get tried() {
    const line = ([key, { state, title }]) => `${state === 'rendered' ? 'shown' : state} ${key} ${title}`;
    return Array.from(this.#articles, line).join('\n');
  }

  /** The person's own words, then what was tried. */
  text(say) {
    const state = one => say(one.state === 'solved' ? 'was-solved' : one.state);
    const tried = [...this.#articles.values()].map(one => `— ${one.title}: ${state(one)}`);
    return [...this.#words, tried.length && [say('tried'), ...tried].join('\n')].filter(Boolean).join('\n\n');
  }

  get #words() {
    return this.messages.filter(one => one.from === 'person').map(one => one.text);
  }
}
