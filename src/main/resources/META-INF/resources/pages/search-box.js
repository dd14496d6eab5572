/**
 * Shows articles under every search box while somebody types: the combobox pattern of ARIA with a
 * list. Without it, and whenever the server does not answer, the box is a plain form.
 */
const PAUSE_MS = 120;
const LONGEST_WAIT_MS = 2500;
const FEWEST_LETTERS = 2;
const SHOWN = 6;

class SearchBox {
  #form;
  #input;
  #list = document.createElement('div');
  #timer;
  #asking;
  #asked = '';
  #at = -1;

  constructor(form) {
    this.#form = form;
    this.#input = form.elements.q;
    this.#list.id = `${this.#input.id}-found`;
    this.#list.className = 'found';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.#input.labels[0].textContent);
    form.append(this.#list);
    const attributes = { role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': this.#list.id };
    for (const [name, value] of Object.entries(attributes)) this.#input.setAttribute(name, value);
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', event => this.#pressed(event));
    this.#input.addEventListener('focus', () => this.#list.children.length && this.#open());
    form.addEventListener('focusout', ({ relatedTarget }) => form.contains(relatedTarget) || this.#close());
    // pressing an option must not take the focus out of the box
    this.#list.addEventListener('pointerdown', event => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => this.#choose(target.closest('[role=option]')));
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const query = this.#input.value.trim();
    if (query === this.#asked) return;
    this.#asked = query;
    this.#asking?.abort();
    if (query.length < FEWEST_LETTERS) return this.#show([], query);
    const asking = (this.#asking = new AbortController());
    const late = setTimeout(() => asking.abort(), LONGEST_WAIT_MS);
    try {
      const address = `/api/search?${new URLSearchParams({ q: query, lang: document.documentElement.lang })}`;
      const answer = await fetch(address, { signal: asking.signal, credentials: 'omit' });
      const { hits } = answer.ok ? await answer.json() : { hits: [] };
      if (asking === this.#asking) this.#show(hits.slice(0, SHOWN), query);
    } catch {
      // a box without suggestions is still a search box
      if (asking === this.#asking) this.#show([], (this.#asked = ''));
    } finally {
      clearTimeout(late);
    }
  }

  #show(hits, query) {
    const options = hits.map(({ title, url, passage }) => this.#option(title, passage.heading || passage.text, this.#address(url)));
    if (options.length) {
      const all = this.#option(this.#form.dataset.all.replace('{0}', query), '', '');
      all.className = 'all';
      options.push(all);
    }
    options.forEach((option, i) => (option.id = `${this.#list.id}-${i}`));
    this.#list.replaceChildren(...options);
    this.#mark(-1);
    if (options.length && document.activeElement === this.#input) this.#open();
    else this.#close();
  }

  #option(title, more, address) {
    const option = document.createElement('div');
    option.setAttribute('role', 'option');
    option.dataset.address = address;
    const name = document.createElement(more ? 'b' : 'span');
    name.textContent = title;
    option.append(name);
    if (more) option.append(Object.assign(document.createElement('span'), { textContent: more }));
    return option;
  }

  /** A page of ours in the language being read, where the address has to say it. */
  #address(url) {
    const lang = this.#form.elements.lang?.value;
    if (!lang || !url.startsWith('/')) return url;
    const [path, anchor] = url.split('#');
    return `${path}?lang=${lang}${anchor ? `#${anchor}` : ''}`;
  }

  #pressed(event) {
    const open = !this.#list.hidden;
    const last = this.#list.children.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (last < 0) return;
        this.#open();
        this.#mark(this.#at >= last ? -1 : this.#at + 1);
        break;
      case 'ArrowUp':
        if (last < 0) return;
        this.#open();
        this.#mark(this.#at < 0 ? last : this.#at - 1);
        break;
      case 'Enter':
        if (!open || this.#at < 0 || event.isComposing) return;
        this.#choose(this.#list.children[this.#at]);
        break;
      case 'Escape':
        if (!open) return;
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #mark(at) {
    this.#at = at;
    [...this.#list.children].forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === at));
      if (i === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', this.#list.children[at].id);
  }

  #choose(option) {
    if (!option) return;
    if (option.dataset.address) location.assign(option.dataset.address);
    else this.#form.requestSubmit();
  }

  #open() {
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
  }

  #close() {
    this.#list.hidden = true;
    this.#mark(-1);
    this.#input.setAttribute('aria-expanded', 'false');
  }
}

for (const form of document.querySelectorAll('form[role=search]')) new SearchBox(form);
