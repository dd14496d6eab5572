// <kb-search> shows articles while somebody types. A form inside it is what there is without this script;
// a box that searches the same way, with the same words on it, takes its place.

import { BASE, clientOf, make, marked, redact, spoken } from './kb-core.js';
import { LOOK } from './kb-search-style.js';

const PAUSE_MS = 120;
const SETTLE_MS = 1000;
const FEWEST_LETTERS = 2;
const MOST_LETTERS = 500;
const SHOWN = 6;
const MOST_SHOWN = 10;

class KbSearch extends HTMLElement {
  #say;
  #form;
  #input;
  #list = make('div', { id: 'list', className: 'pop', role: 'listbox', part: 'list', hidden: true });
  #empty = make('div', { className: 'pop', part: 'empty', hidden: true });
  #status = make('div', { className: 'aloud', role: 'status' });
  #hits = [];
  #at = -1;
  #asked = '';
  #timer;
  #settling;
  #client = clientOf();

  async connectedCallback() {
    this.#say ??= await spoken(this, 'search-');
    if (this.shadowRoot || !this.isConnected || !this.#say) return;
    const plain = this.querySelector('form');
    const field = plain?.querySelector('input:not([type=hidden])');
    const wasInside = !!field && field === document.activeElement;
    this.#build(plain, field);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [BASE, LOOK];
    root.append(this.#form);
    if (wasInside) {
      this.#input.focus();
      this.#input.setSelectionRange(field.selectionStart, field.selectionEnd);
      this.#typed();
    }
  }

  disconnectedCallback() {
    this.#client.cancel();
    clearTimeout(this.#timer);
    clearTimeout(this.#settling);
  }

  #build(plain, field) {
    const label = this.getAttribute('label') ?? field?.labels?.[0]?.textContent.trim() ?? field?.ariaLabel;
    this.#list.ariaLabel = label || this.#say('label');
    this.#input = make('input', {
      type: 'search',
      name: field?.name || 'q',
      value: field?.value ?? '',
      placeholder: this.getAttribute('placeholder') ?? (field?.placeholder || this.#say('placeholder')),
      maxLength: MOST_LETTERS,
      autocomplete: 'off',
      role: 'combobox',
      ariaLabel: this.#list.ariaLabel,
      ariaAutoComplete: 'list',
      ariaExpanded: 'false',
      'aria-controls': 'list',
      part: 'input',
    });
    const name = plain?.querySelector('button')?.textContent.trim() || this.#say('search');
    this.#form = make(
      'form',
      { action: plain?.getAttribute('action') ?? this.#client.link('search'), role: 'search', part: 'form' },
      this.#input,
      ...this.#carried(plain),
      make('button', { part: 'button' }, name),
      this.#list,
      this.#empty,
      this.#status,
    );
    this.#listen();
  }

  /** The form's own hidden fields, and what the attributes ask for. */
  #carried(plain) {
    const fields = [...(plain?.querySelectorAll('[type=hidden]') ?? [])].map(hidden => hidden.cloneNode());
    for (const name of ['tag', 'lang']) {
      const value = this.getAttribute(name);
      if (value && !fields.some(one => one.name === name)) fields.push(make('input', { type: 'hidden', name, value }));
    }
    return fields;
  }

  #listen() {
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', event => this.#pressed(event));
    this.#input.addEventListener('focus', () => this.#setOpen(true));
    this.#form.addEventListener('submit', () => this.#setOpen(false));
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#form.contains(relatedTarget)) this.#setOpen(false);
    });
    // Pressing an option must not take the focus out of the box.
    this.#list.addEventListener('pointerdown', event => event.preventDefault());
    for (const press of ['click', 'auxclick']) {
      this.#list.addEventListener(press, event => {
        const option = event.target.closest('[role=option]');
        if (option && event.button < 2) this.#choose(option, event.button || event.ctrlKey || event.metaKey);
      });
    }
  }

  #typed() {
    this.#status.textContent = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    const query = this.#input.value.trim();
    if (query === this.#asked) return;
    this.#asked = query;
    if (query.length < FEWEST_LETTERS) {
      this.#client.cancel();
      this.#show(null);
      return;
    }
    const answer = await this.#find(query);
    if (answer === undefined) return;
    this.#show(answer, query);
    if (answer) return;
    this.#asked = '';
    this.#tell('kb-error');
  }

  /** Passwords and personal numbers stay here. */
  #find(query) {
    const lang = this.closest('[lang]')?.lang.slice(0, 2);
    const tag = this.getAttribute('tag');
    return this.#client.search({ q: redact(query).text, ...(lang && { lang }), ...(tag && { tag }) });
  }

  #show(answer, query) {
    const limit = Math.min(this.getAttribute('limit') || SHOWN, MOST_SHOWN);
    this.#hits = answer?.hits.slice(0, limit) ?? [];
    const options = this.#hits.map(({ title, text, marks }) =>
      make('div', { part: 'option' }, make('b', { part: 'title' }, title), make('span', { part: 'passage' }, ...marked(text, marks))),
    );
    const n = answer?.total ?? 0;
    if (n > options.length && options.length) options.push(make('div', { className: 'all', part: 'option all' }, this.#say('all', { n })));
    options.forEach((option, i) => Object.assign(option, { id: `option-${i}`, role: 'option' }));
    this.#list.replaceChildren(...options);
    const isEmpty = answer && !options.length;
    this.#empty.replaceChildren(...(isEmpty ? [make('p', {}, this.#say('none', { text: query }))] : []));
    this.#setOpen(this.shadowRoot.activeElement === this.#input);
    clearTimeout(this.#settling);
    if (answer) {
      const result = isEmpty ? this.#say('none', { text: query }) : this.#say('results', { n });
      this.#settling = setTimeout(() => (this.#status.textContent = result), SETTLE_MS);
    }
  }

  #pressed(event) {
    const last = this.#list.children.length - 1;
    const isOpen = !this.#list.hidden || !this.#empty.hidden;
    if (event.isComposing) return;
    if (event.key === 'Escape' && isOpen) this.#setOpen(false);
    else if (event.key === 'Enter' && this.#at >= 0) this.#choose(this.#list.children[this.#at], event.ctrlKey || event.metaKey);
    else if (event.key === 'ArrowDown' && last >= 0) this.#move(this.#at >= last ? -1 : this.#at + 1);
    else if (event.key === 'ArrowUp' && last >= 0) this.#move(this.#at < 0 ? last : this.#at - 1);
    else return;
    event.preventDefault();
  }

  #move(at) {
    this.#setOpen(true);
    this.#mark(at);
  }

  #mark(at) {
    this.#at = at;
    [...this.#list.children].forEach((option, i) => {
      option.ariaSelected = `${i === at}`;
      if (i === at) option.scrollIntoView({ block: 'nearest' });
    });
    if (at < 0) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', `option-${at}`);
  }

  /** Opens what was chosen, unless the page does so itself; `aside` in a new tab. */
  #choose(option, aside) {
    const hit = this.#hits[[...this.#list.children].indexOf(option)];
    if (!hit) {
      this.#form.requestSubmit();
      return;
    }
    const url = this.#client.link(hit.url);
    this.#setOpen(false);
    if (!this.#tell('kb-open', { article: hit.id, lang: hit.lang, url: url.href })) return;
    if (aside) open(url, '_blank', 'noopener');
    else location.assign(url);
  }

  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, cancelable: true, detail }));
  }

  #setOpen(open) {
    this.#list.hidden = !open || !this.#list.firstChild;
    this.#empty.hidden = !open || !this.#empty.firstChild;
    this.#input.ariaExpanded = `${!this.#list.hidden}`;
    this.#mark(-1);
  }
}

customElements.get('kb-search') ?? customElements.define('kb-search', KbSearch);
